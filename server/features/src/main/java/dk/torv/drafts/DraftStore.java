package dk.torv.drafts;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts, one for each person, conversation and thread; {@code thread} is the conversation itself when it is in none. */
@Singleton
class DraftStore {
    private static final String SAVE = """
            INSERT INTO draft (person, conversation, thread, markdown, version, changed_at)
            VALUES (:person, :conversation, :thread, :markdown, :version, :now)
                ON CONFLICT (person, conversation, thread) DO UPDATE
               SET markdown = excluded.markdown, version = excluded.version, changed_at = excluded.changed_at
             WHERE draft.version = :changes OR draft.markdown = excluded.markdown
            """;

    private static final String REMOVE = """
            DELETE FROM draft
             WHERE person = :person AND conversation = :conversation AND thread = :thread AND version = :changes
            """;

    private static final String EXISTS = """
            SELECT EXISTS (SELECT FROM draft
                            WHERE person = :person AND conversation = :conversation AND thread = :thread)
            """;

    private static final String LIST = """
            SELECT conversation, thread, markdown, version, changed_at
              FROM draft WHERE person = :person ORDER BY changed_at DESC LIMIT :most
            """;

    private static final String COUNT = "SELECT count(*) FROM draft WHERE person = :person";

    private final Database database;

    @Inject
    DraftStore(Database database) {
        this.database = database;
    }

    /** Where a draft lies. */
    record Place(UUID person, UUID conversation, Optional<UUID> thread) {
        UUID threadOrItself() {
            return thread.orElse(conversation);
        }
    }

    /** @return false when what is there is not the version that was changed */
    boolean save(Place place, String markdown, UUID version, Optional<UUID> changes, Instant now) {
        return database.with(handle -> handle.createUpdate(SAVE)
                        .bind("person", place.person())
                        .bind("conversation", place.conversation())
                        .bind("thread", place.threadOrItself())
                        .bind("markdown", markdown)
                        .bind("version", version)
                        .bind("changes", changes.orElse(null))
                        .bind("now", now)
                        .execute())
                > 0;
    }

    /** @return whether that version was there */
    boolean remove(Place place, Optional<UUID> changes) {
        return database.with(handle -> handle.createUpdate(REMOVE)
                        .bind("person", place.person())
                        .bind("conversation", place.conversation())
                        .bind("thread", place.threadOrItself())
                        .bind("changes", changes.orElse(null))
                        .execute())
                > 0;
    }

    boolean exists(Place place) {
        return database.with(handle -> handle.createQuery(EXISTS)
                .bind("person", place.person())
                .bind("conversation", place.conversation())
                .bind("thread", place.threadOrItself())
                .mapTo(Boolean.class)
                .one());
    }

    int count(UUID person) {
        return database.with(handle -> handle.createQuery(COUNT)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    /** The latest first. */
    List<DraftView> list(UUID person, int most) {
        return database.with(handle -> handle.createQuery(LIST)
                .bind("person", person)
                .bind("most", most)
                .map((row, context) -> {
                    UUID conversation = row.getObject("conversation", UUID.class);
                    UUID thread = row.getObject("thread", UUID.class);
                    return new DraftView(
                            conversation,
                            thread.equals(conversation) ? null : thread,
                            row.getString("markdown"),
                            row.getObject("version", UUID.class),
                            row.getTimestamp("changed_at").toInstant());
                })
                .list());
    }
}
