package dk.torv.conversations;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Brings the members of teams to what the teams' rules say, one statement each for those who come, those who are known in
 * another way, and those who go; whatever the number of teams and people.
 */
@Singleton
class FollowStore {
    /** Units with what is below them for every rule in question, and who matches: active employees, never guests. */
    private static final String MATCHING = """
            RECURSIVE rule AS (
                SELECT r.id, r.team, r.unit, r.below, folded_title(r.title) AS title
                  FROM team_rule r WHERE :teams::uuid[] IS NULL OR r.team = ANY (:teams)),
            reach AS (
                SELECT id, team, unit, below, title FROM rule WHERE unit IS NOT NULL
                UNION
                SELECT reach.id, reach.team, u.id, reach.below, reach.title
                  FROM reach JOIN unit u ON u.parent = reach.unit WHERE reach.below),
            matching AS (
                SELECT reach.team, p.id AS person FROM reach JOIN person p ON p.home = reach.unit
                 WHERE p.active AND p.role <> 'guest' AND (reach.title IS NULL OR folded_title(p.title) = reach.title)
                   AND (:people::uuid[] IS NULL OR p.id = ANY (:people))
                UNION
                SELECT rule.team, p.id FROM rule JOIN person p ON rule.unit IS NULL
                 WHERE p.active AND p.role <> 'guest' AND (rule.title IS NULL OR folded_title(p.title) = rule.title)
                   AND (:people::uuid[] IS NULL OR p.id = ANY (:people)))
            """;

    /** Any number; it stands for "who is following rules". */
    private static final String FOLLOW_ALONE = "SELECT true FROM pg_advisory_xact_lock(4801760213)";

    private static final String LOCK_CONCERNED = "WITH " + MATCHING + """
            SELECT t.id FROM team t
             WHERE t.id IN (SELECT team FROM matching)
                OR t.id IN (SELECT team FROM team_member WHERE person = ANY (:people) AND (ruled OR role = 'owner'))
             ORDER BY t.id FOR UPDATE
            """;

    private static final String LOCK_FOLLOWING = """
            SELECT id FROM team WHERE id IN (SELECT team FROM team_rule) ORDER BY id FOR UPDATE
            """;

    private static final String ADD = "WITH " + MATCHING + """
            , added AS (
                INSERT INTO team_member (team, person, role, chosen, ruled, joined_at)
                SELECT m.team, m.person, 'member', false, true, :now FROM matching m
                 WHERE NOT EXISTS (SELECT FROM team_member tm WHERE tm.team = m.team AND tm.person = m.person)
                RETURNING team, person)
            SELECT team, person FROM added
            """;

    private static final String MARK = "WITH " + MATCHING + """
            , wrong AS (
                SELECT tm.team, tm.person
                  FROM team_member tm LEFT JOIN matching m ON m.team = tm.team AND m.person = tm.person
                 WHERE (:teams::uuid[] IS NULL OR tm.team = ANY (:teams))
                   AND (:people::uuid[] IS NULL OR tm.person = ANY (:people))
                   AND tm.chosen AND tm.ruled <> (m.person IS NOT NULL))
            UPDATE team_member tm SET ruled = NOT tm.ruled FROM wrong
             WHERE tm.team = wrong.team AND tm.person = wrong.person
            """;

    private static final String REMOVE = "WITH " + MATCHING + """
            DELETE FROM team_member tm
             WHERE (:teams::uuid[] IS NULL OR tm.team = ANY (:teams))
               AND (:people::uuid[] IS NULL OR tm.person = ANY (:people))
               AND tm.ruled AND NOT tm.chosen
               AND NOT EXISTS (SELECT FROM matching m WHERE m.team = tm.team AND m.person = tm.person)
            RETURNING tm.team, tm.person
            """;

    private final Database database;

    @Inject
    FollowStore(Database database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else follows rules or changes them: two halves of a change would miss each other. */
    void followAlone() {
        database.with(
                handle -> handle.createQuery(FOLLOW_ALONE).mapTo(Boolean.class).one());
    }

    /** Locks the teams that these people are in by a rule, come into, or own. */
    Set<UUID> lockConcerned(Collection<UUID> people) {
        return database.with(handle -> bind(handle.createQuery(LOCK_CONCERNED), null, people)
                .mapTo(UUID.class)
                .set());
    }

    /** Locks all teams that have rules. */
    Set<UUID> lockFollowing() {
        return database.with(
                handle -> handle.createQuery(LOCK_FOLLOWING).mapTo(UUID.class).set());
    }

    /** @param people only these, or null for everybody */
    List<TeamMember> add(Collection<UUID> teams, Collection<UUID> people, Instant now) {
        return database.with(handle -> bind(handle.createQuery(ADD), teams, people)
                .bind("now", now)
                .map((row, context) ->
                        new TeamMember(row.getObject("team", UUID.class), row.getObject("person", UUID.class)))
                .list());
    }

    /** Those who are in a team by choice are marked as matching a rule too, or no longer. */
    void mark(Collection<UUID> teams, Collection<UUID> people) {
        database.with(handle -> bind(handle.createUpdate(MARK), teams, people).execute());
    }

    List<TeamMember> remove(Collection<UUID> teams, Collection<UUID> people) {
        return database.with(handle -> bind(handle.createQuery(REMOVE), teams, people)
                .map((row, context) ->
                        new TeamMember(row.getObject("team", UUID.class), row.getObject("person", UUID.class)))
                .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Collection<UUID> teams, Collection<UUID> people) {
        return bindIds(bindIds(statement, "teams", teams), "people", people);
    }

    private static <S extends SqlStatement<S>> S bindIds(S statement, String name, Collection<UUID> ids) {
        return ids == null
                ? statement.bindNull(name, Types.ARRAY)
                : statement.bindArray(name, UUID.class, ids.toArray());
    }
}
