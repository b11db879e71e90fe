package dk.torv.later;

import dk.torv.database.Database;
import dk.torv.jobs.LocalMoment;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages of which people want to be reminded. What has come stays for {@code activity} to tell of. */
@Singleton
class ReminderStore {
    private static final String PUT = """
            INSERT INTO reminder (id, person, conversation, seq, local_at, zone, due_at)
            VALUES (:id, :person, :conversation, :seq, :localAt, :zone, :dueAt)
                ON CONFLICT (person, conversation, seq) DO UPDATE
               SET local_at = excluded.local_at, zone = excluded.zone, due_at = excluded.due_at, told_at = NULL
            RETURNING id
            """;

    private static final String REMOVE = """
            DELETE FROM reminder WHERE person = :person AND (conversation, seq) =
                   (SELECT conversation, seq FROM message WHERE conversation = :conversation AND id = :message)
            RETURNING id
            """;

    private static final String TELL = """
            UPDATE reminder SET told_at = :now WHERE id = :id AND told_at IS NULL AND due_at <= :now RETURNING person
            """;

    private static final String IS_THERE = "SELECT EXISTS (SELECT FROM reminder WHERE id = :id AND told_at IS NULL)";

    private static final String COUNT = "SELECT count(*) FROM reminder WHERE person = :person AND told_at IS NULL";

    /** What the person no longer sees waits on and is left out. */
    private static final String WAITING = """
            SELECT r.conversation, r.seq, r.local_at, r.zone, r.due_at
              FROM reminder r
              JOIN message x ON x.conversation = r.conversation AND x.seq = r.seq AND x.deleted_at IS NULL
              JOIN conversation c ON c.id = r.conversation
              LEFT JOIN member m ON m.conversation = c.id AND m.person = :person
              LEFT JOIN team_member t ON t.team = c.topic AND t.person = :person
             WHERE r.person = :person AND r.told_at IS NULL
               AND (m.person IS NOT NULL OR t.person IS NOT NULL)
               AND coalesce(x.thread, x.seq) > coalesce(m.from_seq, 0)
             ORDER BY r.due_at, r.id
            """;

    private final Database database;

    @Inject
    ReminderStore(Database database) {
        this.database = database;
    }

    /** @param dueAt the moment on everybody's clock */
    record Reminder(Place place, LocalMoment moment, Instant dueAt) {}

    /**
     * In place of the one there may be for the same message.
     *
     * @return its id
     */
    UUID put(UUID id, UUID person, Reminder reminder) {
        return database.with(handle -> handle.createQuery(PUT)
                .bind("id", id)
                .bind("person", person)
                .bind("conversation", reminder.place().conversation())
                .bind("seq", reminder.place().seq())
                .bind("localAt", reminder.moment().at())
                .bind("zone", reminder.moment().zone().getId())
                .bind("dueAt", reminder.dueAt())
                .mapTo(UUID.class)
                .one());
    }

    /** @return the id of what was there */
    Optional<UUID> remove(UUID person, UUID conversation, UUID message) {
        return database.with(handle -> handle.createQuery(REMOVE)
                .bind("person", person)
                .bind("conversation", conversation)
                .bind("message", message)
                .mapTo(UUID.class)
                .findOne());
    }

    /** @return whom to tell; empty when it has been told, is gone, or is for later now */
    Optional<UUID> tell(UUID id, Instant now) {
        return database.with(handle -> handle.createQuery(TELL)
                .bind("id", id)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne());
    }

    boolean isWaiting(UUID id) {
        return database.with(handle ->
                handle.createQuery(IS_THERE).bind("id", id).mapTo(Boolean.class).one());
    }

    int count(UUID person) {
        return database.with(handle -> handle.createQuery(COUNT)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    /** Those that have not come, the next first. */
    List<Reminder> listWaiting(UUID person) {
        return database.with(handle -> handle.createQuery(WAITING)
                .bind("person", person)
                .map((row, context) -> reminder(row))
                .list());
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                new Place(row.getObject("conversation", UUID.class), row.getLong("seq")),
                new LocalMoment(row.getObject("local_at", LocalDateTime.class), ZoneId.of(row.getString("zone"))),
                row.getTimestamp("due_at").toInstant());
    }
}
