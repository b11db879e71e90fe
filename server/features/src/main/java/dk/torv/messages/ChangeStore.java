package dk.torv.messages;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Writes what authors change about their messages: edits and erasures, each taking the conversation's next rev. */
@Singleton
class ChangeStore {
    private static final String EDIT = """
            WITH head AS (
                UPDATE conversation_head SET rev = rev + 1 WHERE conversation = :conversation RETURNING rev),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'message', :conversation, rev FROM head),
            unpreviewed AS (
                DELETE FROM link_preview WHERE conversation = :conversation AND seq = :seq)
            UPDATE message SET markdown = :markdown, edited_at = :now, rev = head.rev
              FROM head WHERE message.conversation = :conversation AND message.seq = :seq
            """;

    private static final String ERASE = """
            WITH head AS (
                UPDATE conversation_head SET rev = rev + 1 WHERE conversation = :conversation RETURNING rev),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'erasure', :conversation, rev FROM head),
            unreacted AS (
                DELETE FROM reaction WHERE conversation = :conversation AND seq = :seq),
            unmentioned AS (
                DELETE FROM mention WHERE conversation = :conversation AND seq = :seq),
            unmentioned_widely AS (
                DELETE FROM wide_mention WHERE conversation = :conversation AND seq = :seq),
            unpreviewed AS (
                DELETE FROM link_preview WHERE conversation = :conversation AND seq = :seq)
            UPDATE message SET markdown = '', deleted_at = :now, rev = head.rev
              FROM head WHERE message.conversation = :conversation AND message.seq = :seq
            """;

    private static final String SHORTEN_THREAD = """
            UPDATE thread SET replies = replies - 1,
                   last_at = coalesce((
                       SELECT max(m.created_at) FROM message m
                        WHERE m.conversation = :conversation AND m.thread = :thread AND m.deleted_at IS NULL), last_at),
                   people = ARRAY(
                       SELECT m.author FROM message m
                        WHERE m.conversation = :conversation AND m.thread = :thread AND m.deleted_at IS NULL
                          AND m.author IS NOT NULL
                        GROUP BY m.author ORDER BY max(m.seq) DESC LIMIT 3)
             WHERE conversation = :conversation AND seq = :thread
            """;

    private static final String LOCK_HEAD =
            "SELECT rev FROM conversation_head WHERE conversation = :conversation FOR UPDATE";

    private final Database database;

    @Inject
    ChangeStore(Database database) {
        this.database = database;
    }

    /** Nobody else changes the conversation until the transaction ends. */
    void lock(UUID conversation) {
        database.with(handle -> handle.createQuery(LOCK_HEAD)
                .bind("conversation", conversation)
                .mapTo(Long.class)
                .one());
    }

    void edit(UUID conversation, long seq, String markdown, Instant now) {
        database.with(handle -> handle.createUpdate(EDIT)
                .bind("conversation", conversation)
                .bind("seq", seq)
                .bind("markdown", markdown)
                .bind("now", now)
                .execute());
    }

    /** Takes the text out of a message for good, and with it the reactions, the mentions and what its links led to. */
    void erase(UUID conversation, long seq, Instant now) {
        database.with(handle -> handle.createUpdate(ERASE)
                .bind("conversation", conversation)
                .bind("seq", seq)
                .bind("now", now)
                .execute());
    }

    /** One reply less: count, time and faces of the thread follow. */
    void shortenThread(UUID conversation, long thread) {
        database.with(handle -> handle.createUpdate(SHORTEN_THREAD)
                .bind("conversation", conversation)
                .bind("thread", thread)
                .execute());
    }
}
