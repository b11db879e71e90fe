package dk.torv.notifications.push;

import dk.torv.kernel.Actor;
import dk.torv.notifications.push.CallPushService.Outcome;
import dk.torv.notifications.push.PushStore.Subscription;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sends a push to the very device from which it is asked for, and says what came of it. */
@Singleton
public class TestPush {
    private static final String TOPIC = "torv-test";
    private static final String PAYLOAD =
            "{\"tag\":\"torv-test\",\"path\":\"/settings/notifications\",\"title\":\"%s\",\"body\":\"%s\"}";
    private static final String DANISH = PAYLOAD.formatted("Prøve fra Torv", "Det virker. Sådan får du besked.");
    private static final String ENGLISH = PAYLOAD.formatted("Test from Torv", "It works. This is how you are told.");

    private final SubscribeToPush subscribe;
    private final PushStore store;
    private final CallPushService call;

    @Inject
    TestPush(SubscribeToPush subscribe, PushStore store, CallPushService call) {
        this.subscribe = subscribe;
        this.store = store;
        this.call = call;
    }

    /** @param outcome taken, none (no subscription), gone (it ended), refused, or later (the push service does not answer) */
    @Schema(name = "PushTest")
    public record Result(
            @Schema(
                    required = true,
                    enumeration = {"taken", "none", "gone", "refused", "later"})
            String outcome) {}

    public Result test(Actor actor) {
        subscribe.requireOn();
        Optional<Subscription> subscription = store.find(actor.session());
        return new Result(subscription.map(this::outcome).orElse("none"));
    }

    private String outcome(Subscription subscription) {
        String payload = subscription.language().equals("en") ? ENGLISH : DANISH;
        return switch (call.call(subscription, payload, TOPIC)) {
            case Outcome.Taken _ -> "taken";
            case Outcome.Refused _ -> "refused";
            case Outcome.Later _ -> "later";
            case Outcome.Gone _ -> {
                store.forget(subscription);
                yield "gone";
            }
        };
    }
}
