package dk.torv.activity;

import dk.torv.database.Database;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads what concerns a person from where it happened: who is mentioned, who has reacted, which threads are followed, what has come
 * of reminders. Nothing is written for a reader, so that a message to everybody costs what a message to one does; what may not be
 * seen any more is left out, because it is looked up at the moment of asking.
 */
@Singleton
class ActivityStore {
    /**
     * Each source gives at most as many as are wanted, newest first. What somebody wrote themselves does not concern them; what
     * came before they joined neither. A mention by name hides the same with others, and a mention hides the reply that it stands in.
     */
    private static final String ITEMS = """
            WITH since AS (
                SELECT greatest(:floor, coalesce((SELECT read_until FROM attention WHERE person = :me), :floor)) AS read),
            mine AS (
                SELECT m.conversation, m.from_seq, m.joined_at FROM member m WHERE m.person = :me
                UNION ALL
                SELECT c.id, 0, t.joined_at
                  FROM team_member t JOIN conversation c ON c.team = t.team AND NOT c.private
                 WHERE t.person = :me),
            named AS (
                SELECT 'mention' AS kind, n.conversation, n.seq, n.at, n.seq AS shown, NULL::text AS audience, true AS news
                  FROM mention n
                  JOIN mine ON mine.conversation = n.conversation
                  JOIN message x ON x.conversation = n.conversation AND x.seq = n.seq
                   AND x.deleted_at IS NULL AND x.author <> :me AND coalesce(x.thread, x.seq) > mine.from_seq
                 WHERE :mentions AND n.person = :me AND n.at <= :at
                   AND (n.at, 'mention', n.conversation, n.seq) < (:at, :kind, :conversation, :seq)
                   AND (NOT :unread OR n.at > (SELECT read FROM since) AND NOT EXISTS (
                           SELECT FROM attended a WHERE a.person = :me AND a.kind = 'mention'
                              AND a.conversation = n.conversation AND a.seq = n.seq AND a.at >= n.at))
                 ORDER BY n.at DESC, n.conversation DESC, n.seq DESC LIMIT :limit),
            with_others AS (
                SELECT DISTINCT ON (w.at, w.conversation, w.seq)
                       'mention', w.conversation, w.seq, w.at, w.seq, w.audience, true
                  FROM mine
                 CROSS JOIN LATERAL (
                       SELECT n.conversation, n.seq, n.at, n.audience
                         FROM wide_mention n
                         JOIN message x ON x.conversation = n.conversation AND x.seq = n.seq
                          AND x.deleted_at IS NULL AND x.author <> :me AND coalesce(x.thread, x.seq) > mine.from_seq
                        WHERE :mentions AND n.conversation = mine.conversation AND n.at <= :at AND n.at >= mine.joined_at
                          AND (n.at, 'mention', n.conversation, n.seq) < (:at, :kind, :conversation, :seq)
                          AND (n.tag IS NULL OR EXISTS (SELECT FROM tag_member g WHERE g.tag = n.tag AND g.person = :me))
                          AND NOT EXISTS (SELECT FROM mention p
                                           WHERE p.person = :me AND p.conversation = n.conversation AND p.seq = n.seq)
                          AND (NOT :unread OR n.at > (SELECT read FROM since) AND NOT EXISTS (
                                  SELECT FROM attended a WHERE a.person = :me AND a.kind = 'mention'
                                     AND a.conversation = n.conversation AND a.seq = n.seq AND a.at >= n.at))
                        ORDER BY n.at DESC LIMIT 3 * :limit) AS w
                 ORDER BY w.at DESC, w.conversation DESC, w.seq DESC, w.audience LIMIT :limit),
            answered AS (
                SELECT 'reply', k.conversation, k.thread, l.created_at, l.seq, NULL, l.seq > k.seq
                  FROM thread_mark k
                  JOIN mine ON mine.conversation = k.conversation AND k.thread > mine.from_seq
                  JOIN thread h ON h.conversation = k.conversation AND h.seq = k.thread AND h.replies > 0
                 CROSS JOIN LATERAL (
                       SELECT x.seq, x.created_at FROM message x
                        WHERE x.conversation = k.conversation AND x.thread = k.thread
                          AND x.deleted_at IS NULL AND x.reply_number IS NOT NULL AND x.author <> :me
                          AND NOT EXISTS (SELECT FROM mention p
                                           WHERE p.person = :me AND p.conversation = x.conversation AND p.seq = x.seq)
                        ORDER BY x.seq DESC LIMIT 1) AS l
                 WHERE :replies AND k.person = :me AND k.follows AND l.created_at >= mine.joined_at
                   AND (NOT :unread OR h.last_at > (SELECT read FROM since) AND h.numbered > k.replies)
                   AND (l.created_at, 'reply', k.conversation, k.thread) < (:at, :kind, :conversation, :seq)
                   AND (NOT :unread OR l.seq > k.seq AND l.created_at > (SELECT read FROM since) AND NOT EXISTS (
                           SELECT FROM attended a WHERE a.person = :me AND a.kind = 'reply'
                              AND a.conversation = k.conversation AND a.seq = k.thread AND a.at >= l.created_at))
                 ORDER BY l.created_at DESC, k.conversation DESC, k.thread DESC LIMIT :limit),
            liked AS (
                SELECT 'reaction', e.conversation, e.seq, e.at, e.seq, NULL, true
                  FROM reacted e
                  JOIN mine ON mine.conversation = e.conversation
                  JOIN message x ON x.conversation = e.conversation AND x.seq = e.seq
                   AND x.deleted_at IS NULL AND coalesce(x.thread, x.seq) > mine.from_seq
                 WHERE :reactions AND e.person = :me AND e.at <= :at
                   AND (e.at, 'reaction', e.conversation, e.seq) < (:at, :kind, :conversation, :seq)
                   AND EXISTS (SELECT FROM reaction r
                                WHERE r.conversation = e.conversation AND r.seq = e.seq AND r.person <> :me)
                   AND (NOT :unread OR e.at > (SELECT read FROM since) AND NOT EXISTS (
                           SELECT FROM attended a WHERE a.person = :me AND a.kind = 'reaction'
                              AND a.conversation = e.conversation AND a.seq = e.seq AND a.at >= e.at))
                 ORDER BY e.at DESC, e.conversation DESC, e.seq DESC LIMIT :limit),
            reminded AS (
                SELECT 'reminder', r.conversation, r.seq, r.told_at, r.seq, NULL, true
                  FROM reminder r
                  JOIN mine ON mine.conversation = r.conversation
                  JOIN message x ON x.conversation = r.conversation AND x.seq = r.seq
                   AND x.deleted_at IS NULL AND coalesce(x.thread, x.seq) > mine.from_seq
                 WHERE :reminders AND r.person = :me AND r.told_at <= :at
                   AND (r.told_at, 'reminder', r.conversation, r.seq) < (:at, :kind, :conversation, :seq)
                   AND (NOT :unread OR r.told_at > (SELECT read FROM since) AND NOT EXISTS (
                           SELECT FROM attended a WHERE a.person = :me AND a.kind = 'reminder'
                              AND a.conversation = r.conversation AND a.seq = r.seq AND a.at >= r.told_at))
                 ORDER BY r.told_at DESC, r.conversation DESC, r.seq DESC LIMIT :limit)
            SELECT i.*, i.news AND i.at > (SELECT read FROM since) AND NOT EXISTS (
                       SELECT FROM attended a WHERE a.person = :me AND a.kind = i.kind
                          AND a.conversation = i.conversation AND a.seq = i.seq AND a.at >= i.at) AS unread
              FROM (TABLE named UNION ALL TABLE with_others UNION ALL TABLE answered UNION ALL TABLE liked
                     UNION ALL TABLE reminded) AS i
             ORDER BY i.at DESC, i.kind DESC, i.conversation DESC, i.seq DESC LIMIT :limit
            """;

    /** Of a message who has reacted and with what; of a thread who wrote what is unread, or else the latest. Never the reader. */
    private static final String DOERS = """
            SELECT k.c, k.s, d.number, d.people, d.emojis
              FROM unnest(:conversations, :seqs, :kinds::text[]) AS k (c, s, kind)
             CROSS JOIN LATERAL (
                   SELECT count(*) AS number, (array_agg(p.person ORDER BY p.last DESC, p.person))[1 : 3] AS people,
                          (SELECT array_agg(e.emoji ORDER BY e.last DESC, e.emoji)
                             FROM (SELECT r.emoji, max(r.created_at) AS last FROM reaction r
                                    WHERE k.kind = 'reaction' AND r.conversation = k.c AND r.seq = k.s AND r.person <> :me
                                    GROUP BY r.emoji ORDER BY last DESC, r.emoji LIMIT 3) AS e) AS emojis
                     FROM (SELECT r.person, max(r.created_at) AS last FROM reaction r
                            WHERE k.kind = 'reaction' AND r.conversation = k.c AND r.seq = k.s AND r.person <> :me
                            GROUP BY r.person
                            UNION ALL
                           SELECT late.author, max(late.created_at) FROM (
                                  SELECT x.author, x.created_at FROM message x
                                    JOIN thread_mark m ON m.person = :me AND m.conversation = k.c AND m.thread = k.s
                                   WHERE k.kind = 'reply' AND x.conversation = k.c AND x.thread = k.s AND x.author <> :me
                                     AND x.deleted_at IS NULL AND x.reply_number IS NOT NULL AND x.seq > m.seq
                                   ORDER BY x.seq DESC LIMIT 100) AS late
                            GROUP BY late.author) AS p) AS d
            """;

    private static final String READ = """
            INSERT INTO attended AS a (person, kind, conversation, seq, at) VALUES (:me, :kind, :conversation, :seq, :at)
                ON CONFLICT (person, kind, conversation, seq) DO UPDATE SET at = excluded.at WHERE a.at < excluded.at
            """;

    private static final String READ_ALL = """
            WITH done AS (DELETE FROM attended WHERE person = :me AND at <= :until)
            INSERT INTO attention AS a (person, read_until) VALUES (:me, :until)
                ON CONFLICT (person) DO UPDATE SET read_until = excluded.read_until WHERE a.read_until < excluded.read_until
            """;

    private static final String FORGET = "DELETE FROM attended WHERE at < :time";

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Database database;

    @Inject
    ActivityStore(Database database) {
        this.database = database;
    }

    /**
     * @param shown place of the message that is shown of it
     * @param audience null when by name
     */
    record Item(ActivityKey key, long shown, String audience, boolean unread) {
        Place place() {
            return new Place(key.conversation(), shown);
        }
    }

    /** Who did it. */
    record Doers(int number, List<UUID> people, List<String> emojis) {}

    /** @param floor what is older counts as read */
    record Wanted(
            UUID me, Collection<Kind> kinds, boolean unread, Optional<ActivityKey> after, Instant floor, int limit) {}

    /** Newest first. */
    List<Item> list(Wanted wanted) {
        Optional<ActivityKey> after = wanted.after();
        return database.with(handle -> {
            Query query = handle.createQuery(ITEMS)
                    .bind("me", wanted.me())
                    .bind("floor", wanted.floor())
                    .bind("unread", wanted.unread())
                    .bind("limit", wanted.limit())
                    .bind("mentions", wanted.kinds().contains(Kind.MENTION))
                    .bind("replies", wanted.kinds().contains(Kind.REPLY))
                    .bind("reactions", wanted.kinds().contains(Kind.REACTION))
                    .bind("reminders", wanted.kinds().contains(Kind.REMINDER))
                    .bind("at", after.map(ActivityKey::at).orElse(NEVER))
                    .bind("kind", after.map(key -> key.kind().wire()).orElse(""))
                    .bind("conversation", after.map(ActivityKey::conversation).orElse(LAST))
                    .bind("seq", after.map(ActivityKey::seq).orElse(0L));
            return query.map((row, context) -> item(row)).list();
        });
    }

    /** Of messages that were reacted to, and of threads that were answered, by place. */
    Map<Place, Doers> doers(UUID me, Collection<ActivityKey> keys) {
        Map<Place, Doers> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        return database.with(handle -> handle.createQuery(DOERS)
                .bind("me", me)
                .bindArray(
                        "conversations",
                        UUID.class,
                        keys.stream().map(ActivityKey::conversation).toArray())
                .bindArray(
                        "seqs", Long.class, keys.stream().map(ActivityKey::seq).toArray())
                .bindArray(
                        "kinds",
                        String.class,
                        keys.stream().map(key -> key.kind().wire()).toArray())
                .reduceRows(found, (all, row) -> {
                    UUID[] people = row.getColumn("people", UUID[].class);
                    String[] emojis = row.getColumn("emojis", String[].class);
                    all.put(
                            new Place(row.getColumn("c", UUID.class), row.getColumn("s", Long.class)),
                            new Doers(
                                    row.getColumn("number", Integer.class),
                                    people == null ? List.of() : List.of(people),
                                    emojis == null ? List.of() : List.of(emojis)));
                    return all;
                }));
    }

    void markRead(UUID me, ActivityKey key) {
        database.with(handle -> handle.createUpdate(READ)
                .bind("me", me)
                .bind("kind", key.kind().wire())
                .bind("conversation", key.conversation())
                .bind("seq", key.seq())
                .bind("at", key.at())
                .execute());
    }

    void markAllRead(UUID me, Instant until) {
        database.with(handle -> handle.createUpdate(READ_ALL)
                .bind("me", me)
                .bind("until", until)
                .execute());
    }

    /** What was read by itself so long ago that it counts as read anyway. */
    void forgetBefore(Instant time) {
        database.with(handle -> handle.createUpdate(FORGET).bind("time", time).execute());
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new ActivityKey(
                        Kind.of(row.getString("kind")),
                        row.getObject("conversation", UUID.class),
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant()),
                row.getLong("shown"),
                row.getString("audience"),
                row.getBoolean("unread"));
    }
}
