package dk.torv.notifications.push;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.notifications.push.PushStore.Subscription;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Lets a browser be reached when it is not open. One subscription for each session, which goes with it: at sign-out, when the
 * session is ended from elsewhere or runs out. Refused while push is off.
 */
@Singleton
public class SubscribeToPush {
    private static final int PUBLIC_KEY_BYTES = 65; // an uncompressed point of P-256, which begins with 4
    private static final byte UNCOMPRESSED = 4;
    private static final int SECRET_BYTES = 16;

    private final PushServices services;
    private final PushKeys keys;
    private final PushStore store;

    @Inject
    SubscribeToPush(PushServices services, PushKeys keys, PushStore store) {
        this.services = services;
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
        return services.isOn()
                ? new PushView(
                        true,
                        keys.publicKey(),
                        store.find(actor.session()).map(Subscription::endpoint).orElse(null))
                : new PushView(false, null, null);
    }

    public void subscribe(Actor actor, Command command) {
        requireOn();
        URI endpoint = Endpoint.parse(Input.required("endpoint", command.endpoint()));
        if (!services.permits(endpoint)) {
            throw Refusal.invalid("endpoint", "unknown-push-service").asException();
        }
        byte[] publicKey = bytes("publicKey", command.publicKey(), PUBLIC_KEY_BYTES);
        if (publicKey[0] != UNCOMPRESSED) {
            throw Refusal.invalid("publicKey", "bad-push-key").asException();
        }
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
        if (!services.isOn()) {
            throw Refusal.conflict("push-is-off").asException();
        }
    }

    /** What cannot be encrypted for would fail with every message. */
    private void requireUsable(byte[] publicKey, byte[] secret) {
        try {
            keys.encrypt(new byte[0], publicKey, secret);
        } catch (GeneralSecurityException e) {
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
