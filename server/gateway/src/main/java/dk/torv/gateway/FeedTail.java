package dk.torv.gateway;

import dk.torv.gateway.Changes.Position;
import dk.torv.gateway.Changes.Row;
import dk.torv.kernel.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The latest rows of the feed in memory, from which a reconnecting client is told what it may have missed without a question
 * to the database. What has been delivered already and is not in the feed yet is kept beside it, so that nothing falls between
 * the two. A cursor older than what is kept means starting over.
 */
@Singleton
class FeedTail {
    private static final int MOST_ROWS = 100_000;

    /** Longer than any transaction may hold the feed back. */
    private static final Duration DELIVERED_KEPT = Duration.ofMinutes(2);

    private final Deque<Row> rows = new ArrayDeque<>();
    private final Map<UUID, Delivered> delivered = new LinkedHashMap<>();
    private Position oldest;
    private Position newest;

    private record Delivered(UUID topic, long rev, Instant at) {}

    /**
     * What a client may have missed; too much is fine, too little never.
     *
     * @param changed conversation → rev
     * @param access conversations in which membership has changed
     * @param teams teams that have changed, in membership or looks
     */
    record Missed(Map<UUID, Long> changed, Set<UUID> access, Set<UUID> teams) {}

    /** Starts empty at a place: what lies before it is unknown here. */
    synchronized void startAt(Position position) {
        rows.clear();
        oldest = position;
        newest = position;
    }

    synchronized void append(Row row) {
        rows.addLast(row);
        newest = row.position();
        if (rows.size() > MOST_ROWS) {
            oldest = rows.removeFirst().position();
        }
    }

    /** To be called before a change goes out to the sockets. */
    synchronized void delivering(UUID conversation, UUID topic, long rev) {
        Instant now = Time.now();
        delivered.remove(conversation); // so that the order stays that of time
        delivered.put(conversation, new Delivered(topic, rev, now));
        Iterator<Delivered> oldestFirst = delivered.values().iterator();
        while (oldestFirst.next().at().isBefore(now.minus(DELIVERED_KEPT))) {
            oldestFirst.remove();
        }
    }

    /** Everything up to here has been seen; {@code position} is not below the newest row. */
    synchronized void reached(Position position) {
        if (position.compareTo(newest) > 0) {
            newest = position;
        }
    }

    synchronized Position newest() {
        return newest;
    }

    /**
     * What has changed for a person after the cursor.
     *
     * @param topics only what is told to these
     * @return empty when the cursor is older than what is kept
     */
    synchronized Optional<Missed> missedSince(Position cursor, UUID person, Set<UUID> topics) {
        if (cursor.compareTo(oldest) < 0) {
            return Optional.empty();
        }
        Map<UUID, Long> changed = new HashMap<>();
        Set<UUID> access = new HashSet<>();
        Set<UUID> teams = new HashSet<>();
        delivered.forEach((conversation, change) -> {
            if (topics.contains(change.topic())) {
                changed.put(conversation, change.rev());
            }
        });
        Iterator<Row> newestFirst = rows.descendingIterator();
        while (newestFirst.hasNext()) {
            Row row = newestFirst.next();
            if (row.position().compareTo(cursor) <= 0) {
                break;
            }
            if (row.isOfTeam()) {
                if (row.subject() == null || person.equals(row.subject())) {
                    teams.add(row.topic()); // of many at once: also for those who are out now, and cannot be told apart
                }
            } else if (row.isAccess()) {
                if (person.equals(row.subject()) || topics.contains(row.topic())) {
                    access.add(row.conversation());
                }
            } else if (row.topic() != null && topics.contains(row.topic())) {
                changed.merge(row.conversation(), row.rev(), Math::max);
            }
        }
        return Optional.of(new Missed(changed, access, teams));
    }
}
