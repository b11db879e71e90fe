package dk.torv.notifications.push;

import com.interaso.webpush.VapidKeys;
import dk.torv.notifications.push.PushStore.StoredKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;

/**
 * The pair of keys by which push services know this installation (RFC 8292). Made once and kept in the database: with others, all
 * subscriptions would be void. Of two nodes that make one at the same time the first counts.
 */
@Singleton
class PushKeys {
    private final PushStore store;
    private volatile VapidKeys keys;

    @Inject
    PushKeys(PushStore store) {
        this.store = store;
    }

    VapidKeys keys() {
        if (keys == null) {
            StoredKeys stored = store.findKeys().orElseGet(this::make);
            keys = VapidKeys.create(stored.publicKey(), stored.privateKey());
        }
        return keys;
    }

    /** As browsers want it: the uncompressed point in Base64 for URLs. */
    String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys().getApplicationServerKey());
    }

    private StoredKeys make() {
        VapidKeys made = VapidKeys.generate();
        store.addKeys(new StoredKeys(made.getX509PublicKey(), made.getPkcs8PrivateKey()));
        return store.findKeys().orElseThrow();
    }
}
