package dk.torv.people;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the organisation's tree. */
@Singleton
class UnitStore {
    /** Keeps a tree that was tied into a ring from turning for ever. */
    private static final int DEEPEST = 50;

    private static final String BELOW = """
            WITH RECURSIVE tree AS (
                SELECT id FROM unit WHERE id = :unit AND active
                UNION
                SELECT u.id FROM tree JOIN unit u ON u.parent = tree.id AND u.active)
            SELECT id FROM tree
            """;

    private static final String PATH = """
            WITH RECURSIVE up AS (
                SELECT id, name, parent, 1 AS height FROM unit WHERE id = :unit
                UNION ALL
                SELECT u.id, u.name, u.parent, up.height + 1 FROM up JOIN unit u ON u.id = up.parent
                 WHERE up.height < %d)
            SELECT id, name FROM up ORDER BY height DESC
            """.formatted(DEEPEST);

    private static final String ONE = """
            WITH RECURSIVE tree AS (
                SELECT id FROM unit WHERE id = :unit AND active
                UNION
                SELECT u.id FROM tree JOIN unit u ON u.parent = tree.id AND u.active)
            SELECT id, name, manager,
                   (SELECT count(*) FROM person p WHERE p.home = unit.id AND p.active) AS people,
                   (SELECT count(*) FROM tree JOIN person p ON p.home = tree.id AND p.active WHERE tree.id <> unit.id) AS below
              FROM unit WHERE id = :unit AND active
            """;

    private static final String PLACE = "SELECT name FROM unit WHERE id = :unit AND active";

    private static final String LINES = """
            WITH RECURSIVE page AS MATERIALIZED (
                SELECT u.id, u.name, u.parent FROM unit u
                 WHERE u.active AND u.folded LIKE ALL (:words)
                   AND (:anywhere OR u.parent IS NOT DISTINCT FROM :parent)
                   AND (u.name COLLATE "da-x-icu", u.id) > (:name COLLATE "da-x-icu", :id)
                 ORDER BY u.name COLLATE "da-x-icu", u.id
                 LIMIT :limit),
            tree AS (
                SELECT id AS top, id FROM page
                UNION
                SELECT tree.top, u.id FROM tree JOIN unit u ON u.parent = tree.id AND u.active),
            counted AS (
                SELECT top, count(*) AS people FROM tree JOIN person p ON p.home = tree.id AND p.active GROUP BY top)
            SELECT page.id, page.name, page.parent, coalesce(counted.people, 0) AS people,
                   (SELECT count(*) FROM unit c WHERE c.parent = page.id AND c.active) AS units
              FROM page LEFT JOIN counted ON counted.top = page.id
             ORDER BY page.name COLLATE "da-x-icu", page.id
            """;

    private final Database database;

    @Inject
    UnitStore(Database database) {
        this.database = database;
    }

    /** @param manager or null */
    record Row(UUID id, String name, UUID manager, int people, int below) {}

    /** Which units, in Danish order of their names. */
    record Lines(List<String> words, boolean anywhere, UUID parent, String afterName, UUID afterId, int limit) {}

    /** The unit and all below it; none when there is no such unit. */
    List<UUID> listBelow(UUID unit) {
        return database.with(handle ->
                handle.createQuery(BELOW).bind("unit", unit).mapTo(UUID.class).list());
    }

    /** From the top down to the unit itself. */
    List<UnitName> listPath(UUID unit) {
        return database.with(handle -> handle.createQuery(PATH)
                .bind("unit", unit)
                .map((row, context) -> new UnitName(row.getObject("id", UUID.class), row.getString("name")))
                .list());
    }

    Optional<Row> find(UUID unit) {
        return database.with(handle -> handle.createQuery(ONE)
                .bind("unit", unit)
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("manager", UUID.class),
                        row.getInt("people"),
                        row.getInt("below")))
                .findOne());
    }

    Optional<String> findName(UUID unit) {
        return database.with(handle ->
                handle.createQuery(PLACE).bind("unit", unit).mapTo(String.class).findOne());
    }

    List<UnitLine> list(Lines lines) {
        return database.with(handle -> handle.createQuery(LINES)
                .bindArray(
                        "words",
                        String.class,
                        lines.words().stream().map(Findable::pattern).toArray())
                .bind("anywhere", lines.anywhere())
                .bind("parent", lines.parent())
                .bind("name", lines.afterName())
                .bind("id", lines.afterId())
                .bind("limit", lines.limit())
                .map((row, context) -> new UnitLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("parent", UUID.class),
                        row.getInt("people"),
                        row.getInt("units")))
                .list());
    }
}
