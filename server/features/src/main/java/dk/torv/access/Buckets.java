package dk.torv.access;

import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets by key, at most so many at a time: the one unused for longest makes room. A bucket that is forgotten is a full
 * one, so forgetting never punishes.
 */
final class Buckets<K> {
    private static final int MOST_KEYS = 100_000;
    private static final double MILLIS = 1_000.0;

    private final double burst;
    private final double perSecond;
    private final Map<K, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Bucket(double tokens, Instant at) {}

    /** @param burst how many at once; {@code perSecond} how fast they come back */
    Buckets(double burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** Takes one token; refuses with the seconds to wait when there is none. */
    void take(K key) {
        int wait = secondsToWait(key);
        if (wait > 0) {
            throw Refusal.tooMany(wait).asException();
        }
    }

    private synchronized int secondsToWait(K key) {
        double tokens = tokens(key);
        if (tokens < 1) {
            return (int) Math.ceil((1 - tokens) / perSecond);
        }
        buckets.put(key, new Bucket(tokens - 1, Time.now()));
        return 0;
    }

    private double tokens(K key) {
        Bucket bucket = buckets.get(key);
        if (bucket == null) {
            return burst;
        }
        double seconds = (Time.now().toEpochMilli() - bucket.at().toEpochMilli()) / MILLIS;
        return Math.min(burst, bucket.tokens() + Math.max(0, seconds) * perSecond);
    }
}
