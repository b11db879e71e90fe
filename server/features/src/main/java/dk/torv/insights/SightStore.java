package dk.torv.insights;

import dk.torv.database.Database;
import dk.torv.people.UnitName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads who leads or administers what. */
@Singleton
class SightStore {
    private static final String TOPS = """
            SELECT id, name FROM unit WHERE active AND parent IS NULL ORDER BY name COLLATE "da-x-icu", id
            """;

    /** Without those that lie in another of them. */
    private static final String BRANCHES = """
            WITH RECURSIVE own AS (
                SELECT id, name, parent FROM unit
                 WHERE active AND (manager = :person OR id IN (SELECT unit FROM unit_administrator WHERE person = :person))),
            above AS (
                SELECT id, parent AS at, 1 AS steps FROM own
                UNION ALL
                SELECT above.id, u.parent, above.steps + 1 FROM above JOIN unit u ON u.id = above.at WHERE above.steps < 50)
            SELECT id, name FROM own
             WHERE id NOT IN (SELECT above.id FROM above JOIN own inner_own ON inner_own.id = above.at)
             ORDER BY name COLLATE "da-x-icu", id
            """;

    private static final String EXISTS = "SELECT EXISTS (SELECT FROM unit WHERE id = :unit)";

    private static final String REACHES = """
            WITH RECURSIVE above AS (
                SELECT id, parent, manager, 0 AS steps FROM unit WHERE id = :unit
                UNION ALL
                SELECT u.id, u.parent, u.manager, above.steps + 1 FROM unit u JOIN above ON u.id = above.parent
                 WHERE above.steps < 50)
            SELECT EXISTS (SELECT FROM above
             WHERE manager = :person OR id IN (SELECT unit FROM unit_administrator WHERE person = :person))
            """;

    private final Database database;

    @Inject
    SightStore(Database database) {
        this.database = database;
    }

    List<UnitName> tops() {
        return database.with(handle -> handle.createQuery(TOPS)
                .map((row, context) -> new UnitName(row.getObject("id", UUID.class), row.getString("name")))
                .list());
    }

    List<UnitName> branches(UUID person) {
        return database.with(handle -> handle.createQuery(BRANCHES)
                .bind("person", person)
                .map((row, context) -> new UnitName(row.getObject("id", UUID.class), row.getString("name")))
                .list());
    }

    boolean exists(UUID unit) {
        return database.with(handle -> handle.createQuery(EXISTS)
                .bind("unit", unit)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether the person leads or administers the unit or one above it. */
    boolean reaches(UUID person, UUID unit) {
        return database.with(handle -> handle.createQuery(REACHES)
                .bind("person", person)
                .bind("unit", unit)
                .mapTo(Boolean.class)
                .one());
    }
}
