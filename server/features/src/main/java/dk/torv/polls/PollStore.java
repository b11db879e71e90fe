package dk.torv.polls;

import dk.torv.database.Database;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads polls and writes votes: rows of their own that do not touch the message. */
@Singleton
class PollStore {
    private static final String POLL = """
            SELECT p.anonymous, p.several, p.salt, p.closed_at, p.closes_at, cardinality(p.options) AS options, m.author
              FROM poll p JOIN message m ON m.conversation = p.conversation AND m.seq = p.seq
             WHERE p.conversation = :conversation AND p.seq = :seq AND m.deleted_at IS NULL
            """;

    private static final String PLACE = "SELECT conversation, seq FROM message WHERE id = :id";

    /**
     * Whoever votes shares the poll's lock, whoever closes it has it alone: nothing is counted after the end. They are no locks of
     * rows, since moving the message holds the head and then writes the poll, while whoever votes comes to the head last.
     */
    private static final String LOCK_TO_VOTE =
            "SELECT pg_advisory_xact_lock_shared(:poll), pg_advisory_xact_lock(:voter)";

    private static final String LOCK_TO_CLOSE = "SELECT pg_advisory_xact_lock(:poll)";

    private static final String TAKE_BACK = """
            DELETE FROM poll_vote
             WHERE conversation = :conversation AND seq = :seq AND voter = :voter AND choice <> ALL (:choices)
            """;

    private static final String VOTE = """
            INSERT INTO poll_vote (conversation, seq, voter, choice)
            SELECT :conversation, :seq, :voter, choice FROM unnest(:choices) AS choice ON CONFLICT DO NOTHING
            """;

    private static final String MINE = """
            SELECT choice FROM poll_vote
             WHERE conversation = :conversation AND seq = :seq AND voter = :voter ORDER BY choice
            """;

    private static final String VOTERS = """
            SELECT voter FROM poll_vote
             WHERE conversation = :conversation AND seq = :seq AND choice = :choice ORDER BY voter LIMIT :limit
            """;

    private static final String CLOSE = """
            UPDATE poll SET closed_at = :now, salt = NULL
             WHERE conversation = :conversation AND seq = :seq AND closed_at IS NULL
            """;

    private final Database database;

    @Inject
    PollStore(Database database) {
        this.database = database;
    }

    /** @param options how many there are */
    record Poll(
            boolean anonymous,
            boolean several,
            Optional<byte[]> salt,
            Optional<Instant> closedAt,
            Optional<Instant> closesAt,
            int options,
            UUID author) {}

    Optional<Poll> find(Place message) {
        return database.with(handle -> handle.createQuery(POLL)
                .bindMethods(message)
                .map((row, context) -> new Poll(
                        row.getBoolean("anonymous"),
                        row.getBoolean("several"),
                        Optional.ofNullable(row.getBytes("salt")),
                        Optional.ofNullable(row.getTimestamp("closed_at")).map(time -> time.toInstant()),
                        Optional.ofNullable(row.getTimestamp("closes_at")).map(time -> time.toInstant()),
                        row.getInt("options"),
                        row.getObject("author", UUID.class)))
                .findOne());
    }

    Optional<Place> findPlace(UUID message) {
        return database.with(handle -> handle.createQuery(PLACE)
                .bind("id", message)
                .map((row, context) -> new Place(row.getObject("conversation", UUID.class), row.getLong("seq")))
                .findOne());
    }

    /** Two votes of one person at once come one after the other, and none while the poll is closed; until the transaction ends. */
    void lockToVote(Place message, byte[] voter) {
        database.with(handle -> handle.createQuery(LOCK_TO_VOTE)
                .bind("poll", keyOf(message))
                .bind("voter", ByteBuffer.wrap(voter).getLong(Long.BYTES))
                .mapToMap()
                .one());
    }

    /** Nobody votes until the transaction ends; taken before the conversation's head. */
    void lockToClose(Place message) {
        database.with(handle -> handle.createQuery(LOCK_TO_CLOSE)
                .bind("poll", keyOf(message))
                .mapToMap()
                .one());
    }

    /** Two polls of one key only wait for each other. */
    private static long keyOf(Place message) {
        return message.conversation().getLeastSignificantBits() + message.seq();
    }

    /** @return whether anything is different from before */
    boolean vote(Place message, byte[] voter, List<Integer> choices) {
        Object[] chosen = choices.toArray();
        return database.with(handle -> {
            int taken = handle.createUpdate(TAKE_BACK)
                    .bindMethods(message)
                    .bind("voter", voter)
                    .bindArray("choices", Integer.class, chosen)
                    .execute();
            int given = handle.createUpdate(VOTE)
                    .bindMethods(message)
                    .bind("voter", voter)
                    .bindArray("choices", Integer.class, chosen)
                    .execute();
            return taken + given > 0;
        });
    }

    List<Integer> listChoices(Place message, byte[] voter) {
        return database.with(handle -> handle.createQuery(MINE)
                .bindMethods(message)
                .bind("voter", voter)
                .mapTo(Integer.class)
                .list());
    }

    /** Of a poll that is not anonymous. */
    List<UUID> listVoters(Place message, int choice, int limit) {
        return database.with(handle -> handle.createQuery(VOTERS)
                .bindMethods(message)
                .bind("choice", choice)
                .bind("limit", limit)
                .map((row, context) -> {
                    ByteBuffer id = ByteBuffer.wrap(row.getBytes("voter"));
                    return new UUID(id.getLong(), id.getLong());
                })
                .list());
    }

    /** @return false when it was closed already */
    boolean close(Place message, Instant now) {
        return database.with(handle ->
                handle.createUpdate(CLOSE).bindMethods(message).bind("now", now).execute() == 1);
    }
}
