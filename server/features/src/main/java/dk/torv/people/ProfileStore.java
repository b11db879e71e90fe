package dk.torv.people;

import dk.torv.database.Database;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a profile shows beside the person, and where they stand in the organisation. */
@Singleton
class ProfileStore {
    private static final int DEEPEST = 50;

    private static final String DETAILS = """
            SELECT p.email, p.phone, p.mobile, p.about, p.home, p.absent_from, p.absent_until, p.absence_note, p.stands_in,
                   g.sponsor, g.expires_at,
                   CASE WHEN p.presence = 'dnd' AND p.presence_until > :now THEN p.presence_until END AS undisturbed_until
              FROM person p LEFT JOIN guest g ON g.person = p.id
             WHERE p.id = :person
            """;

    /** Chosen for the person, or else who leads the nearest unit that somebody else leads. */
    private static final String MANAGER = """
            WITH RECURSIVE up AS (
                SELECT u.parent, u.manager, 1 AS height FROM person p JOIN unit u ON u.id = p.home WHERE p.id = :person
                UNION ALL
                SELECT u.parent, u.manager, up.height + 1 FROM up JOIN unit u ON u.id = up.parent WHERE up.height < %d)
            SELECT m.id
              FROM (SELECT manager, 0 AS height FROM person WHERE id = :person
                    UNION ALL
                    SELECT manager, height FROM up) AS over
              JOIN person m ON m.id = over.manager AND m.active
             WHERE m.id <> :person
             ORDER BY over.height
             LIMIT 1
            """.formatted(DEEPEST);

    /**
     * The same seen from above. Down from the units that the person leads: through a unit without a leader to all who work there;
     * into a unit that another leads only to that one.
     */
    private static final String REPORTS = """
            WITH RECURSIVE led AS (
                SELECT u.id, m.id AS leader FROM unit u LEFT JOIN person m ON m.id = u.manager AND m.active WHERE u.active),
            area AS (
                SELECT id, NULL::uuid AS only FROM unit WHERE manager = :person AND active
                UNION
                SELECT u.id, coalesce(area.only, led.leader)
                  FROM area JOIN unit u ON u.parent = area.id JOIN led ON led.id = u.id
                 WHERE led.leader IS NULL
                    OR led.leader <> :person AND (area.only IS NULL OR led.leader = area.only)),
            report AS (
                SELECT id, name FROM person WHERE manager = :person AND active AND id <> :person
                UNION
                SELECT p.id, p.name FROM area JOIN person p ON p.home = area.id AND (area.only IS NULL OR p.id = area.only)
                  LEFT JOIN person own ON own.id = p.manager AND own.active AND own.id <> p.id
                 WHERE p.active AND p.id <> :person AND own.id IS NULL)
            SELECT id, count(*) OVER () AS all_of_them FROM report ORDER BY name COLLATE "da-x-icu", id LIMIT :limit
            """;

    private final Database database;

    @Inject
    ProfileStore(Database database) {
        this.database = database;
    }

    /** Everything but the person's id may be null. */
    record Details(
            String email,
            String phone,
            String mobile,
            String about,
            UUID home,
            Away away,
            UUID sponsor,
            Instant expires,
            Instant undisturbedUntil) {}

    /** @param until null when nothing was ever said */
    record Away(LocalDate from, LocalDate until, String note, UUID standsIn) {}

    /** @param count of all, also those beyond the limit */
    record Reports(List<UUID> first, int count) {}

    private record Report(UUID id, int count) {}

    Optional<Details> find(UUID person) {
        return database.with(handle -> handle.createQuery(DETAILS)
                .bind("person", person)
                .bind("now", Time.now())
                .map((row, context) -> new Details(
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("mobile"),
                        row.getString("about"),
                        row.getObject("home", UUID.class),
                        new Away(
                                row.getObject("absent_from", LocalDate.class),
                                row.getObject("absent_until", LocalDate.class),
                                row.getString("absence_note"),
                                row.getObject("stands_in", UUID.class)),
                        row.getObject("sponsor", UUID.class),
                        PeopleStore.instant(row, "expires_at"),
                        PeopleStore.instant(row, "undisturbed_until")))
                .findOne());
    }

    Optional<UUID> findManager(UUID person) {
        return database.with(handle -> handle.createQuery(MANAGER)
                .bind("person", person)
                .mapTo(UUID.class)
                .findOne());
    }

    Reports listReports(UUID person, int limit) {
        List<Report> reports = database.with(handle -> handle.createQuery(REPORTS)
                .bind("person", person)
                .bind("limit", limit)
                .map((row, context) -> new Report(row.getObject("id", UUID.class), row.getInt("all_of_them")))
                .list());
        return new Reports(
                reports.stream().map(Report::id).toList(),
                reports.isEmpty() ? 0 : reports.getFirst().count());
    }
}
