package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads and writes how far people have read the threads they follow. A mark holds the place and the number of the reply
 * reached; what the thread counts beyond it are other people's replies, because who writes has read.
 */
@Singleton
class ThreadMarkStore {
    /** Counts at most a hundred, and only where the thread's number says that there is something. Before joining is read. */
    private static final String MARKS = """
            WITH joined AS (
                SELECT joined_at FROM team_member WHERE team = :topic AND person = :me
                UNION ALL
                SELECT joined_at FROM member WHERE conversation = :topic AND person = :me)
            SELECT k.thread, r.id AS root, k.follows, k.level, h.rev, u.unread,
                   CASE WHEN u.unread = 0 THEN h.rev ELSE u.first - 1 END AS seq
              FROM thread_mark k
              JOIN message r ON r.conversation = k.conversation AND r.seq = k.thread
              JOIN conversation_head h ON h.conversation = k.conversation
              LEFT JOIN thread t ON t.conversation = k.conversation AND t.seq = k.thread
             CROSS JOIN LATERAL (
                   SELECT count(*) AS unread, min(n.seq) AS first
                     FROM (SELECT m.seq FROM message m
                            WHERE k.follows AND t.numbered > k.replies
                              AND m.conversation = k.conversation AND m.thread = k.thread AND m.seq > k.seq
                              AND m.reply_number IS NOT NULL AND m.deleted_at IS NULL
                              AND m.created_at >= (SELECT max(joined_at) FROM joined)
                            ORDER BY m.seq LIMIT 100) AS n) AS u
             WHERE k.person = :me AND k.conversation = :conversation AND k.thread = ANY (:threads)
             ORDER BY k.thread
            """;

    /** Of several moves of one mark the furthest counts; rows are taken in order of their key, so that batches cannot deadlock. */
    private static final String MOVE = """
            WITH wanted AS (
                SELECT DISTINCT ON (w.person, w.conversation, w.thread)
                       w.id, w.person, w.conversation, w.thread, reached.seq, reached.reply_number
                  FROM unnest(:ids, :people, :conversations, :threads, :seqs) AS w (id, person, conversation, thread, seq)
                  JOIN thread_mark k
                    ON k.person = w.person AND k.conversation = w.conversation AND k.thread = w.thread AND k.follows
                 CROSS JOIN LATERAL (
                       SELECT m.seq, m.reply_number FROM message m
                        WHERE m.conversation = w.conversation AND m.thread = w.thread AND m.seq <= w.seq
                          AND m.reply_number IS NOT NULL
                        ORDER BY m.seq DESC LIMIT 1) AS reached
                 ORDER BY w.person, w.conversation, w.thread, w.seq DESC),
            moved AS (
                INSERT INTO thread_mark AS k (person, conversation, thread, seq, replies)
                SELECT person, conversation, thread, seq, reply_number FROM wanted ORDER BY person, conversation, thread
                    ON CONFLICT (person, conversation, thread) DO UPDATE SET seq = excluded.seq, replies = excluded.replies
                 WHERE k.follows AND k.replies < excluded.replies
                RETURNING person, conversation, thread, seq)
            SELECT w.id, m.seq FROM moved m JOIN wanted w USING (person, conversation, thread)
            """;

    /** What came before following is read. */
    private static final String FOLLOW = """
            INSERT INTO thread_mark AS k (person, conversation, thread, seq, replies, follows)
            SELECT :me, h.conversation, :thread, h.rev, coalesce(t.numbered, 0), :follows
              FROM conversation_head h
              LEFT JOIN thread t ON t.conversation = h.conversation AND t.seq = :thread
             WHERE h.conversation = :conversation
                ON CONFLICT (person, conversation, thread) DO UPDATE
               SET seq = excluded.seq, replies = excluded.replies, follows = excluded.follows
             WHERE k.follows <> excluded.follows
            """;

    private static final String CHOOSE_LEVEL = """
            UPDATE thread_mark SET level = :level
             WHERE person = :me AND conversation = :conversation AND thread = :thread AND follows
            """;

    private final Database database;

    @Inject
    ThreadMarkStore(Database database) {
        this.database = database;
    }

    /** A mark to be moved. */
    record Move(UUID person, UUID conversation, long thread, long seq) {}

    /** The person's marks among these threads, by place. */
    List<ThreadMark> of(Seat seat, Collection<Long> threads) {
        return threads.isEmpty()
                ? List.of()
                : database.with(handle -> handle.createQuery(MARKS)
                        .bind("me", seat.person())
                        .bind("topic", seat.topic())
                        .bind("conversation", seat.conversation())
                        .bindArray("threads", Long.class, threads.toArray())
                        .map((row, context) -> new ThreadMark(
                                row.getLong("thread"),
                                row.getObject("root", UUID.class),
                                row.getBoolean("follows"),
                                row.getLong("seq"),
                                row.getInt("unread"),
                                row.getLong("rev"),
                                row.getString("level")))
                        .list());
    }

    /** @return for the moves that took effect, the place reached */
    Map<UUID, Long> move(Map<UUID, Move> moves) {
        return database.with(handle -> handle.createQuery(MOVE)
                .bindArray("ids", UUID.class, moves.keySet().toArray())
                .bindArray(
                        "people",
                        UUID.class,
                        moves.values().stream().map(Move::person).toArray())
                .bindArray(
                        "conversations",
                        UUID.class,
                        moves.values().stream().map(Move::conversation).toArray())
                .bindArray(
                        "threads",
                        Long.class,
                        moves.values().stream().map(Move::thread).toArray())
                .bindArray(
                        "seqs",
                        Long.class,
                        moves.values().stream().map(Move::seq).toArray())
                .reduceRows(new HashMap<>(), (moved, row) -> {
                    moved.put(row.getColumn("id", UUID.class), row.getColumn("seq", Long.class));
                    return moved;
                }));
    }

    /** @return false when it was so already */
    boolean follow(Seat seat, long thread, boolean follows) {
        return database.with(handle -> handle.createUpdate(FOLLOW)
                        .bind("me", seat.person())
                        .bind("conversation", seat.conversation())
                        .bind("thread", thread)
                        .bind("follows", follows)
                        .execute()
                == 1);
    }

    /** @return false when the thread is not followed */
    boolean chooseLevel(Seat seat, long thread, String level) {
        return database.with(handle -> handle.createUpdate(CHOOSE_LEVEL)
                        .bind("me", seat.person())
                        .bind("conversation", seat.conversation())
                        .bind("thread", thread)
                        .bind("level", level)
                        .execute()
                == 1);
    }
}
