package dk.torv.load;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All posts of a run. Their client ids share the upper half, so that events and database rows of this run are recognised. */
final class Posts {
    private final long run;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Post> posts = new ConcurrentHashMap<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    Posts() {
        run = UUID.randomUUID().getMostSignificantBits();
    }

    long run() {
        return run;
    }

    UUID open(long dueNanos, Tally tally, BitSet receivers) {
        long number = numbers.incrementAndGet();
        posts.put(number, new Post(dueNanos, tally, receivers));
        return new UUID(run, Long.MIN_VALUE | number);
    }

    /** The post behind a client id, or null when it is not one of this run. */
    Post find(UUID clientId) {
        return clientId == null || clientId.getMostSignificantBits() != run
                ? null
                : posts.get(clientId.getLeastSignificantBits() & Long.MAX_VALUE);
    }

    void acknowledge(UUID clientId) {
        acknowledged.add(clientId);
    }

    Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }
}
