package dk.torv.conversations;

import dk.torv.conversations.ReadMarks.Move;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes watermarks: for each person and conversation the place read up to and how many roots lie before it. */
@Singleton
class ReadMarkStore {
    /**
     * Of several moves of one mark the furthest counts; rows are taken in order of their key, so that batches cannot deadlock.
     * A first mark lies no further back than where the person joined.
     */
    private static final String MOVE = """
            WITH wanted AS (
                SELECT DISTINCT ON (w.person, w.conversation)
                       w.id, w.person, w.conversation, least(greatest(w.seq, base.seq), h.rev) AS seq
                  FROM unnest(:ids, :people, :conversations, :seqs) AS w (id, person, conversation, seq)
                  JOIN conversation c ON c.id = w.conversation
                  JOIN conversation_head h ON h.conversation = c.id
                  LEFT JOIN member i ON i.conversation = c.id AND i.person = w.person
                  LEFT JOIN team_member t ON t.team = c.team AND t.person = w.person
                  LEFT JOIN read_mark r ON r.person = w.person AND r.conversation = c.id
                  LEFT JOIN LATERAL (
                       SELECT m.seq FROM message m
                        WHERE r.person IS NULL AND m.conversation = c.id AND m.root_number IS NOT NULL
                          AND m.created_at < coalesce(i.joined_at, t.joined_at)
                        ORDER BY m.created_at DESC LIMIT 1) AS base ON true
                 ORDER BY w.person, w.conversation, w.seq DESC),
            moved AS (
                INSERT INTO read_mark (person, conversation, seq, roots)
                SELECT w.person, w.conversation, w.seq, coalesce((
                           SELECT m.root_number FROM message m
                            WHERE m.conversation = w.conversation AND m.seq <= w.seq AND m.thread IS NULL
                              AND m.root_number IS NOT NULL
                            ORDER BY m.seq DESC LIMIT 1), 0)
                  FROM wanted w ORDER BY w.person, w.conversation
                    ON CONFLICT (person, conversation) DO UPDATE SET seq = excluded.seq, roots = excluded.roots
                 WHERE read_mark.seq < excluded.seq
                RETURNING person, conversation, seq)
            SELECT w.id, m.seq FROM moved m JOIN wanted w USING (person, conversation)
            """;

    /** No further back than where the person joined; a mark that lies there already stays. */
    private static final String PUT_BACK = """
            WITH base AS (
                SELECT coalesce((
                           SELECT m.seq FROM message m
                            WHERE m.conversation = :conversation AND m.root_number IS NOT NULL
                              AND m.created_at < (
                                  SELECT max(joined_at) FROM (
                                         SELECT joined_at FROM member WHERE conversation = :conversation AND person = :me
                                         UNION ALL
                                         SELECT t.joined_at FROM team_member t JOIN conversation c ON c.topic = t.team
                                          WHERE c.id = :conversation AND t.person = :me) AS joined)
                            ORDER BY m.created_at DESC LIMIT 1), 0) AS seq),
            wanted AS (SELECT greatest(:seq - 1, base.seq) AS seq FROM base)
            UPDATE read_mark r
               SET seq = w.seq, back = true,
                   roots = coalesce((
                       SELECT m.root_number FROM message m
                        WHERE m.conversation = :conversation AND m.seq <= w.seq AND m.thread IS NULL
                          AND m.root_number IS NOT NULL
                        ORDER BY m.seq DESC LIMIT 1), 0)
              FROM wanted w
             WHERE r.person = :me AND r.conversation = :conversation AND r.seq > w.seq
            RETURNING r.seq
            """;

    private final Database database;

    @Inject
    ReadMarkStore(Database database) {
        this.database = database;
    }

    /**
     * Makes a message and what follows unread.
     *
     * @param seq its place
     * @return where the mark is now; empty when they were unread already
     */
    Optional<Long> putBack(UUID me, UUID conversation, long seq) {
        return database.with(handle -> handle.createQuery(PUT_BACK)
                .bind("me", me)
                .bind("conversation", conversation)
                .bind("seq", seq)
                .mapTo(Long.class)
                .findOne());
    }

    /** @return for the moves that took effect, the place reached */
    Map<UUID, Long> move(Map<UUID, Move> moves) {
        return database.with(handle -> handle.createQuery(MOVE)
                .bindArray("ids", UUID.class, moves.keySet().toArray())
                .bindArray(
                        "people",
                        UUID.class,
                        moves.values().stream().map(Move::person).toArray())
                .bindArray(
                        "conversations",
                        UUID.class,
                        moves.values().stream().map(Move::conversation).toArray())
                .bindArray(
                        "seqs",
                        Long.class,
                        moves.values().stream().map(Move::seq).toArray())
                .reduceRows(new HashMap<>(), (moved, row) -> {
                    moved.put(row.getColumn("id", UUID.class), row.getColumn("seq", Long.class));
                    return moved;
                }));
    }
}
