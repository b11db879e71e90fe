package dk.torv.conversations;

import dk.torv.conversations.Seat.TeamRole;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads standing in teams and guards the names of their channels. */
@Singleton
class TeamStore {
    private static final String ROLE = "SELECT role FROM team_member WHERE team = :team AND person = :person";

    private static final String LOCK = "SELECT id FROM team WHERE id = :team FOR UPDATE";

    private static final String NAME_IS_FREE = """
            SELECT NOT EXISTS (SELECT FROM conversation WHERE team = :team AND lower(name) = lower(:name))
            """;

    private final Database database;

    @Inject
    TeamStore(Database database) {
        this.database = database;
    }

    Optional<TeamRole> findRole(UUID person, UUID team) {
        return database.with(handle -> handle.createQuery(ROLE)
                .bind("team", team)
                .bind("person", person)
                .mapTo(String.class)
                .map(role -> TeamRole.valueOf(role.toUpperCase(Locale.ROOT)))
                .findOne());
    }

    /** Nobody else makes a channel in this team until the transaction ends. */
    void lock(UUID team) {
        database.with(handle ->
                handle.createQuery(LOCK).bind("team", team).mapTo(UUID.class).one());
    }

    boolean isFree(UUID team, String channelName) {
        return database.with(handle -> handle.createQuery(NAME_IS_FREE)
                .bind("team", team)
                .bind("name", channelName)
                .mapTo(Boolean.class)
                .one());
    }
}
