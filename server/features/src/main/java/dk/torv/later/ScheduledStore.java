package dk.torv.later;

import dk.torv.database.Database;
import dk.torv.jobs.LocalMoment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Messages that wait to be sent. */
@Singleton
class ScheduledStore {
    private static final String ADD = """
            INSERT INTO scheduled_message
                   (id, author, client_id, conversation, reply_to, markdown, local_at, zone, due_at, created_at)
            VALUES (:id, :author, :clientId, :conversation, :replyTo, :markdown, :localAt, :zone, :dueAt, :now)
                ON CONFLICT (author, client_id) DO NOTHING
            """;

    private static final String LIST = """
            SELECT id, author, client_id, conversation, reply_to, markdown, local_at, zone, due_at, problem
              FROM scheduled_message WHERE author = :author ORDER BY due_at, id
            """;

    private static final String FIND = """
            SELECT id, author, client_id, conversation, reply_to, markdown, local_at, zone, due_at, problem
              FROM scheduled_message WHERE id = :id
            """;

    private static final String FIND_BY_CLIENT_ID = """
            SELECT id, author, client_id, conversation, reply_to, markdown, local_at, zone, due_at, problem
              FROM scheduled_message WHERE author = :author AND client_id = :clientId
            """;

    private static final String COUNT = "SELECT count(*) FROM scheduled_message WHERE author = :author";

    private static final String CHANGE = """
            UPDATE scheduled_message
               SET markdown = :markdown, local_at = :localAt, zone = :zone, due_at = :dueAt, problem = NULL
             WHERE id = :id
            """;

    private static final String REFUSE = "UPDATE scheduled_message SET problem = :problem WHERE id = :id";

    private static final String REMOVE = "DELETE FROM scheduled_message WHERE id = :id";

    private static final String AUTHOR = "SELECT role, language FROM person WHERE id = :author AND active";

    private final Database database;

    @Inject
    ScheduledStore(Database database) {
        this.database = database;
    }

    /**
     * @param moment empty while it only waits to be undone
     * @param problem key of the sentence that says why it could not be sent
     */
    record Scheduled(
            UUID id,
            UUID author,
            UUID clientId,
            UUID conversation,
            Optional<UUID> replyTo,
            String markdown,
            Optional<LocalMoment> moment,
            Instant dueAt,
            Optional<String> problem) {
        ScheduledView view() {
            return new ScheduledView(
                    id,
                    clientId,
                    conversation,
                    replyTo.orElse(null),
                    markdown,
                    moment.map(LocalMoment::at).orElse(null),
                    moment.map(it -> it.zone().getId()).orElse(null),
                    dueAt,
                    problem.orElse(null));
        }

        /** With another text or moment; what was in its way is forgotten. */
        Scheduled changed(String newMarkdown, Optional<LocalMoment> newMoment) {
            Instant then = newMoment.map(LocalMoment::instant).orElse(dueAt);
            return new Scheduled(
                    id, author, clientId, conversation, replyTo, newMarkdown, newMoment, then, Optional.empty());
        }

        Scheduled due(Instant then) {
            return new Scheduled(id, author, clientId, conversation, replyTo, markdown, moment, then, Optional.empty());
        }
    }

    /** Whoever wrote it, as they are now. */
    record Author(String role, String language) {}

    /** @return false when this client id of theirs waits already */
    boolean add(Scheduled scheduled, Instant now) {
        return database.with(handle -> handle.createUpdate(ADD)
                        .bind("id", scheduled.id())
                        .bind("author", scheduled.author())
                        .bind("clientId", scheduled.clientId())
                        .bind("conversation", scheduled.conversation())
                        .bind("replyTo", scheduled.replyTo().orElse(null))
                        .bind("markdown", scheduled.markdown())
                        .bind("localAt", scheduled.moment().map(LocalMoment::at).orElse(null))
                        .bind(
                                "zone",
                                scheduled.moment().map(it -> it.zone().getId()).orElse(null))
                        .bind("dueAt", scheduled.dueAt())
                        .bind("now", now)
                        .execute())
                > 0;
    }

    List<Scheduled> list(UUID author) {
        return database.with(handle -> handle.createQuery(LIST)
                .bind("author", author)
                .map(ScheduledStore::scheduled)
                .list());
    }

    Optional<Scheduled> find(UUID id) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map(ScheduledStore::scheduled)
                .findOne());
    }

    Optional<Scheduled> findByClientId(UUID author, UUID clientId) {
        return database.with(handle -> handle.createQuery(FIND_BY_CLIENT_ID)
                .bind("author", author)
                .bind("clientId", clientId)
                .map(ScheduledStore::scheduled)
                .findOne());
    }

    int count(UUID author) {
        return database.with(handle -> handle.createQuery(COUNT)
                .bind("author", author)
                .mapTo(Integer.class)
                .one());
    }

    /** What was in its way is forgotten. */
    void change(Scheduled scheduled) {
        database.with(handle -> handle.createUpdate(CHANGE)
                .bind("id", scheduled.id())
                .bind("markdown", scheduled.markdown())
                .bind("localAt", scheduled.moment().map(LocalMoment::at).orElse(null))
                .bind("zone", scheduled.moment().map(it -> it.zone().getId()).orElse(null))
                .bind("dueAt", scheduled.dueAt())
                .execute());
    }

    void refuse(UUID id, String problem) {
        database.with(handle -> handle.createUpdate(REFUSE)
                .bind("id", id)
                .bind("problem", problem)
                .execute());
    }

    void remove(UUID id) {
        database.with(handle -> handle.createUpdate(REMOVE).bind("id", id).execute());
    }

    /** Empty when they have left. */
    Optional<Author> findAuthor(UUID author) {
        return database.with(handle -> handle.createQuery(AUTHOR)
                .bind("author", author)
                .map((row, context) -> new Author(row.getString("role"), row.getString("language")))
                .findOne());
    }

    private static Scheduled scheduled(ResultSet row, StatementContext context) throws SQLException {
        Timestamp at = row.getTimestamp("local_at");
        Optional<LocalMoment> moment = at == null
                ? Optional.empty()
                : Optional.of(new LocalMoment(
                        row.getObject("local_at", LocalDateTime.class), ZoneId.of(row.getString("zone"))));
        return new Scheduled(
                row.getObject("id", UUID.class),
                row.getObject("author", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("conversation", UUID.class),
                Optional.ofNullable(row.getObject("reply_to", UUID.class)),
                row.getString("markdown"),
                moment,
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getString("problem")));
    }
}
