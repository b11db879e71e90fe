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
    /** Moves at once when the last such move is long enough ago; otherwise leaves a row that says when to. */
    private static final String MOVE_SOON = """
            WITH due AS (
                SELECT seq FROM message
                 WHERE conversation = :conversation AND seq = :seq AND (moved_at IS NULL OR moved_at <= :since)
                   AND NOT EXISTS (SELECT FROM unmoved u WHERE u.conversation = :conversation AND u.seq = :seq)),
            head AS (
                UPDATE conversation_head SET rev = rev + 1
                 WHERE conversation = :conversation AND EXISTS (SELECT FROM due)
                RETURNING rev),
            moved AS (
                UPDATE message SET rev = head.rev, moved_at = :now
                  FROM head WHERE message.conversation = :conversation AND message.seq = :seq),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'message', :conversation, rev FROM head),
            waiting AS (
                INSERT INTO unmoved (conversation, seq, due_at)
                SELECT :conversation, :seq, :dueAt WHERE NOT EXISTS (SELECT FROM due)
                    ON CONFLICT (conversation, seq) DO UPDATE SET due_at = unmoved.due_at)
            SELECT rev FROM head
            """;

    private static final String LIST_DUE =
            "SELECT conversation, seq FROM unmoved WHERE due_at <= :now ORDER BY due_at LIMIT :limit";

    private static final String LOCK_HEAD =
            "SELECT rev FROM conversation_head WHERE conversation = :conversation FOR UPDATE";

    private static final String TAKE = "DELETE FROM unmoved WHERE conversation = :conversation AND seq = :seq";

    private static final String MOVE = """
            WITH head AS (
                UPDATE conversation_head SET rev = rev + 1 WHERE conversation = :conversation RETURNING rev),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'message', :conversation, rev FROM head)
            UPDATE message SET rev = head.rev, moved_at = :now
              FROM head WHERE message.conversation = :conversation AND message.seq = :seq
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
        return database.with(handle -> handle.createQuery(MOVE_SOON)
                .bind("conversation", conversation)
                .bind("seq", seq)
                .bind("now", now)
                .bind("since", now.minus(interval))
                .bind("dueAt", now.plus(interval))
                .mapTo(Long.class)
                .findOne());
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
        return database.with(handle -> {
            handle.createQuery(LOCK_HEAD)
                    .bind("conversation", due.conversation())
                    .mapTo(Long.class)
                    .one();
            return handle.createUpdate(TAKE).bindMethods(due).execute() == 1;
        });
    }

    void move(Due due, Instant now) {
        database.with(handle ->
                handle.createUpdate(MOVE).bindMethods(due).bind("now", now).execute());
    }
}
