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
            numbered AS (
                SELECT coalesce(max(number), 0) + 1 AS number
                  FROM message_version WHERE conversation = :conversation AND seq = :seq),
            kept AS (
                INSERT INTO message_version (conversation, seq, number, markdown, written_at)
                SELECT m.conversation, m.seq, number, m.markdown, coalesce(m.edited_at, m.created_at)
                  FROM message m, numbered
                 WHERE m.conversation = :conversation AND m.seq = :seq AND :keep),
            shortened AS (
                DELETE FROM message_version v USING numbered
                 WHERE v.conversation = :conversation AND v.seq = :seq AND v.number <= numbered.number - :most),
            unpreviewed AS (
                DELETE FROM link_preview WHERE conversation = :conversation AND seq = :seq)
            UPDATE message SET markdown = :markdown, edited_at = :now, rev = head.rev
              FROM head WHERE message.conversation = :conversation AND message.seq = :seq
            """;

    private static final String PIN = """
            WITH head AS (
                UPDATE conversation_head SET rev = rev + 1 WHERE conversation = :conversation RETURNING rev),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'message', :conversation, rev FROM head)
            UPDATE message SET rev = head.rev, moved_at = :now,
                   pinned_at = CASE WHEN :on THEN :now::timestamptz END,
                   pinned_by = CASE WHEN :on THEN :person::uuid END
              FROM head WHERE message.conversation = :conversation AND message.seq = :seq
            """;

    /**
     * A vote or a reaction that is just being changed is passed over: whoever changes it may wait for this head, and the move after it
     * takes out what has come.
     */
    private static final String ERASE = """
            WITH head AS (
                UPDATE conversation_head SET rev = rev + 1 WHERE conversation = :conversation RETURNING rev),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'erasure', :conversation, rev FROM head),
            unreacted AS (
                DELETE FROM reaction
                 WHERE (conversation, seq, emoji, person) IN (
                           SELECT conversation, seq, emoji, person FROM reaction
                            WHERE conversation = :conversation AND seq = :seq FOR UPDATE SKIP LOCKED)),
            not_reacted AS (
                DELETE FROM reacted WHERE conversation = :conversation AND seq = :seq),
            not_attended AS (
                DELETE FROM attended WHERE conversation = :conversation AND seq = :seq),
            not_reminded AS (
                DELETE FROM reminder WHERE conversation = :conversation AND seq = :seq),
            unmentioned AS (
                DELETE FROM mention WHERE conversation = :conversation AND seq = :seq),
            unmentioned_widely AS (
                DELETE FROM wide_mention WHERE conversation = :conversation AND seq = :seq),
            unpreviewed AS (
                DELETE FROM link_preview WHERE conversation = :conversation AND seq = :seq),
            unasked AS (
                DELETE FROM must_read WHERE conversation = :conversation AND seq = :seq),
            unanswered AS (
                DELETE FROM must_read_answer WHERE conversation = :conversation AND seq = :seq),
            not_urgent AS (
                DELETE FROM urgent WHERE conversation = :conversation AND seq = :seq),
            unheeded AS (
                DELETE FROM urgent_answer
                 WHERE (conversation, seq, person) IN (
                           SELECT conversation, seq, person FROM urgent_answer
                            WHERE conversation = :conversation AND seq = :seq FOR UPDATE SKIP LOCKED)),
            not_polled AS (
                DELETE FROM poll WHERE conversation = :conversation AND seq = :seq),
            not_voted AS (
                DELETE FROM poll_vote
                 WHERE (conversation, seq, voter, choice) IN (
                           SELECT conversation, seq, voter, choice FROM poll_vote
                            WHERE conversation = :conversation AND seq = :seq FOR UPDATE SKIP LOCKED)),
            undone AS (
                DELETE FROM job
                 WHERE id = (SELECT id FROM message WHERE conversation = :conversation AND seq = :seq)),
            without_versions AS (
                DELETE FROM message_version WHERE conversation = :conversation AND seq = :seq)
            UPDATE message SET markdown = '', deleted_at = :now, pinned_at = NULL, pinned_by = NULL, rev = head.rev
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

    private static final int MOST_VERSIONS = 100;

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

    /** @param keep whether what stood there is kept: of many versions the latest */
    void edit(UUID conversation, long seq, String markdown, boolean keep, Instant now) {
        database.with(handle -> handle.createUpdate(EDIT)
                .bind("conversation", conversation)
                .bind("seq", seq)
                .bind("markdown", markdown)
                .bind("keep", keep)
                .bind("most", MOST_VERSIONS)
                .bind("now", now)
                .execute());
    }

    void pin(Place message, UUID person, boolean on, Instant now) {
        database.with(handle -> handle.createUpdate(PIN)
                .bind("conversation", message.conversation())
                .bind("seq", message.seq())
                .bind("person", person)
                .bind("on", on)
                .bind("now", now)
                .execute());
    }

    /**
     * Takes the text out of a message for good, and with it its versions, the reactions, mentions, reminders and what its links led
     * to.
     */
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
