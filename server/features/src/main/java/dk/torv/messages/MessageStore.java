package dk.torv.messages;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** Reads messages. Every list takes the reader's {@code fromSeq}: what lies before it does not exist for them. */
@Singleton
class MessageStore {
    private static final String SELECT = """
            SELECT m.conversation, m.seq, m.id, m.rev, m.author, m.client_id, m.thread, r.id AS reply_to,
                   m.root_number, m.markdown, m.system, m.created_at, m.edited_at, m.deleted_at, m.pinned_at, m.pinned_by,
                   q.deadline, q.answered, q.reminded,
                   u.people AS urgent_people, u.sent_at AS urgent_at, u.over AS urgent_over,
                   p.options, p.votes, p.voters, p.anonymous, p.several, p.closes_at, p.closed_at,
                   coalesce(t.replies, 0) AS replies, t.last_at AS replied_at, t.people AS repliers
              FROM message m
              LEFT JOIN message r ON r.conversation = m.conversation AND r.seq = m.thread
              LEFT JOIN thread t ON t.conversation = m.conversation AND t.seq = m.seq
              LEFT JOIN must_read q ON q.conversation = m.conversation AND q.seq = m.seq
              LEFT JOIN urgent u ON u.conversation = m.conversation AND u.seq = m.seq
              LEFT JOIN poll p ON p.conversation = m.conversation AND p.seq = m.seq
            """;

    private static final String BY_ID = SELECT + "WHERE m.id = :id AND m.conversation = :conversation";

    private static final String BY_PLACES =
            SELECT + "JOIN unnest(:conversations, :seqs) AS k (c, s) ON m.conversation = k.c AND m.seq = k.s";

    private static final String BEFORE = SELECT + """
            WHERE m.conversation = :conversation AND m.thread IS NULL AND m.seq > :fromSeq AND m.seq < :before
            ORDER BY m.seq DESC LIMIT :limit
            """;

    private static final String AFTER = SELECT + """
            WHERE m.conversation = :conversation AND m.thread IS NULL AND m.seq > greatest(:fromSeq, :after)
            ORDER BY m.seq LIMIT :limit
            """;

    private static final String REPLIES = SELECT + """
            WHERE m.conversation = :conversation AND m.thread = :thread AND m.seq > :after
            ORDER BY m.seq LIMIT :limit
            """;

    private static final String CHANGED = SELECT + """
            WHERE m.conversation = :conversation AND m.rev > :rev AND coalesce(m.thread, m.seq) > :fromSeq
            ORDER BY m.rev LIMIT :limit
            """;

    /** As long as the latest changes are as new as that, but not further back than a node wants to repeat. */
    private static final String FIRST_CHANGE = """
            SELECT min(late.rev) FROM (
                SELECT rev, greatest(created_at, edited_at, deleted_at, moved_at) AS changed_at
                  FROM message WHERE conversation = :conversation AND rev < :before ORDER BY rev DESC LIMIT 50) AS late
             WHERE late.changed_at > :since
            """;

    private static final String PINNED = SELECT + """
            WHERE m.conversation = :conversation AND m.pinned_at IS NOT NULL AND coalesce(m.thread, m.seq) > :fromSeq
            ORDER BY m.pinned_at DESC
            """;

    private static final String COUNT_PINNED =
            "SELECT count(*) FROM message WHERE conversation = :conversation AND pinned_at IS NOT NULL";

    private static final String VERSIONS = """
            SELECT markdown, written_at FROM message_version
             WHERE conversation = :conversation AND seq = :seq ORDER BY number DESC
            """;

    private static final String PLACE =
            "SELECT coalesce(thread, seq) FROM message WHERE id = :id AND conversation = :conversation";

    private final Database database;

    @Inject
    MessageStore(Database database) {
        this.database = database;
    }

    Optional<Row> findById(UUID conversation, UUID id) {
        return database
                .with(handle -> rows(handle.createQuery(BY_ID).bind("id", id).bind("conversation", conversation)))
                .stream()
                .findFirst();
    }

    /** @param places conversation → seq */
    List<Row> listByPlaces(Map<UUID, Long> places) {
        return listByPlaces(places.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** In no order. */
    List<Row> listByPlaces(Collection<Place> places) {
        return database.with(handle -> rows(handle.createQuery(BY_PLACES)
                .bindArray(
                        "conversations",
                        UUID.class,
                        places.stream().map(Place::conversation).toArray())
                .bindArray("seqs", Long.class, places.stream().map(Place::seq).toArray())));
    }

    /** Newest first. */
    List<Row> listBefore(UUID conversation, long fromSeq, long before, int limit) {
        return database.with(handle -> rows(handle.createQuery(BEFORE)
                .bind("conversation", conversation)
                .bind("fromSeq", fromSeq)
                .bind("before", before)
                .bind("limit", limit)));
    }

    List<Row> listAfter(UUID conversation, long fromSeq, long after, int limit) {
        return database.with(handle -> rows(handle.createQuery(AFTER)
                .bind("conversation", conversation)
                .bind("fromSeq", fromSeq)
                .bind("after", after)
                .bind("limit", limit)));
    }

    List<Row> listReplies(UUID conversation, long thread, long after, int limit) {
        return database.with(handle -> rows(handle.createQuery(REPLIES)
                .bind("conversation", conversation)
                .bind("thread", thread)
                .bind("after", after)
                .bind("limit", limit)));
    }

    /** In order of their last change. */
    List<Row> listChanged(UUID conversation, long fromSeq, long rev, int limit) {
        return database.with(handle -> rows(handle.createQuery(CHANGED)
                .bind("conversation", conversation)
                .bind("fromSeq", fromSeq)
                .bind("rev", rev)
                .bind("limit", limit)));
    }

    /** The latest pinned first. */
    List<Row> listPinned(UUID conversation, long fromSeq) {
        return database.with(handle -> rows(
                handle.createQuery(PINNED).bind("conversation", conversation).bind("fromSeq", fromSeq)));
    }

    int countPinned(UUID conversation) {
        return database.with(handle -> handle.createQuery(COUNT_PINNED)
                .bind("conversation", conversation)
                .mapTo(Integer.class)
                .one());
    }

    /** What stood in a message before its edits, the latest first. */
    List<VersionView> listVersions(Place message) {
        return database.with(handle -> handle.createQuery(VERSIONS)
                .bind("conversation", message.conversation())
                .bind("seq", message.seq())
                .map((row, context) -> new VersionView(
                        row.getString("markdown"),
                        row.getTimestamp("written_at").toInstant()))
                .list());
    }

    /** The first rev of a change since that time, among those before a rev. */
    Optional<Long> findFirstChange(UUID conversation, long before, Instant since) {
        return database.with(handle -> handle.createQuery(FIRST_CHANGE)
                .bind("conversation", conversation)
                .bind("before", before)
                .bind("since", since)
                .mapTo(Long.class)
                .findOne());
    }

    /** The place in the timeline of a message or of the thread it belongs to. */
    Optional<Long> findPlace(UUID conversation, UUID id) {
        return database.with(handle -> handle.createQuery(PLACE)
                .bind("id", id)
                .bind("conversation", conversation)
                .mapTo(Long.class)
                .findOne());
    }

    private static List<Row> rows(Query query) {
        return query.map((row, context) -> Row.of(row)).list();
    }
}
