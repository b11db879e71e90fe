package dk.torv.messages;

import dk.torv.database.Database;
import dk.torv.messages.MessageView.Reaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes who reacted how: rows of their own, so that ten thousand of them do not touch the message. */
@Singleton
class ReactionStore {
    private static final String COUNTED = """
            SELECT r.conversation, r.seq, r.emoji, count(*) AS number,
                   (array_agg(r.person ORDER BY r.created_at, r.person))[1 : 20] AS people,
                   coalesce(bool_or(r.person = :reader), false) AS mine
              FROM reaction r
              JOIN unnest(:conversations, :seqs) AS k (c, s) ON r.conversation = k.c AND r.seq = k.s
             GROUP BY r.conversation, r.seq, r.emoji
             ORDER BY r.conversation, r.seq, min(r.created_at), r.emoji
            """;

    private static final String ADD = """
            WITH added AS (
                INSERT INTO reaction (conversation, seq, emoji, person, created_at)
                SELECT :conversation, :seq, :emoji, :person, :now
                 WHERE EXISTS (SELECT FROM reaction WHERE conversation = :conversation AND seq = :seq AND emoji = :emoji)
                    OR (SELECT count(DISTINCT emoji) FROM reaction
                         WHERE conversation = :conversation AND seq = :seq) < :most
                    ON CONFLICT DO NOTHING
                RETURNING conversation, person, created_at)
            INSERT INTO change (kind, conversation, subject, at)
            SELECT 'reaction', conversation, person, created_at FROM added
            """;

    /** Once a second: what comes between changes nothing that the author is told. */
    private static final String REACTED = """
            INSERT INTO reacted AS known (person, conversation, seq, at)
            SELECT :author, :conversation, :seq, :now
             WHERE NOT EXISTS (SELECT FROM reacted
                                WHERE person = :author AND conversation = :conversation AND seq = :seq
                                  AND at > :since)
                ON CONFLICT (person, conversation, seq) DO UPDATE SET at = excluded.at
             WHERE known.at <= :since
            """;

    private static final String HAS = """
            SELECT EXISTS (SELECT FROM reaction
             WHERE conversation = :conversation AND seq = :seq AND emoji = :emoji AND person = :person)
            """;

    private static final String REMOVE = """
            DELETE FROM reaction
             WHERE conversation = :conversation AND seq = :seq AND emoji = :emoji AND person = :person
            """;

    private static final int MOST_DIFFERENT = 40;
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private final Database database;

    @Inject
    ReactionStore(Database database) {
        this.database = database;
    }

    /** One person's reaction to a message. */
    public record One(UUID conversation, long seq, String emoji, UUID person) {}

    /**
     * The reactions of each of these messages, the earliest kind first.
     *
     * @param reader stands among the people of their reactions however many were before; null when many will read it
     */
    Map<Place, List<Reaction>> counted(Collection<Row> messages, UUID reader) {
        Map<Place, List<Reaction>> counted = new HashMap<>();
        if (messages.isEmpty()) {
            return counted;
        }
        return database.with(handle -> handle.createQuery(COUNTED)
                .bindArray(
                        "conversations",
                        UUID.class,
                        messages.stream().map(Row::conversation).toArray())
                .bindArray("seqs", Long.class, messages.stream().map(Row::seq).toArray())
                .bind("reader", reader)
                .reduceRows(counted, (found, row) -> {
                    var place = new Place(row.getColumn("conversation", UUID.class), row.getColumn("seq", Long.class));
                    found.computeIfAbsent(place, none -> new ArrayList<>())
                            .add(new Reaction(
                                    row.getColumn("emoji", String.class),
                                    row.getColumn("number", Integer.class),
                                    people(
                                            row.getColumn("people", UUID[].class),
                                            row.getColumn("mine", Boolean.class) ? reader : null)));
                    return found;
                }));
    }

    private static List<UUID> people(UUID[] first, UUID also) {
        List<UUID> people = new ArrayList<>(Arrays.asList(first));
        if (also != null && !people.contains(also)) {
            people.add(also);
        }
        return people;
    }

    /** @return false when it was there already, or when the message has as many kinds as it may */
    boolean add(One reaction, Instant now) {
        return database.with(handle -> handle.createUpdate(ADD)
                        .bindMethods(reaction)
                        .bind("now", now)
                        .bind("most", MOST_DIFFERENT)
                        .execute()
                == 1);
    }

    /**
     * Notes that somebody has reacted to the author's message.
     *
     * @return false when that was just noted
     */
    boolean noteReacted(UUID author, Place message, Instant now) {
        return database.with(handle -> handle.createUpdate(REACTED)
                        .bind("author", author)
                        .bind("conversation", message.conversation())
                        .bind("seq", message.seq())
                        .bind("now", now)
                        .bind("since", now.minus(JUST_NOW))
                        .execute()
                == 1);
    }

    boolean has(One reaction) {
        return database.with(handle -> handle.createQuery(HAS)
                .bindMethods(reaction)
                .mapTo(Boolean.class)
                .one());
    }

    boolean remove(One reaction) {
        return database.with(
                handle -> handle.createUpdate(REMOVE).bindMethods(reaction).execute() == 1);
    }
}
