package dk.torv.messages;

import dk.torv.database.Database;
import dk.torv.messages.markdown.Markdown.Mentions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Writes new messages, each in one statement: the head's next rev, the message, its idempotency key, the change feed and the
 * author's own mark, in the timeline or the thread; whoever writes has heeded what was urgent there. It takes the head's row lock first, so that numbers are given in the order
 * in which they commit.
 */
@Singleton
class PostStore {
    private static final String POST = """
            WITH head AS (
                UPDATE conversation_head
                   SET rev = rev + 1, roots = roots + 1, last_seq = rev + 1, last_at = :now
                 WHERE conversation = :conversation AND access_version = :accessVersion
                RETURNING rev, roots),
            keyed AS (
                INSERT INTO posted (author, client_id, conversation, seq, body_hash, created_at)
                SELECT :author, :clientId, :conversation, rev, :bodyHash, :now FROM head),
            written AS (
                INSERT INTO message (conversation, seq, id, rev, author, client_id, root_number, markdown, created_at)
                SELECT :conversation, rev, :id, rev, :author, :clientId, roots, :markdown, :now FROM head),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'message', :conversation, rev FROM head),
            heeded AS (
                INSERT INTO urgent_answer (conversation, seq, person, at)
                SELECT u.conversation, u.seq, :author, :now
                  FROM head, urgent u
                 WHERE u.conversation = :conversation AND NOT u.over AND u.author <> :author
                    ON CONFLICT DO NOTHING RETURNING conversation, seq),
            told AS (
                INSERT INTO unmoved (conversation, seq, due_at) SELECT conversation, seq, :now FROM heeded
                    ON CONFLICT DO NOTHING),
            marked AS (
                INSERT INTO read_mark (person, conversation, seq, roots)
                SELECT :author, :conversation, rev, roots FROM head
                    ON CONFLICT (person, conversation) DO UPDATE SET seq = excluded.seq, roots = excluded.roots, back = false)
            SELECT rev FROM head
            """;

    /** Who replies follows the thread from there on. Its first reply makes those follow who wrote its first message or are named there. */
    private static final String REPLY = """
            WITH head AS (
                UPDATE conversation_head SET rev = rev + 1
                 WHERE conversation = :conversation AND access_version = :accessVersion
                RETURNING rev),
            keyed AS (
                INSERT INTO posted (author, client_id, conversation, seq, body_hash, created_at)
                SELECT :author, :clientId, :conversation, rev, :bodyHash, :now FROM head),
            threaded AS (
                INSERT INTO thread (conversation, seq, replies, numbered, last_at, people)
                SELECT :conversation, :thread, 1, 1, :now, ARRAY[:author] FROM head
                    ON CONFLICT (conversation, seq) DO UPDATE
                   SET replies = thread.replies + 1, numbered = thread.numbered + 1, last_at = :now,
                       people = (ARRAY[:author] || array_remove(thread.people, :author))[1 : 3]
                RETURNING numbered),
            written AS (
                INSERT INTO message (conversation, seq, id, rev, author, client_id, thread, reply_number, markdown, created_at)
                SELECT :conversation, rev, :id, rev, :author, :clientId, :thread, numbered, :markdown, :now
                  FROM head, threaded),
            changed AS (
                INSERT INTO change (kind, conversation, rev) SELECT 'message', :conversation, rev FROM head),
            heeded AS (
                INSERT INTO urgent_answer (conversation, seq, person, at)
                SELECT u.conversation, u.seq, :author, :now
                  FROM head, urgent u
                 WHERE u.conversation = :conversation AND NOT u.over AND u.author <> :author
                    ON CONFLICT DO NOTHING RETURNING conversation, seq),
            told AS (
                INSERT INTO unmoved (conversation, seq, due_at) SELECT conversation, seq, :now FROM heeded
                    ON CONFLICT DO NOTHING),
            marked AS (
                INSERT INTO thread_mark (person, conversation, thread, seq, replies)
                SELECT :author, :conversation, :thread, rev, numbered FROM head, threaded
                    ON CONFLICT (person, conversation, thread) DO UPDATE
                   SET seq = excluded.seq, replies = excluded.replies, follows = true),
            joined AS (
                INSERT INTO thread_mark (person, conversation, thread)
                SELECT first.person, :conversation, :thread
                  FROM threaded, (
                           SELECT author FROM message WHERE conversation = :conversation AND seq = :thread
                            UNION
                           SELECT person FROM mention WHERE conversation = :conversation AND seq = :thread) AS first (person)
                 WHERE numbered = 1 AND first.person <> :author
                    ON CONFLICT DO NOTHING)
            SELECT rev FROM head
            """;

    private static final String FIND_POSTED =
            "SELECT conversation, seq, body_hash FROM posted WHERE author = :author AND client_id = :clientId";

    private static final String FORGET_POSTED = "DELETE FROM posted WHERE created_at < :time";

    /** Who is newly mentioned in a thread follows it: from before a message just written, from an edit on. */
    private static final String MENTION = """
            WITH mentioned AS (
                INSERT INTO mention (person, conversation, seq, at)
                SELECT p, x.conversation, x.seq, coalesce(x.edited_at, x.created_at)
                  FROM message x, unnest(:people) AS p
                 WHERE x.conversation = :conversation AND x.seq = :seq
                   AND (EXISTS (SELECT FROM member m WHERE m.conversation = :conversation AND m.person = p)
                    OR EXISTS (SELECT FROM team_member tm WHERE tm.team = :topic AND tm.person = p))
                    ON CONFLICT DO NOTHING RETURNING person)
            INSERT INTO thread_mark (person, conversation, thread, seq, replies)
            SELECT mentioned.person, t.conversation, t.seq,
                   CASE WHEN m.edited_at IS NULL THEN m.seq - 1 ELSE m.rev END,
                   CASE WHEN m.edited_at IS NULL THEN m.reply_number - 1 ELSE t.numbered END
              FROM mentioned
              JOIN message m ON m.conversation = :conversation AND m.seq = :seq
              JOIN thread t ON t.conversation = m.conversation AND t.seq = coalesce(m.thread, m.seq)
                ON CONFLICT DO NOTHING
            """;

    private static final String MENTION_WIDELY = """
            INSERT INTO wide_mention (conversation, seq, audience, tag, at)
            SELECT x.conversation, x.seq, audience, tag, coalesce(x.edited_at, x.created_at)
              FROM message x, (SELECT 'channel' AS audience, NULL::uuid AS tag WHERE :everyone
                     UNION ALL
                    SELECT 'team', NULL WHERE :team
                     UNION ALL
                    SELECT 'tag', tag FROM unnest(:tags) AS tag) AS wide
             WHERE x.conversation = :conversation AND x.seq = :seq
                ON CONFLICT DO NOTHING
            """;

    private static final String FORGET_MENTIONS = """
            WITH wide AS (
                DELETE FROM wide_mention
                 WHERE conversation = :conversation AND seq = :seq
                   AND NOT CASE audience WHEN 'channel' THEN :everyone WHEN 'team' THEN :team ELSE tag = ANY (:tags) END)
            DELETE FROM mention WHERE conversation = :conversation AND seq = :seq AND person <> ALL (:people)
            """;

    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;
    private final AskStore asks;

    @Inject
    PostStore(Database database, AskStore asks) {
        this.database = database;
        this.asks = asks;
    }

    /** A message to be written. */
    public record NewMessage(
            UUID id,
            UUID conversation,
            long accessVersion,
            UUID author,
            UUID clientId,
            byte[] bodyHash,
            String markdown,
            Optional<Ask> ask,
            Instant now) {}

    /** Where a client id has been used before. */
    record Posted(UUID conversation, long seq, byte[] bodyHash) {}

    /** @return the message's seq; empty when membership has changed since the seat was read */
    Optional<Long> post(NewMessage message) {
        Optional<Long> seq = seq(
                message,
                () -> database.with(handle -> bind(handle.createQuery(POST), message)
                        .mapTo(Long.class)
                        .findOne()));
        seq.ifPresent(place -> message.ask().ifPresent(ask -> asks.write(message, place, ask)));
        return seq;
    }

    /** @param thread place of the thread's first message */
    Optional<Long> reply(NewMessage message, long thread) {
        return seq(
                message,
                () -> database.with(handle -> bind(handle.createQuery(REPLY), message)
                        .bind("thread", thread)
                        .mapTo(Long.class)
                        .findOne()));
    }

    Optional<Posted> findPosted(UUID author, UUID clientId) {
        return database.with(handle -> handle.createQuery(FIND_POSTED)
                .bind("author", author)
                .bind("clientId", clientId)
                .map((row, context) -> new Posted(
                        row.getObject("conversation", UUID.class), row.getLong("seq"), row.getBytes("body_hash")))
                .findOne());
    }

    void forgetPostedBefore(Instant time) {
        database.with(
                handle -> handle.createUpdate(FORGET_POSTED).bind("time", time).execute());
    }

    /** Notes who is mentioned, as far as they are in the conversation, and makes them follow the thread it is in. */
    void mention(UUID conversation, UUID topic, long seq, Mentions mentions) {
        if (!mentions.people().isEmpty()) {
            database.with(handle -> handle.createUpdate(MENTION)
                    .bind("conversation", conversation)
                    .bind("topic", topic)
                    .bind("seq", seq)
                    .bindArray("people", UUID.class, mentions.people().toArray())
                    .execute());
        }
        if (mentions.isWide()) {
            mentionWidely(conversation, seq, mentions);
        }
    }

    /** One row for each audience, whatever its size. */
    private void mentionWidely(UUID conversation, long seq, Mentions mentions) {
        database.with(handle -> bind(handle.createUpdate(MENTION_WIDELY), mentions)
                .bind("conversation", conversation)
                .bind("seq", seq)
                .execute());
    }

    /** After an edit: those no longer mentioned. */
    void keepOnlyMentions(UUID conversation, long seq, Mentions mentions) {
        database.with(handle -> bind(handle.createUpdate(FORGET_MENTIONS), mentions)
                .bind("conversation", conversation)
                .bind("seq", seq)
                .bindArray("people", UUID.class, mentions.people().toArray())
                .execute());
    }

    /** @throws AlreadyPosted when the author has used this client id before */
    private static Optional<Long> seq(NewMessage message, Supplier<Optional<Long>> write) {
        try {
            return write.get();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                throw new AlreadyPosted(message, e);
            }
            throw e;
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Mentions mentions) {
        return statement
                .bind("everyone", mentions.everyone())
                .bind("team", mentions.team())
                .bindArray("tags", UUID.class, mentions.tags().toArray());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, NewMessage message) {
        return statement
                .bind("id", message.id())
                .bind("conversation", message.conversation())
                .bind("accessVersion", message.accessVersion())
                .bind("author", message.author())
                .bind("clientId", message.clientId())
                .bind("bodyHash", message.bodyHash())
                .bind("markdown", message.markdown())
                .bind("now", message.now());
    }
}
