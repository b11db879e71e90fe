package dk.torv.notifications.push;

import com.interaso.webpush.WebPush;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.notifications.push.PushStore.Subscription;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Base64;

/**
 * Lets a browser be reached when it is not open. One subscription for each session, which goes with it: at sign-out, when the
 * session is ended from elsewhere or runs out. Refused while push is off.
 */
@Singleton
public class SubscribeToPush {
    private static final int PUBLIC_KEY_BYTES = 65; // an uncompressed point of P-256
    private static final int SECRET_BYTES = 16;

    private final PushSwitch pushSwitch;
    private final PushKeys keys;
    private final PushStore store;

    @Inject
    SubscribeToPush(PushSwitch pushSwitch, PushKeys keys, PushStore store) {
        this.pushSwitch = pushSwitch;
        this.keys = keys;
        this.store = store;
    }

    /**
     * @param endpoint where the browser's push service takes messages
     * @param publicKey of the browser, in Base64 for URLs; {@code secret} likewise
     */
    public record Command(String endpoint, String publicKey, String secret) {}

    /** Whether push is on, with what key a browser subscribes, and whether this session has done so. */
    public PushView of(Actor actor) {
        return pushSwitch.isOn()
                ? new PushView(
                        true,
                        keys.publicKey(),
                        store.find(actor.session()).map(Subscription::endpoint).orElse(null))
                : new PushView(false, null, null);
    }

    public void subscribe(Actor actor, Command command) {
        requireOn();
        URI endpoint = Endpoint.parse(Input.required("endpoint", command.endpoint()));
        byte[] publicKey = bytes("publicKey", command.publicKey(), PUBLIC_KEY_BYTES);
        byte[] secret = bytes("secret", command.secret(), SECRET_BYTES);
        requireUsable(publicKey, secret);
        store.keep(
                new Subscription(actor.session(), actor.person(), endpoint.toString(), publicKey, secret, null),
                Time.now());
    }

    public void end(Actor actor) {
        store.remove(actor.session());
    }

    void requireOn() {
        if (!pushSwitch.isOn()) {
            throw Refusal.conflict("push-is-off").asException();
        }
    }

    /** What cannot be encrypted for would fail with every message. */
    private void requireUsable(byte[] publicKey, byte[] secret) {
        try {
            new WebPush("https://localhost", keys.keys()).getBody(new byte[0], publicKey, secret);
        } catch (RuntimeException e) {
            throw Refusal.invalid("publicKey", "bad-push-key").asException();
        }
    }

    private static byte[] bytes(String field, String given, int length) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(Input.required(field, given));
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Refusal.invalid(field, "bad-push-key").asException();
    }
}
