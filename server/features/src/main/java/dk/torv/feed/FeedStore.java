package dk.torv.feed;

import dk.torv.database.Database;
import dk.torv.gateway.Changes.Position;
import dk.torv.gateway.Changes.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the change feed in the order of its transactions, and only below the oldest one that still runs: numbers and times
 * commit out of order, this does not.
 */
@Singleton
class FeedStore {
    private static final String HORIZON = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1";

    private static final String AFTER = """
            SELECT f.txid::text::bigint AS txid, f.number, f.kind, f.conversation, coalesce(f.team, c.topic) AS topic,
                   coalesce(f.rev, 0) AS rev, f.subject
              FROM change f LEFT JOIN conversation c ON c.id = f.conversation
             WHERE (f.txid, f.number) > (:transaction::text::xid8, :number)
               AND f.txid < pg_snapshot_xmin(pg_current_snapshot())
               AND f.kind <> 'reaction'
             ORDER BY f.txid, f.number LIMIT :limit
            """;

    private static final String NEWEST_BEFORE = """
            SELECT txid::text::bigint AS txid, number FROM change WHERE at < :time ORDER BY txid DESC, number DESC LIMIT 1
            """;

    private static final String EPOCH = "SELECT epoch FROM organisation";

    private static final String DELETE_BEFORE = "DELETE FROM change WHERE at < :time";

    private final Database database;

    @Inject
    FeedStore(Database database) {
        this.database = database;
    }

    Position horizon() {
        return new Position(
                database.with(
                        handle -> handle.createQuery(HORIZON).mapTo(Long.class).one()),
                Long.MAX_VALUE / 10);
    }

    List<Row> after(Position position, int limit) {
        return database.with(handle -> handle.createQuery(AFTER)
                .bind("transaction", Long.toString(position.transaction()))
                .bind("number", position.number())
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    Optional<Position> newestBefore(Instant time) {
        return database.with(handle -> handle.createQuery(NEWEST_BEFORE)
                .bind("time", time)
                .map((row, context) -> new Position(row.getLong("txid"), row.getLong("number")))
                .findOne());
    }

    Optional<UUID> findEpoch() {
        return database.with(
                handle -> handle.createQuery(EPOCH).mapTo(UUID.class).findOne());
    }

    void deleteBefore(Instant time) {
        database.with(
                handle -> handle.createUpdate(DELETE_BEFORE).bind("time", time).execute());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Position(row.getLong("txid"), row.getLong("number")),
                row.getString("kind"),
                row.getObject("conversation", UUID.class),
                row.getObject("topic", UUID.class),
                row.getLong("rev"),
                row.getObject("subject", UUID.class));
    }
}
