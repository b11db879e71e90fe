package dk.torv.conversations;

import dk.torv.database.Database;
import dk.torv.people.FoldedName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes who is in teams by choice, and pages through all who are. */
@Singleton
class TeamMemberStore {
    private static final String CHOOSE = """
            UPDATE team_member SET chosen = true WHERE team = :team AND person = ANY (:people) AND NOT chosen
            """;

    private static final String ADD = """
            INSERT INTO team_member (team, person, role, joined_at)
            SELECT :team, p.id, CASE WHEN p.role = 'guest' THEN 'guest' ELSE 'member' END, :now
              FROM person p WHERE p.id = ANY (:people) AND p.active
                ON CONFLICT DO NOTHING
            RETURNING person
            """;

    private static final String REMOVE = "DELETE FROM team_member WHERE team = :team AND person = :person";

    private static final String GIVE_ROLE = """
            UPDATE team_member SET role = :role, chosen = chosen OR :role = 'owner'
             WHERE team = :team AND person = :person AND role <> :role
            """;

    /** The nearest leader at or above the unit that a team belongs to, but not the one who goes. */
    private static final String APPOINT_HEIRS = """
            WITH RECURSIVE up AS (
                SELECT t.id AS team, u.parent, u.manager, 0 AS height
                  FROM team t LEFT JOIN person creator ON creator.id = t.created_by
                  JOIN unit u ON u.id = coalesce(t.home, creator.home)
                 WHERE t.id = ANY (:teams)
                   AND NOT EXISTS (SELECT FROM team_member o JOIN person op ON op.id = o.person
                                    WHERE o.team = t.id AND o.role = 'owner' AND op.active AND op.role <> 'guest')
                UNION ALL
                SELECT up.team, u.parent, u.manager, up.height + 1
                  FROM up JOIN unit u ON u.id = up.parent WHERE up.height < 50),
            heir AS (
                SELECT DISTINCT ON (up.team) up.team, p.id AS person
                  FROM up JOIN person p ON p.id = up.manager
                 WHERE p.active AND p.role <> 'guest' AND p.id IS DISTINCT FROM :but::uuid
                 ORDER BY up.team, up.height)
            INSERT INTO team_member (team, person, role, joined_at)
            SELECT team, person, 'owner', :now FROM heir
                ON CONFLICT (team, person) DO UPDATE SET role = 'owner', chosen = true
            RETURNING team, person
            """;

    private static final String PAGE = """
            SELECT p.id, tm.role, tm.chosen, tm.ruled
              FROM team_member tm JOIN person p ON p.id = tm.person
             WHERE tm.team = :team AND p.active AND p.folded LIKE :pattern AND (:role::text IS NULL OR tm.role = :role)
               AND (:after::uuid IS NULL OR (p.name COLLATE "da-x-icu", p.id)
                                          > (SELECT a.name COLLATE "da-x-icu", a.id FROM person a WHERE a.id = :after))
             ORDER BY p.name COLLATE "da-x-icu", p.id
             LIMIT :limit
            """;

    private final Database database;

    @Inject
    TeamMemberStore(Database database) {
        this.database = database;
    }

    /** One line of a team's list of members. */
    record Line(UUID person, String role, boolean chosen, boolean ruled) {}

    /** Those who are in it by a rule are in it by choice from here on too. */
    void choose(UUID team, Collection<UUID> people) {
        database.with(handle -> handle.createUpdate(CHOOSE)
                .bind("team", team)
                .bindArray("people", UUID.class, people.toArray())
                .execute());
    }

    /** @return those who were not in it yet */
    Set<UUID> add(UUID team, Collection<UUID> people, Instant now) {
        return database.with(handle -> handle.createQuery(ADD)
                .bind("team", team)
                .bindArray("people", UUID.class, people.toArray())
                .bind("now", now)
                .mapTo(UUID.class)
                .set());
    }

    void remove(UUID team, UUID person) {
        database.with(handle -> handle.createUpdate(REMOVE)
                .bind("team", team)
                .bind("person", person)
                .execute());
    }

    /** @return false when the person has the role already */
    boolean giveRole(UUID team, UUID person, String role) {
        return database.with(handle -> handle.createUpdate(GIVE_ROLE)
                        .bind("team", team)
                        .bind("person", person)
                        .bind("role", role)
                        .execute()
                == 1);
    }

    /** Gives those of the teams that nobody owns any more to their heirs, as far as there are any. */
    List<TeamMember> appointHeirs(Collection<UUID> teams, Optional<UUID> but, Instant now) {
        return database.with(handle -> handle.createQuery(APPOINT_HEIRS)
                .bindArray("teams", UUID.class, teams.toArray())
                .bind("but", but.orElse(null))
                .bind("now", now)
                .map((row, context) ->
                        new TeamMember(row.getObject("team", UUID.class), row.getObject("person", UUID.class)))
                .list());
    }

    /** @return one more than asked for when there are more */
    List<Line> page(ListTeamMembers.Query query) {
        return database.with(handle -> handle.createQuery(PAGE)
                .bind("team", query.team())
                .bind("role", query.role().map(Seat.TeamRole::wire).orElse(null))
                .bind("pattern", query.q().map(FoldedName::pattern).orElse("%"))
                .bind("after", query.after().orElse(null))
                .bind("limit", query.limit() + 1)
                .map((row, context) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("role"),
                        row.getBoolean("chosen"),
                        row.getBoolean("ruled")))
                .list());
    }
}
