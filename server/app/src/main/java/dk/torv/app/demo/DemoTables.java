package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Said;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTeams.Team;
import dk.torv.messages.markdown.Markdown;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the demo into the database, each table in batches, in one transaction of the caller's. */
final class DemoTables {
    /** Everybody follows the threads they began, wrote in or are mentioned in, and has read all but the latest day's replies. */
    private static final String THREAD_MARKS = """
            INSERT INTO thread_mark (person, conversation, thread, seq, replies)
            SELECT part.person, part.conversation, part.thread,
                   coalesce(max(m.seq) FILTER (WHERE m.author = part.person OR m.created_at < latest.day), 0),
                   coalesce(max(m.reply_number) FILTER (WHERE m.author = part.person OR m.created_at < latest.day), 0)
              FROM (SELECT conversation, coalesce(thread, seq) AS thread, author AS person FROM message
                     UNION
                    SELECT m.conversation, coalesce(m.thread, m.seq), n.person
                      FROM mention n JOIN message m USING (conversation, seq)) AS part
              JOIN message m ON m.conversation = part.conversation AND m.thread = part.thread
             CROSS JOIN (SELECT max(created_at) - interval '20 hours' AS day FROM message) AS latest
             GROUP BY part.person, part.conversation, part.thread
            """;

    private static final int BATCH = 1000;

    private final Connection connection;
    private final Timestamp since;

    /** @param since when people joined and conversations began */
    DemoTables(Connection connection, Instant since) {
        this.connection = connection;
        this.since = Timestamp.from(since);
    }

    private record In<T>(DemoConversation conversation, T what) {}

    void organisation(String name) throws SQLException {
        batch("INSERT INTO organisation (name, demo) VALUES (?, true)", Stream.of(name), row -> new Object[] {row});
    }

    void people(List<DemoPerson> people) throws SQLException {
        batch(
                "INSERT INTO person (id, login, name, folded, title, unit, role, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                people.stream(),
                person -> new Object[] {
                    person.id(),
                    person.login(),
                    person.name(),
                    person.folded(),
                    person.title(),
                    person.isGuest() ? null : person.unit().name(),
                    person.role().wire(),
                    since
                });
    }

    void passwords(Map<UUID, String> hashes) throws SQLException {
        batch("INSERT INTO credential (person, hash) VALUES (?, ?)", hashes.entrySet().stream(), entry ->
                new Object[] {entry.getKey(), entry.getValue()});
    }

    void teams(List<Team> teams) throws SQLException {
        batch("INSERT INTO team (id, name, members, created_at) VALUES (?, ?, ?, ?)", teams.stream(), team ->
                new Object[] {team.id(), team.name(), team.members().size(), since});
        for (Team team : teams) {
            batch(
                    "INSERT INTO team_member (team, person, role, joined_at) VALUES (?, ?, ?, ?)",
                    team.members().entrySet().stream(),
                    member -> new Object[] {team.id(), member.getKey(), member.getValue(), since});
        }
    }

    void conversations(List<DemoConversation> conversations) throws SQLException {
        batch(
                "INSERT INTO conversation (id, kind, team, name, pair_key, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                conversations.stream(),
                one -> new Object[] {one.id, one.kind, one.team, one.name, pairKey(one), since});
        batch(
                "INSERT INTO conversation_head (conversation, rev, roots, last_seq, last_at, members)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                conversations.stream(),
                DemoTables::head);
        batch(
                "INSERT INTO member (conversation, person, joined_at) VALUES (?, ?, ?)",
                conversations.stream()
                        .filter(one -> !one.isChannel())
                        .flatMap(one -> one.members.stream().map(member -> new In<>(one, member))),
                in -> new Object[] {in.conversation().id, in.what().id(), since});
        messages(conversations);
        threads(conversations);
        threadMarks();
    }

    void readMarks(List<DemoConversation> conversations, DemoReading reading) throws SQLException {
        batch(
                "INSERT INTO read_mark (person, conversation, seq, roots) VALUES (?, ?, ?, ?)",
                conversations.stream()
                        .flatMap(one -> reading.marks(one).entrySet().stream().map(mark -> new In<>(one, mark))),
                in -> new Object[] {
                    in.what().getKey(),
                    in.conversation().id,
                    in.what().getValue(),
                    in.conversation().roots().stream()
                            .filter(root -> root.seq() <= in.what().getValue())
                            .count()
                });
    }

    private static String pairKey(DemoConversation conversation) {
        boolean paired = conversation.kind.equals("direct") || conversation.kind.equals("self");
        return paired
                ? conversation.members.stream()
                        .map(member -> member.id().toString())
                        .sorted()
                        .collect(Collectors.joining(":"))
                : null;
    }

    private static Object[] head(DemoConversation one) {
        List<Said> roots = one.roots();
        return new Object[] {
            one.id,
            (long) one.messages.size(),
            (long) roots.size(),
            roots.isEmpty() ? 0L : roots.getLast().seq(),
            roots.isEmpty() ? null : Timestamp.from(roots.getLast().at()),
            one.isChannel() ? 0 : one.members.size()
        };
    }

    private void messages(List<DemoConversation> conversations) throws SQLException {
        batch(
                "INSERT INTO message (conversation, seq, id, rev, author, client_id, thread, root_number, reply_number,"
                        + " markdown, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                said(conversations),
                in -> {
                    Said said = in.what();
                    return new Object[] {
                        in.conversation().id,
                        said.seq(),
                        said.id(),
                        said.seq(),
                        said.author(),
                        said.id(),
                        said.thread(),
                        said.root(),
                        said.reply(),
                        said.text(),
                        Timestamp.from(said.at())
                    };
                });
        batch(
                "INSERT INTO mention (person, conversation, seq) VALUES (?, ?, ?)",
                said(conversations)
                        .filter(in -> in.what().text().contains("<torv:"))
                        .flatMap(in -> Markdown.mentions(in.what().text()).people().stream()
                                .map(person -> Map.entry(person, in))),
                mention -> new Object[] {
                    mention.getKey(),
                    mention.getValue().conversation().id,
                    mention.getValue().what().seq()
                });
        batch(
                "INSERT INTO reaction (conversation, seq, emoji, person, created_at) VALUES (?, ?, ?, ?, ?)",
                said(conversations).flatMap(DemoTables::reactions),
                row -> row);
    }

    private void threads(List<DemoConversation> conversations) throws SQLException {
        Stream<In<List<Said>>> threads = conversations.stream()
                .flatMap(one -> one.messages.stream()
                        .filter(said -> said.thread() != null)
                        .collect(Collectors.groupingBy(Said::thread))
                        .values()
                        .stream()
                        .map(replies -> new In<>(one, replies)));
        batch(
                "INSERT INTO thread (conversation, seq, replies, numbered, last_at, people) VALUES (?, ?, ?, ?, ?, ?)",
                threads,
                in -> {
                    List<Said> replies = in.what();
                    return new Object[] {
                        in.conversation().id,
                        replies.getFirst().thread(),
                        replies.size(),
                        (long) replies.size(),
                        Timestamp.from(replies.getLast().at()),
                        latest(replies)
                    };
                });
    }

    private void threadMarks() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(THREAD_MARKS);
        }
    }

    private Array latest(List<Said> replies) throws SQLException {
        Object[] people = replies.reversed().stream()
                .map(Said::author)
                .distinct()
                .limit(3)
                .toArray();
        return connection.createArrayOf("uuid", people);
    }

    private static Stream<In<Said>> said(List<DemoConversation> conversations) {
        return conversations.stream().flatMap(one -> one.messages.stream().map(said -> new In<>(one, said)));
    }

    private static Stream<Object[]> reactions(In<Said> in) {
        Said said = in.what();
        return said.reactions().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(person -> new Object[] {
                    in.conversation().id, said.seq(), entry.getKey(), person, Timestamp.from(said.at())
                }));
    }

    private interface Values<T> {
        Object[] of(T row) throws SQLException;
    }

    private <T> void batch(String sql, Stream<T> rows, Values<T> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T row : (Iterable<T>) rows::iterator) {
                Object[] bound = values.of(row);
                for (int i = 0; i < bound.length; i++) {
                    statement.setObject(i + 1, bound[i]);
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
