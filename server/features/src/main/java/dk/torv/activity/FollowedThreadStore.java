package dk.torv.activity;

import dk.torv.database.Database;
import dk.torv.messages.Place;
import dk.torv.messages.ThreadMark;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the threads that a person follows, across all their conversations. */
@Singleton
class FollowedThreadStore {
    /** Whether there is something unread is asked only where the thread's number says that there may be. */
    private static final String PAGE = """
            WITH mine AS (
                SELECT m.conversation, m.from_seq, m.joined_at FROM member m WHERE m.person = :me
                UNION ALL
                SELECT c.id, 0, t.joined_at
                  FROM team_member t JOIN conversation c ON c.team = t.team AND NOT c.private
                 WHERE t.person = :me),
            followed AS (
                SELECT k.conversation, k.thread, k.seq, k.level, h.last_at, mine.joined_at,
                       h.numbered > k.replies AND EXISTS (
                           SELECT FROM message x
                            WHERE x.conversation = k.conversation AND x.thread = k.thread AND x.seq > k.seq
                              AND x.reply_number IS NOT NULL AND x.deleted_at IS NULL
                              AND x.created_at >= mine.joined_at) AS news
                  FROM thread_mark k
                  JOIN mine ON mine.conversation = k.conversation AND k.thread > mine.from_seq
                  JOIN thread h ON h.conversation = k.conversation AND h.seq = k.thread AND h.replies > 0
                 WHERE k.person = :me AND k.follows),
            paged AS (
                SELECT * FROM followed
                 WHERE (news, last_at, conversation, thread) < (:news, :at, :conversation, :thread)
                   AND (news OR NOT :unread)
                 ORDER BY news DESC, last_at DESC, conversation DESC, thread DESC LIMIT :limit)
            SELECT p.conversation, p.thread, p.level, p.news, p.last_at, r.id AS root, h.rev, l.seq AS latest, u.unread,
                   CASE WHEN u.unread = 0 THEN h.rev ELSE u.first - 1 END AS seq
              FROM paged p
              JOIN message r ON r.conversation = p.conversation AND r.seq = p.thread
              JOIN conversation_head h ON h.conversation = p.conversation
             CROSS JOIN LATERAL (
                   SELECT x.seq FROM message x
                    WHERE x.conversation = p.conversation AND x.thread = p.thread AND x.deleted_at IS NULL
                    ORDER BY x.seq DESC LIMIT 1) AS l
             CROSS JOIN LATERAL (
                   SELECT count(*) AS unread, min(n.seq) AS first
                     FROM (SELECT x.seq FROM message x
                            WHERE p.news AND x.conversation = p.conversation AND x.thread = p.thread AND x.seq > p.seq
                              AND x.reply_number IS NOT NULL AND x.deleted_at IS NULL AND x.created_at >= p.joined_at
                            ORDER BY x.seq LIMIT 100) AS n) AS u
             ORDER BY p.news DESC, p.last_at DESC, p.conversation DESC, p.thread DESC
            """;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Database database;

    @Inject
    FollowedThreadStore(Database database) {
        this.database = database;
    }

    /**
     * @param place of the first message
     * @param latest place of the latest reply
     */
    record Followed(ThreadKey key, Place place, Place latest, ThreadMark mark) {}

    /** What is unread first, then the latest. */
    List<Followed> page(UUID me, boolean unread, Optional<ThreadKey> after, int limit) {
        return database.with(handle -> handle.createQuery(PAGE)
                .bind("me", me)
                .bind("unread", unread)
                .bind("news", after.map(ThreadKey::unread).orElse(true))
                .bind("at", after.map(ThreadKey::at).orElse(NEVER))
                .bind("conversation", after.map(ThreadKey::conversation).orElse(LAST))
                .bind("thread", after.map(ThreadKey::thread).orElse(0L))
                .bind("limit", limit)
                .map((row, context) -> followed(row))
                .list());
    }

    private static Followed followed(ResultSet row) throws SQLException {
        UUID conversation = row.getObject("conversation", UUID.class);
        long thread = row.getLong("thread");
        return new Followed(
                new ThreadKey(
                        row.getBoolean("news"), row.getTimestamp("last_at").toInstant(), conversation, thread),
                new Place(conversation, thread),
                new Place(conversation, row.getLong("latest")),
                new ThreadMark(
                        thread,
                        row.getObject("root", UUID.class),
                        true,
                        row.getLong("seq"),
                        row.getInt("unread"),
                        row.getLong("rev"),
                        row.getString("level")));
    }
}
