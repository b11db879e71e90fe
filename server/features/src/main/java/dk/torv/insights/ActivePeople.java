package dk.torv.insights;

import dk.torv.insights.ActiveStore.Hashed;
import dk.torv.insights.Progress.Open;
import dk.torv.insights.Tally.Seen;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Notes that people were active, under hashes with a key for each period: HMAC-SHA256, of which 128 bits are kept. Whoever was
 * active in two periods has nothing in common in both. For a period that is closed there is no key, and nothing is noted.
 */
@Singleton
class ActivePeople {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 16;
    private static final int ID_BYTES = 16;

    private final ActiveStore store;
    private final SecureRandom random = new SecureRandom();

    @Inject
    ActivePeople(ActiveStore store) {
        this.store = store;
    }

    /** In the open transaction, which keeps the periods open. */
    void note(Open open, Map<LocalDate, Map<UUID, Seen>> active) {
        for (Period period : Period.values()) {
            Map<LocalDate, Map<UUID, Seen>> starts = new HashMap<>();
            active.forEach((day, people) -> {
                LocalDate start = period.startOf(day);
                if (!start.isBefore(open.of(period))) {
                    Map<UUID, Seen> seen = starts.computeIfAbsent(start, none -> new HashMap<>());
                    people.forEach((person, how) -> seen.merge(person, how, Seen::and));
                }
            });
            starts.forEach((start, people) -> note(period, start, people));
        }
    }

    private void note(Period period, LocalDate start, Map<UUID, Seen> people) {
        Mac mac = mac(key(period, start));
        List<Hashed> hashed = people.entrySet().stream()
                .map(one -> new Hashed(
                        hash(mac, one.getKey()),
                        one.getValue().unit(),
                        one.getValue().devices()))
                .sorted(Comparator.comparing(Hashed::hash))
                .toList();
        if (!hashed.isEmpty()) {
            store.note(period, start, hashed);
        }
    }

    private byte[] key(Period period, LocalDate start) {
        return store.findKey(period, start).orElseGet(() -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            store.addKey(period, start, key);
            return store.findKey(period, start).orElseThrow(); // another node's, when it came first
        });
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String hash(Mac mac, UUID person) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        return HexFormat.of().formatHex(mac.doFinal(id), 0, HASH_BYTES);
    }
}
