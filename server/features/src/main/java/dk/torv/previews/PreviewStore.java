package dk.torv.previews;

import dk.torv.database.Database;
import dk.torv.messages.FindMessage.Written;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of the pages that messages link to. It goes with the message, and when the message is changed. */
@Singleton
class PreviewStore {
    private static final String LIST = """
            SELECT address, host, title, description FROM link_preview
             WHERE conversation = :conversation AND seq = :seq
               AND fetched_at > CASE WHEN title IS NULL THEN :failedSince::timestamptz ELSE :since::timestamptz END
            """;

    private static final String LOCK_HEAD =
            "SELECT rev FROM conversation_head WHERE conversation = :conversation FOR UPDATE";

    private static final String KEEP = """
            INSERT INTO link_preview (conversation, seq, address, host, title, description, fetched_at)
            SELECT m.conversation, m.seq, :address, :host, :title, :description, :now FROM message m
             WHERE m.conversation = :conversation AND m.seq = :seq
               AND m.deleted_at IS NULL AND m.edited_at IS NOT DISTINCT FROM :editedAt::timestamptz
                ON CONFLICT (conversation, seq, address) DO UPDATE
                   SET host = excluded.host, title = excluded.title, description = excluded.description,
                       fetched_at = excluded.fetched_at
            """;

    private static final String FORGET = "DELETE FROM link_preview WHERE fetched_at <= :before";

    private final Database database;

    @Inject
    PreviewStore(Database database) {
        this.database = database;
    }

    /** @param page empty when there was nothing to show */
    record Known(String address, Optional<Page> page) {}

    /**
     * In no order.
     *
     * @param failedSince the same for those with nothing to show
     */
    List<Known> list(Place place, Instant since, Instant failedSince) {
        return database.with(handle -> handle.createQuery(LIST)
                .bind("conversation", place.conversation())
                .bind("seq", place.seq())
                .bind("since", since)
                .bind("failedSince", failedSince)
                .map((row, context) -> new Known(
                        row.getString("address"),
                        row.getString("title") == null
                                ? Optional.empty()
                                : Optional.of(new Page(
                                        row.getString("host"), row.getString("title"), row.getString("description")))))
                .list());
    }

    /** Nobody changes the conversation's messages until the transaction ends. */
    void lock(UUID conversation) {
        database.with(handle -> handle.createQuery(LOCK_HEAD)
                .bind("conversation", conversation)
                .mapTo(Long.class)
                .one());
    }

    /** Does nothing when the message has been changed or deleted since it was read. */
    void keep(Written message, Known known, Instant now) {
        Page page = known.page().orElse(new Page(null, null, null));
        database.with(handle -> handle.createUpdate(KEEP)
                .bind("conversation", message.place().conversation())
                .bind("seq", message.place().seq())
                .bind("editedAt", message.editedAt())
                .bind("address", known.address())
                .bind("host", page.host())
                .bind("title", page.title())
                .bind("description", page.description())
                .bind("now", now)
                .execute());
    }

    void forgetBefore(Instant before) {
        database.with(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
