package dk.torv.urgent;

import dk.torv.database.Database;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads urgent messages, and who has acknowledged them. */
@Singleton
class UrgentStore {
    private static final String FIND = """
            SELECT u.author, u.sent_at, u.told
              FROM urgent u JOIN message m ON m.conversation = u.conversation AND m.seq = u.seq
             WHERE u.conversation = :conversation AND u.seq = :seq AND m.deleted_at IS NULL
            """;

    private static final String PLACE = "SELECT conversation, seq FROM message WHERE id = :id";

    private static final String ACKNOWLEDGE = """
            INSERT INTO urgent_answer (conversation, seq, person, at)
            SELECT conversation, seq, :person, :now FROM urgent WHERE conversation = :conversation AND seq = :seq
                ON CONFLICT DO NOTHING
            """;

    private static final String IS_OPEN = """
            SELECT EXISTS (
                SELECT FROM member m JOIN person p ON p.id = m.person AND p.active
                 WHERE m.conversation = :conversation AND m.person <> :author AND m.from_seq < :seq
                   AND NOT EXISTS (
                           SELECT FROM urgent_answer a
                            WHERE a.conversation = :conversation AND a.seq = :seq AND a.person = m.person))
            """;

    private static final String TOLD = """
            UPDATE urgent SET told = :told, told_rev = :rev WHERE conversation = :conversation AND seq = :seq
            """;

    private static final String END = "UPDATE urgent SET over = true WHERE conversation = :conversation AND seq = :seq";

    private final Database database;

    @Inject
    UrgentStore(Database database) {
        this.database = database;
    }

    /** @param told how often it has been told again, the times that were missed included */
    record Urgent(UUID author, Instant sentAt, int told) {}

    Optional<Urgent> find(Place message) {
        return database.with(handle -> handle.createQuery(FIND)
                .bindMethods(message)
                .map((row, context) -> new Urgent(
                        row.getObject("author", UUID.class),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getInt("told")))
                .findOne());
    }

    Optional<Place> findPlace(UUID message) {
        return database.with(handle -> handle.createQuery(PLACE)
                .bind("id", message)
                .map((row, context) -> new Place(row.getObject("conversation", UUID.class), row.getLong("seq")))
                .findOne());
    }

    /** @return false when they had before */
    boolean acknowledge(Place message, UUID person, Instant now) {
        return database.with(handle -> handle.createUpdate(ACKNOWLEDGE)
                        .bindMethods(message)
                        .bind("person", person)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /** Whether there is anybody who sees it and has not acknowledged it. */
    boolean isOpen(Place message, UUID author) {
        return database.with(handle -> handle.createQuery(IS_OPEN)
                .bindMethods(message)
                .bind("author", author)
                .mapTo(Boolean.class)
                .one());
    }

    /** @param rev of the change with which it is told again */
    void told(Place message, int told, long rev) {
        database.with(handle -> handle.createUpdate(TOLD)
                .bindMethods(message)
                .bind("told", told)
                .bind("rev", rev)
                .execute());
    }

    void end(Place message) {
        database.with(handle -> handle.createUpdate(END).bindMethods(message).execute());
    }
}
