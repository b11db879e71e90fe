package dk.torv.gateway;

import dk.torv.gateway.Changes.Position;
import dk.torv.gateway.Changes.Row;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The latest rows of the feed in memory, from which a reconnecting client is told what it may have missed without a question
 * to the database. A cursor older than what is kept means starting over.
 */
@Singleton
class FeedTail {
    private static final int MOST_ROWS = 100_000;

    private final Deque<Row> rows = new ArrayDeque<>();
    private Position oldest;
    private Position newest;

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
     * The newest rev of each conversation changed after the cursor.
     *
     * @param topics only what is told to these
     * @return empty when the cursor is older than what is kept
     */
    synchronized Optional<Map<UUID, Long>> changedAfter(Position cursor, Set<UUID> topics) {
        if (cursor.compareTo(oldest) < 0) {
            return Optional.empty();
        }
        Map<UUID, Long> changed = new HashMap<>();
        Iterator<Row> newestFirst = rows.descendingIterator();
        while (newestFirst.hasNext()) {
            Row row = newestFirst.next();
            if (row.position().compareTo(cursor) <= 0) {
                break;
            }
            if (row.topic() != null && topics.contains(row.topic())) {
                changed.merge(row.conversation(), row.rev(), Math::max);
            }
        }
        return Optional.of(changed);
    }
}
