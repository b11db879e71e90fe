package dk.torv.conversations;

import dk.torv.conversations.Seat.TeamRole;
import dk.torv.database.Database;
import dk.torv.kernel.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes teams, reads standing in them and guards the names of their channels. */
@Singleton
class TeamStore {
    private static final String SEAT = """
            SELECT p.id AS person, p.role AS standing, t.id AS team, tm.role, coalesce(tm.ruled, false) AS ruled,
                   t.visibility = 'public' AS open, t.archived_at IS NOT NULL AS archived,
                   EXISTS (SELECT FROM conversation c JOIN member m ON m.conversation = c.id
                            WHERE c.team = t.id AND m.person = p.id) AS in_channel,
                   NOT EXISTS (SELECT FROM team_member o JOIN person op ON op.id = o.person
                                WHERE o.team = t.id AND o.role = 'owner' AND op.active AND op.role <> 'guest') AS ownerless
              FROM team t
              JOIN person p ON p.id = :person
              LEFT JOIN team_member tm ON tm.team = t.id AND tm.person = p.id
             WHERE t.id = :team
            """;

    private static final String LOCK = "SELECT id FROM team WHERE id = :team FOR UPDATE";

    private static final String CREATE = """
            INSERT INTO team (id, name, folded, description, visibility, home, created_by, created_at)
            SELECT :id, :name, :folded, nullif(:description, ''), :visibility, p.home, p.id, :now
              FROM person p WHERE p.id = :creator
            """;

    private static final String EDIT = """
            UPDATE team
               SET name = coalesce(:name, name), folded = coalesce(:folded, folded),
                   description = CASE WHEN :description::text IS NULL THEN description ELSE nullif(:description, '') END,
                   visibility = coalesce(:visibility, visibility),
                   archived_at = CASE WHEN :archived::boolean IS NULL THEN archived_at
                                      WHEN :archived::boolean THEN coalesce(archived_at, :now) END
             WHERE id = :team
            """;

    private static final String NAME_IS_FREE = """
            SELECT NOT EXISTS (SELECT FROM conversation
                                WHERE team = :team AND id <> :but
                                  AND lower(name COLLATE "da-x-icu") = lower(:name COLLATE "da-x-icu"))
            """;

    private static final String MAY_SIT_IN_CHANNELS = """
            SELECT p.id FROM person p
             WHERE p.id = ANY (:people) AND p.active
               AND (p.role = 'guest' OR EXISTS (SELECT FROM team_member tm WHERE tm.team = :team AND tm.person = p.id))
            """;

    private final Database database;

    @Inject
    TeamStore(Database database) {
        this.database = database;
    }

    /** A team to be written. */
    public record NewTeam(
            UUID id, String name, String folded, String description, String visibility, UUID creator, Instant now) {}

    /** What is to be another; null stays as it is. */
    public record Edit(
            UUID team,
            String name,
            String folded,
            String description,
            String visibility,
            Boolean archived,
            Instant now) {}

    Optional<TeamSeat> findSeat(UUID person, UUID team) {
        return database.with(handle -> handle.createQuery(SEAT)
                .bind("person", person)
                .bind("team", team)
                .map((row, context) -> seat(row))
                .findOne());
    }

    /** Nobody else changes who is in this team, or makes a channel there, until the transaction ends. */
    void lock(UUID team) {
        database.with(handle ->
                handle.createQuery(LOCK).bind("team", team).mapTo(UUID.class).one());
    }

    void create(NewTeam team) {
        database.with(handle -> handle.createUpdate(CREATE).bindMethods(team).execute());
    }

    void edit(Edit edit) {
        database.with(handle -> handle.createUpdate(EDIT).bindMethods(edit).execute());
    }

    /** @param but a channel that has the name already and may keep it */
    boolean isFree(UUID team, String channelName, UUID but) {
        return database.with(handle -> handle.createQuery(NAME_IS_FREE)
                .bind("team", team)
                .bind("name", channelName)
                .bind("but", but)
                .mapTo(Boolean.class)
                .one());
    }

    /** Those of the people who may be in the team's private channels: employees as long as they are in the team, and guests. */
    Set<UUID> listWhoMaySitInChannels(Collection<UUID> people, UUID team) {
        return database.with(handle -> handle.createQuery(MAY_SIT_IN_CHANNELS)
                .bindArray("people", UUID.class, people.toArray())
                .bind("team", team)
                .mapTo(UUID.class)
                .set());
    }

    private static TeamSeat seat(ResultSet row) throws SQLException {
        return new TeamSeat(
                row.getObject("person", UUID.class),
                Role.of(row.getString("standing")),
                row.getObject("team", UUID.class),
                Optional.ofNullable(row.getString("role")).map(TeamRole::of),
                row.getBoolean("ruled"),
                row.getBoolean("in_channel"),
                row.getBoolean("open"),
                row.getBoolean("archived"),
                row.getBoolean("ownerless"));
    }
}
