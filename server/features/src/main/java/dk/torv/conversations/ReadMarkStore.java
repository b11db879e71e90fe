package dk.torv.conversations;

import dk.torv.conversations.ReadMarks.Move;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes watermarks: for each person and conversation the place read up to and how many roots lie before it. */
@Singleton
class ReadMarkStore {
    /** Of several moves of one mark the furthest counts; rows are taken in order of their key, so that batches cannot deadlock. */
    private static final String MOVE = """
            WITH wanted AS (
                SELECT DISTINCT ON (w.person, w.conversation)
                       w.id, w.person, w.conversation, least(w.seq, h.rev) AS seq
                  FROM unnest(:ids, :people, :conversations, :seqs) AS w (id, person, conversation, seq)
                  JOIN conversation_head h ON h.conversation = w.conversation
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
    Map<UUID, Long> move(List<Move> moves) {
        return database.with(handle -> handle.createQuery(MOVE)
                .bindArray("ids", UUID.class, moves.stream().map(Move::id).toArray())
                .bindArray(
                        "people", UUID.class, moves.stream().map(Move::person).toArray())
                .bindArray(
                        "conversations",
                        UUID.class,
                        moves.stream().map(Move::conversation).toArray())
                .bindArray("seqs", Long.class, moves.stream().map(Move::seq).toArray())
                .reduceRows(new HashMap<>(), (moved, row) -> {
                    moved.put(row.getColumn("id", UUID.class), row.getColumn("seq", Long.class));
                    return moved;
                }));
    }
}
