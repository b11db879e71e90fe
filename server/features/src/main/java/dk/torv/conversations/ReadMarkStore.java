package dk.torv.conversations;

import dk.torv.conversations.ReadMarks.Move;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
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

    private final Database database;

    @Inject
    ReadMarkStore(Database database) {
        this.database = database;
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
