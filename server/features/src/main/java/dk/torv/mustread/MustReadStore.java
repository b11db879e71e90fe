package dk.torv.mustread;

import dk.torv.database.Database;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads whom posts ask, and writes who has answered. Asked is whose membership lasted at the deadline; who is in it now counts as
 * lasting. Nobody is written down for being asked.
 */
@Singleton
class MustReadStore {
    /** Before the deadline that is who is there now: nobody can have joined, or left, after it. */
    private static final String ASKED = """
            post AS (
                SELECT r.topic, r.seq, r.deadline, m.author FROM must_read r
                  JOIN message m ON m.conversation = r.conversation AND m.seq = r.seq
                 WHERE r.conversation = :conversation AND r.seq = :seq AND m.deleted_at IS NULL),
            asked AS (
                SELECT t.person FROM post JOIN team_member t ON t.team = post.topic
                 WHERE t.joined_at <= post.deadline AND t.person IS DISTINCT FROM post.author
                UNION ALL
                SELECT m.person FROM post JOIN member m ON m.conversation = post.topic
                 WHERE m.joined_at <= post.deadline AND m.from_seq < post.seq AND m.person IS DISTINCT FROM post.author
                UNION ALL
                SELECT p.person FROM post JOIN past_member p ON p.topic = post.topic
                 WHERE p.joined_at <= post.deadline AND p.left_at > post.deadline AND p.from_seq < post.seq
                   AND p.person IS DISTINCT FROM post.author)
            """;

    private static final String POST = """
            SELECT r.deadline, r.remind_at, r.reminded, m.author FROM must_read r
              JOIN message m ON m.conversation = r.conversation AND m.seq = r.seq
             WHERE r.conversation = :conversation AND r.seq = :seq AND m.deleted_at IS NULL
            """;

    private static final String PLACE = "SELECT conversation, seq FROM message WHERE id = :id";

    private static final String REMIND =
            "UPDATE must_read SET reminded = :reminded WHERE conversation = :conversation AND seq = :seq";

    private static final String IS_ASKED = "WITH " + ASKED + "SELECT EXISTS (SELECT FROM asked WHERE person = :person)";

    private static final String ANSWER = """
            INSERT INTO must_read_answer (conversation, seq, person, answered_at)
            VALUES (:conversation, :seq, :person, :now) ON CONFLICT DO NOTHING
            """;

    private static final String ANSWERED = """
            SELECT answered_at FROM must_read_answer
             WHERE conversation = :conversation AND seq = :seq AND person = :person
            """;

    private static final String COUNTS = "WITH " + ASKED + """
            SELECT p.home, count(*) AS asked, count(a.person) AS answered,
                   count(*) FILTER (WHERE a.answered_at > (SELECT deadline FROM post)) AS late
              FROM asked
              JOIN person p ON p.id = asked.person
              LEFT JOIN must_read_answer a
                ON a.conversation = :conversation AND a.seq = :seq AND a.person = asked.person
             GROUP BY p.home
            """;

    private static final String UNITS = """
            SELECT id, name, parent, manager FROM unit WHERE active ORDER BY name COLLATE "da-x-icu", id
            """;

    private static final String LEADS = "SELECT EXISTS (SELECT FROM unit WHERE manager = :person AND active)";

    private static final String PEOPLE = "WITH " + ASKED + """
            SELECT p.id, p.name, p.title, u.name AS unit, a.answered_at
              FROM asked
              JOIN person p ON p.id = asked.person
              LEFT JOIN unit u ON u.id = p.home AND u.active
              LEFT JOIN must_read_answer a
                ON a.conversation = :conversation AND a.seq = :seq AND a.person = asked.person
             WHERE (p.home = ANY (:units) OR (:elsewhere AND u.id IS NULL))
               AND (:answered::boolean IS NULL OR (a.person IS NOT NULL) = :answered)
               AND (p.name COLLATE "da-x-icu", p.id) > (
                   coalesce((SELECT name FROM person WHERE id = :after::uuid), '') COLLATE "da-x-icu",
                   coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000'))
             ORDER BY p.name COLLATE "da-x-icu", p.id LIMIT :limit
            """;

    /** What is asked of one person and not answered, until three months after the deadline. */
    private static final String OPEN = """
            SELECT r.conversation, r.seq
              FROM (SELECT team AS topic, joined_at, 0 AS from_seq FROM team_member WHERE person = :person
                     UNION ALL
                    SELECT conversation, joined_at, from_seq FROM member WHERE person = :person) AS mine
              JOIN must_read r
                ON r.topic = mine.topic AND r.deadline >= mine.joined_at AND r.seq > mine.from_seq AND r.deadline > :since
              JOIN message m ON m.conversation = r.conversation AND m.seq = r.seq
             WHERE m.deleted_at IS NULL AND m.author IS DISTINCT FROM :person::uuid
               AND NOT EXISTS (SELECT FROM must_read_answer a
                                WHERE a.conversation = r.conversation AND a.seq = r.seq AND a.person = :person)
             ORDER BY r.deadline, r.conversation, r.seq LIMIT :limit
            """;

    private final Database database;

    @Inject
    MustReadStore(Database database) {
        this.database = database;
    }

    /** A post that asks, while it is not deleted. */
    record Post(Instant deadline, Instant remindAt, Optional<String> reminded, UUID author) {}

    /** @param manager or null */
    record Unit(UUID id, String name, UUID parent, UUID manager) {}

    /** @param late of those who have answered, who did so after the deadline */
    record Count(int asked, int answered, int late) {
        Count plus(Count other) {
            return new Count(asked + other.asked, answered + other.answered, late + other.late);
        }
    }

    /**
     * Which of those asked.
     *
     * @param elsewhere also who has no unit, or one that is no more
     * @param answered empty: whether or not they have
     */
    record Which(
            Place post,
            List<UUID> units,
            boolean elsewhere,
            Optional<Boolean> answered,
            Optional<UUID> after,
            int limit) {}

    /** Somebody who is asked; title, unit and answer may be null. */
    record Asked(UUID person, String name, String title, String unit, Instant answeredAt) {}

    Optional<Post> find(Place post) {
        return database.with(handle -> handle.createQuery(POST)
                .bindMethods(post)
                .map((row, context) -> new Post(
                        row.getTimestamp("deadline").toInstant(),
                        row.getTimestamp("remind_at").toInstant(),
                        Optional.ofNullable(row.getString("reminded")),
                        row.getObject("author", UUID.class)))
                .findOne());
    }

    Optional<Place> findPlace(UUID message) {
        return database.with(handle -> handle.createQuery(PLACE)
                .bind("id", message)
                .map((row, context) -> place(row))
                .findOne());
    }

    void remind(Place post, String reminded) {
        database.with(handle -> handle.createUpdate(REMIND)
                .bindMethods(post)
                .bind("reminded", reminded)
                .execute());
    }

    boolean isAsked(Place post, UUID person) {
        return database.with(handle -> handle.createQuery(IS_ASKED)
                .bindMethods(post)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    /** @return false when they had answered before */
    boolean answer(Place post, UUID person, Instant now) {
        return database.with(handle -> handle.createUpdate(ANSWER)
                        .bindMethods(post)
                        .bind("person", person)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    Optional<Instant> findAnswer(Place post, UUID person) {
        return database.with(handle -> handle.createQuery(ANSWERED)
                .bindMethods(post)
                .bind("person", person)
                .map((row, context) -> row.getTimestamp("answered_at").toInstant())
                .findOne());
    }

    /** By the unit where people work; those without one under null. */
    Map<UUID, Count> count(Place post) {
        Map<UUID, Count> counts = new HashMap<>();
        database.with(handle -> handle.createQuery(COUNTS)
                        .bindMethods(post)
                        .map((row, context) -> Map.entry(
                                Optional.ofNullable(row.getObject("home", UUID.class)),
                                new Count(row.getInt("asked"), row.getInt("answered"), row.getInt("late"))))
                        .list())
                .forEach(entry -> counts.put(entry.getKey().orElse(null), entry.getValue()));
        return counts;
    }

    /** In Danish order of their names. */
    List<Unit> listUnits() {
        return database.with(handle -> handle.createQuery(UNITS)
                .map((row, context) -> new Unit(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("parent", UUID.class),
                        row.getObject("manager", UUID.class)))
                .list());
    }

    /** Whether somebody leads a unit. */
    boolean leads(UUID person) {
        return database.with(handle -> handle.createQuery(LEADS)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    /** In Danish order of their names. */
    List<Asked> listPeople(Which which) {
        return database.with(handle -> handle.createQuery(PEOPLE)
                .bindMethods(which.post())
                .bindArray("units", UUID.class, which.units().toArray())
                .bind("elsewhere", which.elsewhere())
                .bind("answered", which.answered().orElse(null))
                .bind("after", which.after().orElse(null))
                .bind("limit", which.limit())
                .map((row, context) -> asked(row))
                .list());
    }

    /** The one whose deadline comes first is first. */
    List<Place> listOpen(UUID person, Instant since, int limit) {
        return database.with(handle -> handle.createQuery(OPEN)
                .bind("person", person)
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> place(row))
                .list());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject("conversation", UUID.class), row.getLong("seq"));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        Timestamp answeredAt = row.getTimestamp("answered_at");
        return new Asked(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("unit"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
