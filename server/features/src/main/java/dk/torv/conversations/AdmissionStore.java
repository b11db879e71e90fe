package dk.torv.conversations;

import dk.torv.conversations.AdmitGuest.Place;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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

    private static final String TEAMS = "SELECT team FROM team_member WHERE person = :person ORDER BY team";

    private static final String TEAMS_OF_CHANNELS = """
            SELECT DISTINCT c.team FROM member m JOIN conversation c ON c.id = m.conversation
             WHERE m.person = :person AND c.private
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

    List<UUID> teams(UUID person) {
        return database.with(handle -> handle.createQuery(TEAMS)
                .bind("person", person)
                .mapTo(UUID.class)
                .list());
    }

    /** The teams in whose private channels the person sits. */
    List<UUID> teamsOfChannels(UUID person) {
        return database.with(handle -> handle.createQuery(TEAMS_OF_CHANNELS)
                .bind("person", person)
                .mapTo(UUID.class)
                .list());
    }

    /** Where the person sits with a place of their own: groups and private channels. */
    List<UUID> chats(UUID person) {
        return database.with(handle -> handle.createQuery(CHATS)
                .bind("person", person)
                .mapTo(UUID.class)
                .list());
    }
}
