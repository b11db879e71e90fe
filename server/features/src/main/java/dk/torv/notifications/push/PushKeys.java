package dk.torv.notifications.push;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import dk.torv.access.PublicUrl;
import dk.torv.notifications.push.PushStore.StoredKeys;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Base64;
import java.util.Map;

/**
 * What is written on a push: encrypted so that only the one browser can read it (RFC 8291), and signed with the pair of keys by
 * which push services know this installation (RFC 8292). The keys are made once, at the first start with push turned on, and kept in
 * the database: with others, all subscriptions would be void. Of two nodes that make some at the same time the first counts.
 */
@Singleton
class PushKeys {
    private static final String NOBODY = "https://localhost";
    private static final int KEPT_SECONDS = 12 * 60 * 60;

    private final PushStore store;
    private final PushServices services;
    private final String sender;
    private volatile VapidKeys keys;

    @Inject
    PushKeys(PushStore store, PushServices services, PublicUrl publicUrl) {
        this.store = store;
        this.services = services;
        this.sender = publicUrl.origin().orElse(NOBODY);
    }

    void start(@Observes StartupEvent started) {
        if (services.isOn()) {
            keys();
        }
    }

    /** As browsers want it: the uncompressed point in Base64 for URLs. */
    String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys().getApplicationServerKey());
    }

    /**
     * @param publicKey of the browser, {@code secret} shared with it
     * @throws GeneralSecurityException when nothing can be encrypted with them
     */
    byte[] encrypt(byte[] text, byte[] publicKey, byte[] secret) throws GeneralSecurityException {
        try {
            return new WebPush(sender, keys()).getBody(text, publicKey, secret);
        } catch (RuntimeException e) {
            throw new InvalidKeyException("of a browser", e);
        }
    }

    /**
     * Signed for one push service, valid for some hours.
     *
     * @param topic what waits there under the same is replaced
     */
    Map<String, String> headers(String endpoint, String topic) {
        return new WebPush(sender, keys()).getHeaders(endpoint, KEPT_SECONDS, topic, WebPush.Urgency.High);
    }

    private VapidKeys keys() {
        if (keys == null) {
            StoredKeys stored = store.findKeys().orElseGet(this::make);
            keys = VapidKeys.create(stored.publicKey(), stored.privateKey());
        }
        return keys;
    }

    private StoredKeys make() {
        VapidKeys made = VapidKeys.generate();
        store.addKeys(new StoredKeys(made.getX509PublicKey(), made.getPkcs8PrivateKey()));
        return store.findKeys().orElseThrow();
    }
}
