package dk.torv.people;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads and writes who administers which unit. */
@Singleton
class AdministratorStore {
    private static final int MOST = 1_000;

    private static final String UNIT_EXISTS = "SELECT EXISTS (SELECT FROM unit WHERE id = :unit AND active)";

    private static final String MAY_ADMINISTER =
            "SELECT EXISTS (SELECT FROM person WHERE id = :person AND active AND role <> 'guest')";

    private static final String OF_UNIT = """
            SELECT p.id FROM unit_administrator a JOIN person p ON p.id = a.person
             WHERE a.unit = :unit AND p.active
             ORDER BY p.name COLLATE "da-x-icu", p.id
            """;

    /** Those of all units, or of the units that a person administers and those below; {@code above}: from further up. */
    private static final String ALL = """
            WITH RECURSIVE reach AS (
                SELECT u.id, false AS above FROM unit u
                 WHERE (:all AND u.parent IS NULL)
                    OR u.id IN (SELECT unit FROM unit_administrator WHERE person = :viewer)
                UNION
                SELECT u.id, true FROM unit u JOIN reach ON u.parent = reach.id)
            SELECT u.id AS unit, u.name, a.person, :all OR bool_or(reach.above) AS may_dismiss
              FROM reach
              JOIN unit u ON u.id = reach.id AND u.active
              JOIN unit_administrator a ON a.unit = u.id
              JOIN person p ON p.id = a.person AND p.active
             GROUP BY u.id, a.person, p.name
             ORDER BY u.name COLLATE "da-x-icu", u.id, p.name COLLATE "da-x-icu", a.person
             LIMIT :most
            """;

    private static final String APPOINT =
            "INSERT INTO unit_administrator (unit, person) VALUES (:unit, :person) ON CONFLICT DO NOTHING";

    private static final String DISMISS = "DELETE FROM unit_administrator WHERE unit = :unit AND person = :person";

    private final Database database;

    @Inject
    AdministratorStore(Database database) {
        this.database = database;
    }

    record Line(UUID unit, String unitName, UUID person, boolean mayDismiss) {}

    boolean unitExists(UUID unit) {
        return database.with(handle -> handle.createQuery(UNIT_EXISTS)
                .bind("unit", unit)
                .mapTo(Boolean.class)
                .one());
    }

    boolean mayAdminister(UUID person) {
        return database.with(handle -> handle.createQuery(MAY_ADMINISTER)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    List<UUID> listOfUnit(UUID unit) {
        return database.with(handle ->
                handle.createQuery(OF_UNIT).bind("unit", unit).mapTo(UUID.class).list());
    }

    /** @param all whether the viewer administers the whole organisation */
    List<Line> list(UUID viewer, boolean all) {
        return database.with(handle -> handle.createQuery(ALL)
                .bind("viewer", viewer)
                .bind("all", all)
                .bind("most", MOST)
                .map((row, context) -> new Line(
                        row.getObject("unit", UUID.class),
                        row.getString("name"),
                        row.getObject("person", UUID.class),
                        row.getBoolean("may_dismiss")))
                .list());
    }

    /** @return false when they did already */
    boolean appoint(UUID unit, UUID person) {
        return database.with(handle -> handle.createUpdate(APPOINT)
                        .bind("unit", unit)
                        .bind("person", person)
                        .execute()
                == 1);
    }

    /** @return false when they did not */
    boolean dismiss(UUID unit, UUID person) {
        return database.with(handle -> handle.createUpdate(DISMISS)
                        .bind("unit", unit)
                        .bind("person", person)
                        .execute()
                == 1);
    }
}
