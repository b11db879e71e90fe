package dk.torv.conversations;

import dk.torv.access.Policies;
import dk.torv.access.Policy;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.conversations.Topics.Topic;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads who sits where. */
@Singleton
class SeatStore {
    private static final String SEAT = """
            SELECT :person AS person, p.role = 'guest' AS guest, c.id, c.kind, c.team, c.topic,
                   coalesce(tm.role, m.role) AS role, c.posting = 'owners' AS owners_post,
                   c.archived_at IS NOT NULL OR t.archived_at IS NOT NULL AS archived,
                   coalesce(m.from_seq, 0) AS from_seq, h.hidden_seq, h.rev, h.access_version,
                   CASE WHEN c.topic = t.id THEN t.members ELSE h.members END AS members
              FROM conversation c
              JOIN conversation_head h ON h.conversation = c.id
              JOIN person p ON p.id = :person
              LEFT JOIN team t ON t.id = c.team
              LEFT JOIN team_member tm ON tm.team = c.topic AND tm.person = :person
              LEFT JOIN member m ON m.conversation = c.id AND m.person = :person
             WHERE c.id = :conversation AND (m.person IS NOT NULL OR tm.person IS NOT NULL)
            """;

    private static final String TOPICS = """
            SELECT team FROM team_member WHERE person = :person
            UNION ALL
            SELECT conversation FROM member WHERE person = :person
            """;

    private static final String MEMBERS_OF_TOPIC = """
            SELECT members FROM team WHERE id = :topic
            UNION ALL
            SELECT members FROM conversation_head WHERE conversation = :topic
            """;

    private static final String TOPIC = """
            SELECT c.topic, h.hidden_seq, h.access_version
              FROM conversation c JOIN conversation_head h ON h.conversation = c.id
             WHERE c.id = :conversation
            """;

    private static final String MEMBERS_AMONG = """
            SELECT person FROM team_member WHERE team = :topic AND person = ANY (:people)
            UNION ALL
            SELECT person FROM member WHERE conversation = :topic AND person = ANY (:people)
            """;

    private static final String MEMBERS_OF_CHAT = "SELECT person FROM member WHERE conversation = :conversation";

    private static final String HOLD =
            "SELECT access_version FROM conversation_head WHERE conversation = :conversation FOR UPDATE";

    private final Database database;
    private final Policies policies;

    @Inject
    SeatStore(Database database, Policies policies) {
        this.database = database;
        this.policies = policies;
    }

    Optional<Seat> findSeat(UUID person, UUID conversation) {
        Policy policy = policies.current();
        return database.with(handle -> handle.createQuery(SEAT)
                .bind("person", person)
                .bind("conversation", conversation)
                .map((row, context) -> seat(row, policy))
                .findOne());
    }

    /** Every change of membership takes the head's next access version, and waits for this. */
    void hold(UUID conversation) {
        database.with(handle -> handle.createQuery(HOLD)
                .bind("conversation", conversation)
                .mapTo(Long.class)
                .one());
    }

    Set<UUID> listTopics(UUID person) {
        return database.with(handle -> handle.createQuery(TOPICS)
                .bind("person", person)
                .mapTo(UUID.class)
                .set());
    }

    int membersOfTopic(UUID topic) {
        return database.with(handle -> handle.createQuery(MEMBERS_OF_TOPIC)
                .bind("topic", topic)
                .mapTo(Integer.class)
                .findFirst()
                .orElse(0));
    }

    Set<UUID> listMembersAmong(UUID topic, Collection<UUID> people) {
        return database.with(handle -> handle.createQuery(MEMBERS_AMONG)
                .bind("topic", topic)
                .bindArray("people", UUID.class, people.toArray())
                .mapTo(UUID.class)
                .set());
    }

    Optional<Topic> findTopic(UUID conversation) {
        return database.with(handle -> handle.createQuery(TOPIC)
                .bind("conversation", conversation)
                .map((row, context) -> new Topic(
                        conversation,
                        row.getObject("topic", UUID.class),
                        row.getLong("hidden_seq"),
                        row.getLong("access_version")))
                .findOne());
    }

    List<UUID> listMembersOfChat(UUID conversation) {
        return database.with(handle -> handle.createQuery(MEMBERS_OF_CHAT)
                .bind("conversation", conversation)
                .mapTo(UUID.class)
                .list());
    }

    private static Seat seat(ResultSet row, Policy policy) throws SQLException {
        return new Seat(
                row.getObject("person", UUID.class),
                row.getBoolean("guest"),
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")),
                Optional.ofNullable(row.getObject("team", UUID.class)),
                row.getObject("topic", UUID.class),
                TeamRole.of(row.getString("role")),
                row.getBoolean("owners_post"),
                row.getBoolean("archived"),
                row.getLong("from_seq"),
                row.getLong("hidden_seq"),
                row.getLong("rev"),
                row.getLong("access_version"),
                row.getInt("members"),
                policy);
    }
}
