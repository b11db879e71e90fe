package dk.torv.messages;

import dk.torv.messages.MessageView.MustRead;
import dk.torv.messages.MessageView.Poll;
import dk.torv.messages.MessageView.PollOption;
import dk.torv.messages.MessageView.Urgency;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A message as it lies in the database, with its thread's summary.
 *
 * @param thread place of the thread's first message, null in the timeline
 * @param rootNumber running number in the timeline, null for replies and what the system says
 * @param system JSON, null for what people write
 * @param pinnedAt null while it is not pinned
 * @param mustRead null when nobody is asked to read it
 * @param poll null when it is not one; {@code urgent} likewise
 */
record Row(
        UUID conversation,
        long seq,
        UUID id,
        long rev,
        UUID author,
        UUID clientId,
        Long thread,
        UUID replyTo,
        Long rootNumber,
        String markdown,
        String system,
        Instant createdAt,
        Instant editedAt,
        Instant deletedAt,
        int replies,
        Instant repliedAt,
        List<UUID> repliers,
        Instant pinnedAt,
        UUID pinnedBy,
        MustRead mustRead,
        Poll poll,
        Urgency urgent) {

    /** Where it counts for who may see it: its own place, or its thread's. */
    long place() {
        return thread == null ? seq : thread;
    }

    static Row of(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("conversation", UUID.class),
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getLong("rev"),
                row.getObject("author", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("thread", Long.class),
                row.getObject("reply_to", UUID.class),
                row.getObject("root_number", Long.class),
                row.getString("markdown"),
                row.getString("system"),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("edited_at")),
                instant(row.getTimestamp("deleted_at")),
                row.getInt("replies"),
                instant(row.getTimestamp("replied_at")),
                ids(row.getArray("repliers")),
                instant(row.getTimestamp("pinned_at")),
                row.getObject("pinned_by", UUID.class),
                mustRead(row),
                poll(row),
                urgent(row));
    }

    private static MustRead mustRead(ResultSet row) throws SQLException {
        Timestamp deadline = row.getTimestamp("deadline");
        return deadline == null
                ? null
                : new MustRead(deadline.toInstant(), row.getInt("answered"), row.getString("reminded"));
    }

    private static Poll poll(ResultSet row) throws SQLException {
        Array options = row.getArray("options");
        if (options == null) {
            return null;
        }
        String[] texts = (String[]) options.getArray();
        Integer[] votes = (Integer[]) row.getArray("votes").getArray();
        return new Poll(
                IntStream.range(0, texts.length)
                        .mapToObj(i -> new PollOption(texts[i], votes[i]))
                        .toList(),
                row.getInt("voters"),
                row.getBoolean("anonymous"),
                row.getBoolean("several"),
                instant(row.getTimestamp("closes_at")),
                instant(row.getTimestamp("closed_at")));
    }

    private static Urgency urgent(ResultSet row) throws SQLException {
        Array people = row.getArray("urgent_people");
        return people == null
                ? null
                : new Urgency(
                        ids(people),
                        row.getTimestamp("urgent_at").toInstant().plus(Ask.Urgent.FOR),
                        row.getBoolean("urgent_over"));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
