package dk.torv.messages;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves a message's rev for what changed around it: reactions and replies. */
@Singleton
class MoveStore {
    /** When the last such move is too short ago, leaves a row that says when to move, or finds it there. */
    private static final String WAIT = """
            INSERT INTO unmoved (conversation, seq, due_at)
            SELECT :conversation, :seq, :dueAt
             WHERE NOT EXISTS (
                       SELECT FROM message
                        WHERE conversation = :conversation AND seq = :seq AND (moved_at IS NULL OR moved_at <= :since))
                OR EXISTS (SELECT FROM unmoved WHERE conversation = :conversation AND seq = :seq)
                ON CONFLICT (conversation, seq) DO UPDATE SET due_at = unmoved.due_at
            """;

    private static final String LIST_DUE =
            "SELECT conversation, seq FROM unmoved WHERE due_at <= :now ORDER BY due_at LIMIT :limit";

    private static final String LOCK_HEAD =
            "SELECT rev FROM conversation_head WHERE conversation = :conversation FOR UPDATE";

    private static final String TAKE = "DELETE FROM unmoved WHERE conversation = :conversation AND seq = :seq";

    /** What is counted at a move stands with the message until the next. A reaction or a vote that came while its message was being erased goes here: it always asks for a move. */
    private static final String MOVE = """
            WITH head AS (
                UPDATE conversation_head SET rev = rev + 1 WHERE conversation = :conversation RETURNING rev),
            moved AS (
                UPDATE message SET rev = head.rev, moved_at = :now
                  FROM head WHERE message.conversation = :conversation AND message.seq = :seq
                RETURNING message.deleted_at),
            unreacted AS (
                DELETE FROM reaction
                 WHERE EXISTS (SELECT FROM moved WHERE deleted_at IS NOT NULL)
                   AND (conversation, seq, emoji, person) IN (
                           SELECT conversation, seq, emoji, person FROM reaction
                            WHERE conversation = :conversation AND seq = :seq FOR UPDATE SKIP LOCKED)),
            unanswered AS (
                DELETE FROM must_read_answer
                 WHERE conversation = :conversation AND seq = :seq AND EXISTS (
                           SELECT FROM moved WHERE deleted_at IS NOT NULL)),
            voteless AS (
                DELETE FROM poll_vote
                 WHERE EXISTS (SELECT FROM moved WHERE deleted_at IS NOT NULL)
                   AND (conversation, seq, voter, choice) IN (
                           SELECT conversation, seq, voter, choice FROM poll_vote
                            WHERE conversation = :conversation AND seq = :seq FOR UPDATE SKIP LOCKED)),
            unheeded AS (
                DELETE FROM urgent_answer
                 WHERE conversation = :conversation AND seq = :seq AND EXISTS (
                           SELECT FROM moved WHERE deleted_at IS NOT NULL)),
            acknowledged AS (
                UPDATE urgent
                   SET people = ARRAY(SELECT person FROM urgent_answer
                                       WHERE conversation = :conversation AND seq = :seq ORDER BY at, person)
                 WHERE conversation = :conversation AND seq = :seq),
            tallied AS (
                UPDATE poll
                   SET voters = (SELECT count(DISTINCT voter) FROM poll_vote
                                  WHERE conversation = :conversation AND seq = :seq),
                       votes = ARRAY(
                           SELECT count(v.choice)::int FROM generate_series(1, cardinality(options)) AS o (choice)
                             LEFT JOIN poll_vote v
                               ON v.conversation = :conversation AND v.seq = :seq AND v.choice = o.choice
                            GROUP BY o.choice ORDER BY o.choice)
                 WHERE conversation = :conversation AND seq = :seq),
            counted AS (
                UPDATE must_read
                   SET answered = (SELECT count(*) FROM must_read_answer
                                    WHERE conversation = :conversation AND seq = :seq)
                 WHERE conversation = :conversation AND seq = :seq),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'message', :conversation, rev FROM head)
            SELECT rev FROM head
            """;

    private final Database database;

    @Inject
    MoveStore(Database database) {
        this.database = database;
    }

    /** A message that waits to be moved. */
    public record Due(UUID conversation, long seq) {}

    /** @return the new rev, or empty when the message was moved less than {@code interval} ago and waits now */
    Optional<Long> moveSoon(UUID conversation, long seq, Duration interval, Instant now) {
        Due message = new Due(conversation, seq);
        if (waits(message, interval, now)) {
            return Optional.empty();
        }
        lock(conversation); // many come here at once, the first of them moves it for all
        return waits(message, interval, now) ? Optional.empty() : Optional.of(move(message, now));
    }

    private boolean waits(Due message, Duration interval, Instant now) {
        return database.with(handle -> handle.createUpdate(WAIT)
                        .bindMethods(message)
                        .bind("since", now.minus(interval))
                        .bind("dueAt", now.plus(interval))
                        .execute()
                == 1);
    }

    List<Due> listDue(Instant now, int limit) {
        return database.with(handle -> handle.createQuery(LIST_DUE)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new Due(row.getObject("conversation", UUID.class), row.getLong("seq")))
                .list());
    }

    /**
     * Takes a message out of the queue, with the head locked first as everywhere.
     *
     * @return false when somebody else has taken it
     */
    boolean take(Due due) {
        lock(due.conversation());
        return database.with(
                handle -> handle.createUpdate(TAKE).bindMethods(due).execute() == 1);
    }

    /** @return the new rev */
    long move(Due due, Instant now) {
        return database.with(handle -> handle.createQuery(MOVE)
                .bindMethods(due)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    void lock(UUID conversation) {
        database.with(handle -> handle.createQuery(LOCK_HEAD)
                .bind("conversation", conversation)
                .mapTo(Long.class)
                .one());
    }
}
