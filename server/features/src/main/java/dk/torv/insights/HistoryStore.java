package dk.torv.insights;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what was there before anything followed the feed: what people wrote and gave of which the feed knows nothing. */
@Singleton
class HistoryStore {
    private static final String BETWEEN = """
            SELECT m.created_at AS at, p.id AS person, p.home,
                   CASE WHEN c.kind <> 'channel' THEN 'chat' WHEN m.thread IS NULL THEN 'post' ELSE 'reply' END AS kind
              FROM message m
              JOIN conversation c ON c.id = m.conversation AND c.kind <> 'self'
              JOIN person p ON p.id = m.author AND p.role <> 'guest'
             WHERE m.created_at >= :from AND m.created_at < :until AND m.system IS NULL
               AND NOT EXISTS (SELECT FROM change f
                                WHERE f.kind = 'message' AND f.conversation = m.conversation AND f.rev = m.seq)
             UNION ALL
            SELECT r.created_at, p.id, p.home, 'reaction'
              FROM reaction r
              JOIN person p ON p.id = r.person AND p.role <> 'guest'
             WHERE r.created_at >= :from AND r.created_at < :until
               AND NOT EXISTS (SELECT FROM change f
                                WHERE f.kind = 'reaction' AND f.conversation = r.conversation AND f.subject = r.person
                                      AND f.at = r.created_at)
            """;

    private static final String LATEST = """
            SELECT max(m.created_at) FROM message m
             WHERE m.author IS NOT NULL
               AND NOT EXISTS (SELECT FROM change f
                                WHERE f.kind = 'message' AND f.conversation = m.conversation AND f.rev = m.seq)
            """;

    private final Database database;

    @Inject
    HistoryStore(Database database) {
        this.database = database;
    }

    /** In no order. */
    List<Happening> between(Instant from, Instant until) {
        return database.with(handle -> handle
                .createQuery(BETWEEN)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> CountStore.happening(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    Optional<Instant> latest() {
        return database.with(handle -> handle.createQuery(LATEST)
                .map((row, context) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .one());
    }
}
