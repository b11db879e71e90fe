package dk.torv.messages;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Finds whom a message concerns beside those who see it. */
@Singleton
class AttentionStore {
    private static final String CONCERNED = """
            SELECT person FROM mention WHERE conversation = :conversation AND seq = :seq AND person <> :author
            UNION
            (SELECT person FROM thread_mark
              WHERE conversation = :conversation AND thread = :thread AND follows AND person <> :author LIMIT :followers)
            """;

    private final Database database;

    @Inject
    AttentionStore(Database database) {
        this.database = database;
    }

    /** Those it mentions, and of those who follow its thread so many. */
    Set<UUID> listConcerned(Row row, int followers) {
        return database.with(handle -> handle.createQuery(CONCERNED)
                .bind("conversation", row.conversation())
                .bind("seq", row.seq())
                .bind("author", row.author())
                .bind("thread", row.thread())
                .bind("followers", followers)
                .mapTo(UUID.class)
                .set());
    }
}
