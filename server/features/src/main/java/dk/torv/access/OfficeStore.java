package dk.torv.access;

import dk.torv.access.Office.Reach;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads who administers what. */
@Singleton
class OfficeStore {
    private static final String ADMINISTERS_ANY = """
            SELECT EXISTS (SELECT FROM unit_administrator a JOIN unit u ON u.id = a.unit
                            WHERE a.person = :person AND u.active)
            """;

    private static final String REACH = """
            WITH RECURSIVE above AS (
                SELECT id, parent, 0 AS steps FROM unit WHERE id = :unit
                UNION
                SELECT u.id, u.parent, above.steps + 1 FROM unit u JOIN above ON u.id = above.parent
                 WHERE above.steps < 50)
            SELECT max(above.steps) FROM above JOIN unit_administrator a ON a.unit = above.id WHERE a.person = :person
            """;

    private final Database database;

    @Inject
    OfficeStore(Database database) {
        this.database = database;
    }

    boolean administersAny(UUID person) {
        return database.with(handle -> handle.createQuery(ADMINISTERS_ANY)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    Reach reach(UUID person, UUID unit) {
        Integer steps = database.with(handle -> handle.createQuery(REACH)
                .bind("person", person)
                .bind("unit", unit)
                .mapTo(Integer.class)
                .one());
        if (steps == null) {
            return Reach.NONE;
        }
        return steps == 0 ? Reach.HERE : Reach.ABOVE;
    }
}
