package dk.torv.insights;

import dk.torv.database.Database;
import dk.torv.people.UnitName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The figures of periods that have ended, and the organisation's counts of every day. */
@Singleton
class FigureStore {
    private static final String ADD = """
            INSERT INTO insight_figure (period, start, unit, parent, people, hidden, active, computer, phone,
                                        posts, replies, chats, reactions)
            SELECT :period, :start, f.* FROM unnest(
                       :units::uuid[], :parents::uuid[], :sizes::int[], :hidden::boolean[], :active::int[], :computer::int[],
                       :phone::int[], :posts::bigint[], :replies::bigint[], :chats::bigint[], :reactions::bigint[]) AS f
                ON CONFLICT DO NOTHING
            """;

    private static final String OF_UNIT = """
            SELECT start, unit, people, hidden, active, computer, phone, posts, replies, chats, reactions
              FROM insight_figure
             WHERE unit = :unit AND period = :period AND start BETWEEN :from AND :until ORDER BY start
            """;

    /** Of the organisation: what is counted by day, with the people of periods that have ended. */
    private static final String ORGANISATION = """
            WITH counted AS (
                SELECT date_trunc(:period, day::timestamp)::date AS start, sum(posts)::bigint AS posts,
                       sum(replies)::bigint AS replies, sum(chats)::bigint AS chats, sum(reactions)::bigint AS reactions
                  FROM insight_day WHERE day BETWEEN :from AND :lastDay GROUP BY 1),
            ended AS (
                SELECT start, people, hidden, active, computer, phone FROM insight_figure
                 WHERE unit = '00000000-0000-0000-0000-000000000000' AND period = :period AND start BETWEEN :from AND :until)
            SELECT start, '00000000-0000-0000-0000-000000000000'::uuid AS unit, coalesce(people, 0) AS people,
                   coalesce(hidden, false) AS hidden, active, computer, phone,
                   coalesce(posts, 0) AS posts, coalesce(replies, 0) AS replies, coalesce(chats, 0) AS chats,
                   coalesce(reactions, 0) AS reactions
              FROM counted FULL JOIN ended USING (start) WHERE start BETWEEN :from AND :until ORDER BY start
            """;

    private static final String HIDDEN_DAYS = """
            SELECT EXISTS (SELECT FROM insight_figure
             WHERE unit = '00000000-0000-0000-0000-000000000000' AND period = 'day' AND start >= :from AND start < :end AND hidden)
            """;

    private static final String BELOW = """
            SELECT f.unit, f.start, f.people, f.hidden, f.active, f.computer, f.phone, f.posts, f.replies, f.chats, f.reactions,
                   u.name, (SELECT count(*)::int FROM insight_figure b
                             WHERE b.period = f.period AND b.start = f.start AND b.parent = f.unit) AS units
              FROM insight_figure f JOIN unit u ON u.id = f.unit
             WHERE f.period = :period AND f.start = :start AND (f.parent = :parent OR f.unit = ANY (:units))
             ORDER BY u.name COLLATE "da-x-icu", u.id
            """;

    private static final String PATH = """
            WITH RECURSIVE up AS (
                SELECT unit, parent, 1 AS height FROM insight_figure
                 WHERE period = :period AND start = :start AND unit = :unit
                UNION ALL
                SELECT f.unit, f.parent, up.height + 1 FROM up JOIN insight_figure f
                    ON f.period = :period AND f.start = :start AND f.unit = up.parent
                 WHERE up.height < 60)
            SELECT u.id, u.name FROM up JOIN unit u ON u.id = up.unit ORDER BY up.height DESC
            """;

    private static final String HOURS = """
            SELECT f.start AS day, coalesce(d.hours, array_fill(0, ARRAY[24])) AS hours
              FROM insight_figure f LEFT JOIN insight_day d ON d.day = f.start
             WHERE f.unit = '00000000-0000-0000-0000-000000000000' AND f.period = 'day' AND NOT f.hidden
               AND f.start BETWEEN :from AND :until
             ORDER BY f.start
            """;

    private static final String LAST = """
            SELECT max(start) FROM insight_figure
             WHERE unit = '00000000-0000-0000-0000-000000000000' AND period = :period
            """;

    private static final String HOURS_OF = "SELECT hours FROM insight_day WHERE day = :day";

    private final Database database;

    @Inject
    FigureStore(Database database) {
        this.database = database;
    }

    /**
     * What is told of a unit, or held back.
     *
     * @param parent zero for those right below the organisation; null for the organisation itself
     * @param devices of the organisation only, and null when they are held back
     * @param counts null when they are held back, or not told for the period
     */
    record Figure(UUID unit, UUID parent, int people, boolean hidden, Integer active, Devices devices, Counts counts) {}

    record Devices(int computer, int phone) {}

    /** A figure with the start of its period. */
    record Started(LocalDate start, Figure figure) {}

    /** @param units how many are right below it */
    record Named(String name, int units, Figure figure) {}

    record DayHours(LocalDate day, Integer[] hours) {}

    /** Which periods of what; both ends belong to it. */
    record Span(Period period, LocalDate from, LocalDate until) {
        private LocalDate lastDay() {
            return period.next(until).minusDays(1);
        }
    }

    void add(Period period, LocalDate start, List<Figure> figures) {
        database.with(handle -> handle.createUpdate(ADD)
                .bind("period", period.wire())
                .bind("start", start)
                .bindArray("units", UUID.class, each(figures, Figure::unit))
                .bindArray("parents", UUID.class, each(figures, Figure::parent))
                .bindArray("sizes", Integer.class, each(figures, Figure::people))
                .bindArray("hidden", Boolean.class, each(figures, Figure::hidden))
                .bindArray("active", Integer.class, each(figures, Figure::active))
                .bindArray("computer", Integer.class, each(figures, one -> device(one, Devices::computer)))
                .bindArray("phone", Integer.class, each(figures, one -> device(one, Devices::phone)))
                .bindArray("posts", Long.class, each(figures, one -> count(one, Counts::posts)))
                .bindArray("replies", Long.class, each(figures, one -> count(one, Counts::replies)))
                .bindArray("chats", Long.class, each(figures, one -> count(one, Counts::chats)))
                .bindArray("reactions", Long.class, each(figures, one -> count(one, Counts::reactions)))
                .execute());
    }

    List<Started> listUnit(UUID unit, Span span) {
        return database.with(handle -> handle.createQuery(OF_UNIT)
                .bind("unit", unit)
                .bind("period", span.period().wire())
                .bind("from", span.from())
                .bind("until", span.until())
                .map((row, context) -> started(row))
                .list());
    }

    /** Periods that have not ended too, for those without active people. */
    List<Started> listOrganisation(Span span) {
        return database.with(handle -> handle.createQuery(ORGANISATION)
                .bind("period", span.period().wire())
                .bind("from", span.from())
                .bind("until", span.until())
                .bind("lastDay", span.lastDay())
                .map((row, context) -> started(row))
                .list());
    }

    /** Whether the organisation was too small on one of the days. */
    boolean hasHiddenDay(LocalDate from, LocalDate end) {
        return database.with(handle -> handle.createQuery(HIDDEN_DAYS)
                .bind("from", from)
                .bind("end", end)
                .mapTo(Boolean.class)
                .one());
    }

    /** In Danish order of their names: those right below one, and these. */
    List<Named> listBelow(Period period, LocalDate start, UUID parent, List<UUID> units) {
        return database.with(handle -> handle.createQuery(BELOW)
                .bind("period", period.wire())
                .bind("start", start)
                .bind("parent", parent)
                .bindArray("units", UUID.class, units.toArray())
                .map((row, context) -> new Named(row.getString("name"), row.getInt("units"), figure(row)))
                .list());
    }

    /** From the top down to the unit, as the tree was then. */
    List<UnitName> path(Period period, LocalDate start, UUID unit) {
        return database.with(handle -> handle.createQuery(PATH)
                .bind("period", period.wire())
                .bind("start", start)
                .bind("unit", unit)
                .map((row, context) -> new UnitName(row.getObject("id", UUID.class), row.getString("name")))
                .list());
    }

    /** The latest that has been closed. */
    Optional<LocalDate> findLast(Period period) {
        return database.with(handle -> handle.createQuery(LAST)
                .bind("period", period.wire())
                .map((row, context) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .one());
    }

    /** Of days that have ended and are told. */
    List<DayHours> hours(LocalDate from, LocalDate until) {
        return database.with(handle -> handle.createQuery(HOURS)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> new DayHours(row.getObject("day", LocalDate.class), (Integer[])
                        row.getArray("hours").getArray()))
                .list());
    }

    Optional<Integer[]> findHours(LocalDate day) {
        return database.with(handle -> handle.createQuery(HOURS_OF)
                .bind("day", day)
                .map((row, context) -> (Integer[]) row.getArray("hours").getArray())
                .findOne());
    }

    private static Started started(ResultSet row) throws SQLException {
        return new Started(row.getObject("start", LocalDate.class), figure(row));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        Integer computer = row.getObject("computer", Integer.class);
        Long posts = row.getObject("posts", Long.class);
        return new Figure(
                row.getObject("unit", UUID.class),
                null,
                row.getInt("people"),
                row.getBoolean("hidden"),
                row.getObject("active", Integer.class),
                computer == null ? null : new Devices(computer, row.getInt("phone")),
                posts == null
                        ? null
                        : new Counts(posts, row.getLong("replies"), row.getLong("chats"), row.getLong("reactions")));
    }

    private static <T> Object[] each(List<Figure> figures, Function<Figure, T> part) {
        return figures.stream().map(part).toArray();
    }

    private static Integer device(Figure figure, Function<Devices, Integer> part) {
        return figure.devices() == null ? null : part.apply(figure.devices());
    }

    private static Long count(Figure figure, Function<Counts, Long> part) {
        return figure.counts() == null ? null : part.apply(figure.counts());
    }
}
