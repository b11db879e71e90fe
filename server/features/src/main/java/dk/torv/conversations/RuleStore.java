package dk.torv.conversations;

import dk.torv.conversations.RuleView.RuleUnit;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reads and writes the rules of teams. */
@Singleton
class RuleStore {
    private static final String COUNT = """
            WITH RECURSIVE reach AS (
                SELECT u.id FROM unit u WHERE u.id = :unit
                UNION
                SELECT u.id FROM reach JOIN unit u ON u.parent = reach.id WHERE :below)
            SELECT count(*) FROM person p
             WHERE p.active AND p.role <> 'guest'
               AND (:title::text IS NULL OR folded_title(p.title) = folded_title(:title))
               AND (:unit::uuid IS NULL OR p.home IN (SELECT id FROM reach))
            """;

    private static final String LIST = """
            WITH RECURSIVE reach AS (
                SELECT r.id AS rule, r.unit, r.below FROM team_rule r WHERE r.team = :team AND r.unit IS NOT NULL
                UNION
                SELECT reach.rule, u.id, reach.below FROM reach JOIN unit u ON u.parent = reach.unit WHERE reach.below)
            SELECT r.id, r.unit, u.name AS unit_name, r.below, r.title, (
                       SELECT count(*) FROM person p
                        WHERE p.active AND p.role <> 'guest'
                          AND (r.title IS NULL OR folded_title(p.title) = folded_title(r.title))
                          AND (r.unit IS NULL OR p.home IN (SELECT reach.unit FROM reach WHERE reach.rule = r.id))) AS people
              FROM team_rule r LEFT JOIN unit u ON u.id = r.unit
             WHERE r.team = :team ORDER BY r.created_at, r.id
            """;

    private static final String HOW_MANY = "SELECT count(*) FROM team_rule WHERE team = :team";

    private static final String UNIT_NAME = "SELECT name FROM unit WHERE id = :unit AND active";

    private static final String ADD = """
            INSERT INTO team_rule (id, team, unit, below, title, created_at)
            VALUES (:id, :team, :unit, :below, :title, :now) ON CONFLICT DO NOTHING
            """;

    private static final String REMOVE = "DELETE FROM team_rule WHERE id = :id AND team = :team";

    private final Database database;

    @Inject
    RuleStore(Database database) {
        this.database = database;
    }

    /** How many people match. */
    int count(Rule rule) {
        return database.with(handle ->
                bind(handle.createQuery(COUNT), rule).mapTo(Integer.class).one());
    }

    /** In the order in which they were made. */
    List<RuleView> list(UUID team) {
        return database.with(handle -> handle.createQuery(LIST)
                .bind("team", team)
                .map((row, context) -> rule(row))
                .list());
    }

    int howMany(UUID team) {
        return database.with(handle -> handle.createQuery(HOW_MANY)
                .bind("team", team)
                .mapTo(Integer.class)
                .one());
    }

    Optional<String> findUnitName(UUID unit) {
        return database.with(handle -> handle.createQuery(UNIT_NAME)
                .bind("unit", unit)
                .mapTo(String.class)
                .findOne());
    }

    /** @return false when the team has this rule already */
    boolean add(UUID id, UUID team, Rule rule, Instant now) {
        return database.with(handle -> bind(handle.createUpdate(ADD), rule)
                        .bind("id", id)
                        .bind("team", team)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /** @return false when the team has no such rule */
    boolean remove(UUID team, UUID id) {
        return database.with(handle ->
                handle.createUpdate(REMOVE).bind("team", team).bind("id", id).execute() == 1);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Rule rule) {
        return statement
                .bind("unit", rule.unit().orElse(null))
                .bind("below", rule.below())
                .bind("title", rule.title().orElse(null));
    }

    private static RuleView rule(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        return new RuleView(
                row.getObject("id", UUID.class),
                unit == null ? null : new RuleUnit(unit, row.getString("unit_name")),
                row.getBoolean("below"),
                row.getString("title"),
                row.getInt("people"));
    }
}
