package dk.torv.conversations;

import dk.torv.conversations.AdmitGuest.Place;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads and writes what guests coming and going needs. */
@Singleton
class AdmissionStore {
    private static final String FOLLOWS = """
            SELECT EXISTS (SELECT FROM conversation c JOIN team_rule r ON r.team = c.team
                            WHERE c.id = :conversation AND NOT c.private)
            """;

    private static final String PLACES = """
            SELECT c.id, c.kind, c.name, t.name AS team FROM conversation c LEFT JOIN team t ON t.id = c.team
             WHERE c.id = ANY (:conversations) ORDER BY t.name, c.name, c.id
            """;

    private static final String CHANNELS = "SELECT id FROM conversation WHERE team = :team AND NOT private ORDER BY id";

    private static final String JOIN_TEAM = """
            WITH joined AS (
                INSERT INTO team_member (team, person, role, joined_at) VALUES (:team, :person, 'guest', :now)
                    ON CONFLICT DO NOTHING RETURNING team),
            outdated AS (
                UPDATE conversation_head h SET access_version = access_version + 1
                  FROM joined JOIN conversation c ON c.team = joined.team WHERE h.conversation = c.id),
            changed AS (
                INSERT INTO change (kind, conversation, subject)
                SELECT 'access', c.id, :person FROM joined JOIN conversation c ON c.team = joined.team)
            UPDATE team t SET members = members + 1, access_version = access_version + 1 FROM joined WHERE t.id = joined.team
            """;

    private static final String LEAVE_TEAMS = """
            WITH gone AS (
                DELETE FROM team_member WHERE person = :person RETURNING team),
            outdated AS (
                UPDATE conversation_head h SET access_version = access_version + 1
                  FROM gone JOIN conversation c ON c.team = gone.team WHERE h.conversation = c.id),
            changed AS (
                INSERT INTO change (kind, conversation, subject)
                SELECT 'access', c.id, :person FROM gone JOIN conversation c ON c.team = gone.team)
            UPDATE team t SET members = members - 1, access_version = access_version + 1 FROM gone WHERE t.id = gone.team
            """;

    private static final String CHATS = """
            SELECT c.id FROM member m JOIN conversation c ON c.id = m.conversation
             WHERE m.person = :person AND c.kind IN ('group', 'channel') ORDER BY c.id
            """;

    private final Database database;

    @Inject
    AdmissionStore(Database database) {
        this.database = database;
    }

    /** Whether the members of this standard channel follow the organisation by rules. */
    boolean follows(UUID conversation) {
        return database.with(handle -> handle.createQuery(FOLLOWS)
                .bind("conversation", conversation)
                .mapTo(Boolean.class)
                .one());
    }

    List<Place> places(Collection<UUID> conversations) {
        return database.with(handle -> handle.createQuery(PLACES)
                .bindArray("conversations", UUID.class, conversations.toArray())
                .map((row, context) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("team")))
                .list());
    }

    List<UUID> channels(UUID team) {
        return database.with(handle -> handle.createQuery(CHANNELS)
                .bind("team", team)
                .mapTo(UUID.class)
                .list());
    }

    void joinTeam(UUID team, UUID person, Instant now) {
        database.with(handle -> handle.createUpdate(JOIN_TEAM)
                .bind("team", team)
                .bind("person", person)
                .bind("now", now)
                .execute());
    }

    void leaveTeams(UUID person) {
        database.with(handle ->
                handle.createUpdate(LEAVE_TEAMS).bind("person", person).execute());
    }

    /** Where the person sits with a place of their own: groups and private channels. */
    List<UUID> chats(UUID person) {
        return database.with(handle -> handle.createQuery(CHATS)
                .bind("person", person)
                .mapTo(UUID.class)
                .list());
    }
}
