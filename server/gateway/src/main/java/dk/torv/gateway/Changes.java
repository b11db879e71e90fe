package dk.torv.gateway;

import dk.torv.bus.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the truth back from PostgreSQL, to close holes and to follow the change feed. All calls block. */
public interface Changes {
    /**
     * A place in the feed: rows are ordered by transaction, then by number. Its form on the wire is {@code txid.number}.
     */
    record Position(long transaction, long number) implements Comparable<Position> {
        @Override
        public int compareTo(Position other) {
            int order = Long.compareUnsigned(transaction, other.transaction);
            return order != 0 ? order : Long.compare(number, other.number);
        }

        public String text() {
            return transaction + "." + number;
        }

        /** Reads {@link #text()}; anything else is empty. */
        public static Optional<Position> parse(String text) {
            if (text == null || !text.matches("\\d{1,18}\\.\\d{1,18}")) {
                return Optional.empty();
            }
            int dot = text.indexOf('.');
            return Optional.of(
                    new Position(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1))));
        }
    }

    /**
     * One row of the feed; conversation and topic are set for {@code message}, {@code erasure} and {@code access}, rev for the
     * first two, subject for {@code access} (the person; null for everyone in the topic) and {@code session}. Of an
     * {@code access} to a team there is no conversation, and the team is the topic.
     */
    record Row(Position position, String kind, UUID conversation, UUID topic, long rev, UUID subject) {
        boolean isAccess() {
            return kind.equals("access");
        }

        boolean isOfTeam() {
            return isAccess() && conversation == null;
        }
    }

    /** The newest place below the oldest running transaction: everything up to it is visible and final. */
    Position horizon();

    /** A place some minutes back, from which the rows are read when a node starts: clients that reconnect to it find their cursors. */
    Position recently();

    /** Rows after a place and below the horizon, in order, at most {@code limit}. */
    List<Row> after(Position position, int limit);

    /** Renewed after a restore. */
    UUID epoch();

    /**
     * How far a conversation had come some seconds before it reached {@code rev}: everything up to there has long been delivered.
     * What it has changed since may still be on its way. At most {@code rev - 1}.
     */
    long settled(UUID conversation, long rev);

    /** The present state of what changed in a conversation after {@code rev}, ascending, at most {@code limit}. */
    List<Event.Changed> changed(UUID conversation, long rev, int limit);
}
