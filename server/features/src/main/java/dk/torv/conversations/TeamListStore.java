package dk.torv.conversations;

import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads teams as one person sees them. */
@Singleton
class TeamListStore {
    private static final String SEEN = """
            SELECT t.id, t.name, t.description, t.members, t.visibility, t.archived_at IS NOT NULL AS archived, tm.role,
                   EXISTS (SELECT FROM team_rule r WHERE r.team = t.id) AS follows,
                   ARRAY(SELECT c.id FROM conversation c
                          WHERE c.team = t.id
                            AND CASE WHEN c.private
                                     THEN EXISTS (SELECT FROM member m WHERE m.conversation = c.id AND m.person = :me)
                                     ELSE tm.person IS NOT NULL END
                          ORDER BY c.id) AS channels
              FROM team t LEFT JOIN team_member tm ON tm.team = t.id AND tm.person = :me
            """;

    private static final String THEIRS = """
            (SELECT mine.team FROM team_member mine WHERE mine.person = :me
              UNION
             SELECT c.team FROM member m JOIN conversation c ON c.id = m.conversation
              WHERE m.person = :me AND c.team IS NOT NULL)
            """;

    private static final String BY_NAME = " ORDER BY t.name COLLATE \"da-x-icu\", t.id";

    private static final String MINE = SEEN + " WHERE t.id IN " + THEIRS + BY_NAME;

    private static final String ONE = SEEN + " WHERE t.id = :team";

    private static final String PAGE = SEEN + """
             WHERE t.folded LIKE :pattern
               AND (:after::uuid IS NULL OR (t.name COLLATE "da-x-icu", t.id)
                                          > (SELECT a.name COLLATE "da-x-icu", a.id FROM team a WHERE a.id = :after))
               AND (t.id IN
            """ + THEIRS + """
                    OR (:employee AND t.visibility = 'public')
                    OR (:administrator AND NOT EXISTS (
                            SELECT FROM team_member o JOIN person op ON op.id = o.person
                             WHERE o.team = t.id AND o.role = 'owner' AND op.active AND op.role <> 'guest')))
            """ + BY_NAME + " LIMIT :limit";

    private static final String OWNERS = """
            SELECT p.id FROM team_member tm JOIN person p ON p.id = tm.person
             WHERE tm.team = :team AND tm.role = 'owner' AND p.active
             ORDER BY p.name COLLATE "da-x-icu", p.id LIMIT :limit
            """;

    private final Database database;

    @Inject
    TeamListStore(Database database) {
        this.database = database;
    }

    List<TeamView> listMine(UUID me) {
        return database.with(handle -> handle.createQuery(MINE)
                .bind("me", me)
                .map((row, context) -> team(row))
                .list());
    }

    /** Whether this person may see it is not asked here. */
    Optional<TeamView> find(UUID me, UUID team) {
        return database.with(handle -> handle.createQuery(ONE)
                .bind("me", me)
                .bind("team", team)
                .map((row, context) -> team(row))
                .findOne());
    }

    /** @return one more than asked for when there are more */
    List<TeamView> page(Actor actor, String pattern, UUID after, int limit) {
        return database.with(handle -> handle.createQuery(PAGE)
                .bind("me", actor.person())
                .bind("employee", !actor.isGuest())
                .bind("administrator", actor.isAdministrator())
                .bind("pattern", pattern)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, context) -> team(row))
                .list());
    }

    List<UUID> listOwners(UUID team, int limit) {
        return database.with(handle -> handle.createQuery(OWNERS)
                .bind("team", team)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Whoever is only in one of its channels sees its name and no more. */
    private static TeamView team(ResultSet row) throws SQLException {
        List<UUID> channels = List.of((UUID[]) row.getArray("channels").getArray());
        String role = row.getString("role");
        boolean onlyInChannel = role == null && !channels.isEmpty();
        return new TeamView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                onlyInChannel ? null : row.getString("description"),
                onlyInChannel ? "guest" : role,
                onlyInChannel ? 0 : row.getInt("members"),
                channels,
                row.getString("visibility"),
                row.getBoolean("follows"),
                row.getBoolean("archived") ? Boolean.TRUE : null,
                null);
    }
}
