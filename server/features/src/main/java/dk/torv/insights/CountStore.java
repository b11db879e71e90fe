package dk.torv.insights;

import dk.torv.database.Database;
import dk.torv.insights.Happening.Kind;
import dk.torv.insights.Progress.Open;
import dk.torv.insights.Tally.Day;
import dk.torv.insights.Tally.UnitWeek;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.result.RowView;

/** Reads what is to be counted, notes how far that has come, and adds to the counts. */
@Singleton
class CountStore {
    private static final String READ = """
            SELECT txid::text::bigint AS txid, number, caught_up, since, open_day, open_week, open_month FROM insight_cursor
            """;

    /** One node counts at a time; the others do something else. */
    private static final String CLAIM = READ + " FOR UPDATE SKIP LOCKED";

    private static final String HOLD = READ + " FOR SHARE";

    private static final String MOVE = """
            UPDATE insight_cursor
               SET txid = :transaction::text::xid8, number = :number, caught_up = :caughtUp, since = :since,
                   open_day = :day, open_week = :week, open_month = :month
            """;

    /** A message is born by the change whose rev is its place; whatever else changes it is not counted. */
    private static final String AFTER = """
            SELECT f.txid::text::bigint AS txid, f.number, coalesce(m.created_at, f.at) AS at, p.id AS person, p.home,
                   CASE WHEN f.kind = 'reaction' THEN 'reaction'
                        WHEN c.kind = 'channel' THEN CASE WHEN m.thread IS NULL THEN 'post' ELSE 'reply' END
                        WHEN c.kind <> 'self' THEN 'chat' END AS kind
              FROM change f
              LEFT JOIN message m ON f.kind = 'message' AND m.conversation = f.conversation AND m.seq = f.rev
                                     AND m.system IS NULL
              LEFT JOIN conversation c ON c.id = m.conversation
              LEFT JOIN person p ON p.id = CASE f.kind WHEN 'reaction' THEN f.subject ELSE m.author END
                                    AND p.role <> 'guest'
             WHERE (f.txid, f.number) > (:transaction::text::xid8, :number)
               AND f.txid < pg_snapshot_xmin(pg_current_snapshot())
               AND f.kind IN ('message', 'reaction')
             ORDER BY f.txid, f.number LIMIT :limit
            """;

    private static final String ADD_DAY = """
            INSERT INTO insight_day AS d (day, posts, replies, chats, reactions, hours)
            VALUES (:day, :posts, :replies, :chats, :reactions, :hours::int[])
                ON CONFLICT (day) DO UPDATE
               SET posts = d.posts + excluded.posts, replies = d.replies + excluded.replies,
                   chats = d.chats + excluded.chats, reactions = d.reactions + excluded.reactions,
                   hours = (SELECT array_agg(a + b ORDER BY n)
                              FROM unnest(d.hours, excluded.hours) WITH ORDINALITY AS both_hours (a, b, n))
            """;

    private static final String ADD_WEEKS = """
            INSERT INTO insight_running AS r (week, unit, posts, replies, chats, reactions)
            SELECT * FROM unnest(:weeks::date[], :units::uuid[], :posts::bigint[], :replies::bigint[], :chats::bigint[],
                                 :reactions::bigint[])
                ON CONFLICT (week, unit) DO UPDATE
               SET posts = r.posts + excluded.posts, replies = r.replies + excluded.replies,
                   chats = r.chats + excluded.chats, reactions = r.reactions + excluded.reactions
            """;

    private static final String WEEK =
            "SELECT unit, posts, replies, chats, reactions FROM insight_running WHERE week = :week";

    private static final String FORGET_WEEK = "DELETE FROM insight_running WHERE week <= :week";

    private final Database database;

    @Inject
    CountStore(Database database) {
        this.database = database;
    }

    /**
     * One row of the feed.
     *
     * @param happening empty when it is nothing that is counted
     */
    record Row(long transaction, long number, Optional<Happening> happening) {}

    Progress read() {
        return database.with(handle ->
                handle.createQuery(READ).map((row, context) -> progress(row)).one());
    }

    /** Counting is this transaction's; empty when it is another's. */
    Optional<Progress> claim() {
        return database.with(handle ->
                handle.createQuery(CLAIM).map((row, context) -> progress(row)).findOne());
    }

    /** No period is closed until the transaction ends. */
    Progress hold() {
        return database.with(handle ->
                handle.createQuery(HOLD).map((row, context) -> progress(row)).one());
    }

    void move(Progress progress) {
        Open open = progress.open().orElse(null);
        database.with(handle -> handle.createUpdate(MOVE)
                .bind("transaction", Long.toString(progress.transaction()))
                .bind("number", progress.number())
                .bind("caughtUp", progress.caughtUp().orElse(null))
                .bind("since", open == null ? null : open.since())
                .bind("day", open == null ? null : open.day())
                .bind("week", open == null ? null : open.week())
                .bind("month", open == null ? null : open.month())
                .execute());
    }

    List<Row> after(Progress progress, int limit) {
        return database.with(handle -> handle.createQuery(AFTER)
                .bind("transaction", Long.toString(progress.transaction()))
                .bind("number", progress.number())
                .bind("limit", limit)
                .map((row, context) -> new Row(row.getLong("txid"), row.getLong("number"), happening(row)))
                .list());
    }

    void add(LocalDate day, Day counted) {
        Counts counts = counted.counts();
        Integer[] hours = new Integer[Tally.HOURS];
        for (int hour = 0; hour < hours.length; hour++) {
            hours[hour] = counted.hours()[hour];
        }
        database.with(handle -> handle.createUpdate(ADD_DAY)
                .bind("day", day)
                .bind("posts", counts.posts())
                .bind("replies", counts.replies())
                .bind("chats", counts.chats())
                .bind("reactions", counts.reactions())
                .bindArray("hours", Integer.class, (Object[]) hours)
                .execute());
    }

    void add(Map<UnitWeek, Counts> weeks) {
        if (weeks.isEmpty()) {
            return;
        }
        List<UnitWeek> keys = new ArrayList<>(weeks.keySet());
        database.with(handle -> handle.createUpdate(ADD_WEEKS)
                .bindArray(
                        "weeks",
                        LocalDate.class,
                        keys.stream().map(UnitWeek::week).toArray())
                .bindArray(
                        "units", UUID.class, keys.stream().map(UnitWeek::unit).toArray())
                .bindArray("posts", Long.class, counts(keys, weeks, Counts::posts))
                .bindArray("replies", Long.class, counts(keys, weeks, Counts::replies))
                .bindArray("chats", Long.class, counts(keys, weeks, Counts::chats))
                .bindArray("reactions", Long.class, counts(keys, weeks, Counts::reactions))
                .execute());
    }

    /** Unit → what its own people have done in the week. */
    Map<UUID, Counts> week(LocalDate week) {
        return database.with(handle -> handle.createQuery(WEEK)
                .bind("week", week)
                .reduceRows(new HashMap<>(), (Map<UUID, Counts> found, RowView row) -> {
                    found.put(row.getColumn("unit", UUID.class), counts(row));
                    return found;
                }));
    }

    void forgetWeek(LocalDate week) {
        database.with(
                handle -> handle.createUpdate(FORGET_WEEK).bind("week", week).execute());
    }

    private static Object[] counts(List<UnitWeek> keys, Map<UnitWeek, Counts> weeks, ToLongFunction<Counts> count) {
        return keys.stream().map(key -> count.applyAsLong(weeks.get(key))).toArray();
    }

    private static Counts counts(RowView row) {
        return new Counts(
                row.getColumn("posts", Long.class),
                row.getColumn("replies", Long.class),
                row.getColumn("chats", Long.class),
                row.getColumn("reactions", Long.class));
    }

    static Optional<Happening> happening(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        UUID person = row.getObject("person", UUID.class);
        if (kind == null || person == null) {
            return Optional.empty();
        }
        UUID home = row.getObject("home", UUID.class);
        return Optional.of(new Happening(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getTimestamp("at").toInstant(),
                person,
                home == null ? Happening.NO_UNIT : home));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        Optional<Instant> caughtUp =
                Optional.ofNullable(row.getTimestamp("caught_up")).map(Timestamp::toInstant);
        LocalDate since = row.getObject("since", LocalDate.class);
        Optional<Open> open = since == null
                ? Optional.empty()
                : Optional.of(new Open(
                        since,
                        row.getObject("open_day", LocalDate.class),
                        row.getObject("open_week", LocalDate.class),
                        row.getObject("open_month", LocalDate.class)));
        return new Progress(row.getLong("txid"), row.getLong("number"), caughtUp, open);
    }
}
