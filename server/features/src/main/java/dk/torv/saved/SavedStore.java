package dk.torv.saved;

import dk.torv.database.Database;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages that people have saved. */
@Singleton
class SavedStore {
    private static final String ADD = """
            INSERT INTO saved (person, id, conversation, seq) VALUES (:person, :id, :conversation, :seq)
                ON CONFLICT (person, conversation, seq) DO NOTHING
            """;

    private static final String REMOVE = """
            DELETE FROM saved WHERE person = :person AND (conversation, seq) =
                   (SELECT conversation, seq FROM message WHERE conversation = :conversation AND id = :message)
            """;

    /** What the person no longer sees, or is deleted, stays saved and is left out. */
    private static final String PAGE = """
            SELECT s.id, s.conversation, s.seq
              FROM saved s
              JOIN message x ON x.conversation = s.conversation AND x.seq = s.seq AND x.deleted_at IS NULL
              JOIN conversation c ON c.id = s.conversation
              LEFT JOIN member m ON m.conversation = c.id AND m.person = :person
              LEFT JOIN team_member t ON t.team = c.topic AND t.person = :person
             WHERE s.person = :person AND (:after::uuid IS NULL OR s.id < :after)
               AND (m.person IS NOT NULL OR t.person IS NOT NULL)
               AND coalesce(x.thread, x.seq) > coalesce(m.from_seq, 0)
             ORDER BY s.id DESC LIMIT :limit
            """;

    private static final String COUNT = "SELECT count(*) FROM saved WHERE person = :person";

    private final Database database;

    @Inject
    SavedStore(Database database) {
        this.database = database;
    }

    record Saved(UUID id, Place place) {}

    /** @return false when it was there */
    boolean add(UUID person, Saved saved) {
        return database.with(handle -> handle.createUpdate(ADD)
                        .bind("person", person)
                        .bind("id", saved.id())
                        .bind("conversation", saved.place().conversation())
                        .bind("seq", saved.place().seq())
                        .execute())
                > 0;
    }

    /** @return false when it was not there */
    boolean remove(UUID person, UUID conversation, UUID message) {
        return database.with(handle -> handle.createUpdate(REMOVE)
                        .bind("person", person)
                        .bind("conversation", conversation)
                        .bind("message", message)
                        .execute())
                > 0;
    }

    /** The latest first. */
    List<Saved> page(UUID person, Optional<UUID> after, int limit) {
        return database.with(handle -> handle.createQuery(PAGE)
                .bind("person", person)
                .bind("after", after.orElse(null))
                .bind("limit", limit)
                .map((row, context) -> new Saved(
                        row.getObject("id", UUID.class),
                        new Place(row.getObject("conversation", UUID.class), row.getLong("seq"))))
                .list());
    }

    int count(UUID person) {
        return database.with(handle -> handle.createQuery(COUNT)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }
}
