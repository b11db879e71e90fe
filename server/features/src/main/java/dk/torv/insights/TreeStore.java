package dk.torv.insights;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/** Reads how the organisation is put together now. Guests are no employees and in no figure. */
@Singleton
class TreeStore {
    private static final String UNITS = "SELECT id, parent, active FROM unit";

    private static final String PEOPLE = """
            SELECT coalesce(home, '00000000-0000-0000-0000-000000000000'::uuid) AS unit, count(*)::int AS people
              FROM person WHERE active AND role <> 'guest' GROUP BY home
            """;

    private static final String ALL_PEOPLE = "SELECT count(*) FROM person WHERE active AND role <> 'guest'";

    private final Database database;

    @Inject
    TreeStore(Database database) {
        this.database = database;
    }

    /** @param parent or null */
    record UnitRow(UUID id, UUID parent, boolean active) {}

    /** Also those that have been closed. */
    List<UnitRow> units() {
        return database.with(handle -> handle.createQuery(UNITS)
                .map((row, context) -> new UnitRow(
                        row.getObject("id", UUID.class), row.getObject("parent", UUID.class), row.getBoolean("active")))
                .list());
    }

    /** Unit, or zero → how many employees work there. */
    Map<UUID, Integer> people() {
        return database.with(handle -> handle.createQuery(PEOPLE)
                .reduceRows(new HashMap<>(), (Map<UUID, Integer> found, RowView row) -> {
                    found.put(row.getColumn("unit", UUID.class), row.getColumn("people", Integer.class));
                    return found;
                }));
    }

    int allPeople() {
        return database.with(
                handle -> handle.createQuery(ALL_PEOPLE).mapTo(Integer.class).one());
    }
}
