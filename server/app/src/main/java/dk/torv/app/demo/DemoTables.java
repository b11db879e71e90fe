package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Said;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the demo into the database in batches, in one transaction of the caller's. */
final class DemoTables {
    private final Connection connection;

    DemoTables(Connection connection) {
        this.connection = connection;
    }

    private interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    void organisation(String name) throws SQLException {
        batch("INSERT INTO organisation (name, demo) VALUES (?, true)", List.of(name), (s, row) -> s.setString(1, row));
    }

    void people(List<DemoPerson> people) throws SQLException {
        batch(
                "INSERT INTO person (id, login, name, folded, title, unit, role) VALUES (?, ?, ?, ?, ?, ?, ?)",
                people,
                (s, person) -> {
                    s.setObject(1, person.id());
                    s.setString(2, person.login());
                    s.setString(3, person.name());
                    s.setString(4, person.folded());
                    s.setString(5, person.title());
                    s.setString(6, DemoPeople.units().get(person.unit()).name());
                    s.setString(7, person.role().wire());
                });
    }

    void passwords(Map<UUID, String> hashes) throws SQLException {
        batch("INSERT INTO credential (person, hash) VALUES (?, ?)", List.copyOf(hashes.entrySet()), (s, entry) -> {
            s.setObject(1, entry.getKey());
            s.setString(2, entry.getValue());
        });
    }

    /** @param members person → role in the team */
    void team(UUID id, String name, Map<UUID, String> members, Instant since) throws SQLException {
        batch("INSERT INTO team (id, name, members, created_at) VALUES (?, ?, ?, ?)", List.of(name), (s, row) -> {
            s.setObject(1, id);
            s.setString(2, row);
            s.setInt(3, members.size());
            s.setTimestamp(4, Timestamp.from(since));
        });
        batch(
                "INSERT INTO team_member (team, person, role, joined_at) VALUES (?, ?, ?, ?)",
                List.copyOf(members.entrySet()),
                (s, entry) -> {
                    s.setObject(1, id);
                    s.setObject(2, entry.getKey());
                    s.setString(3, entry.getValue());
                    s.setTimestamp(4, Timestamp.from(since));
                });
    }

    void conversation(DemoConversation conversation, String pairKey, Instant since) throws SQLException {
        batch(
                "INSERT INTO conversation (id, kind, team, name, pair_key, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                List.of(conversation),
                (s, row) -> {
                    s.setObject(1, row.id);
                    s.setString(2, row.kind);
                    s.setObject(3, row.team);
                    s.setString(4, row.name);
                    s.setString(5, pairKey);
                    s.setTimestamp(6, Timestamp.from(since));
                });
        head(conversation);
        if (conversation.team == null) {
            batch(
                    "INSERT INTO member (conversation, person, joined_at) VALUES (?, ?, ?)",
                    conversation.members,
                    (s, person) -> {
                        s.setObject(1, conversation.id);
                        s.setObject(2, person);
                        s.setTimestamp(3, Timestamp.from(since));
                    });
        }
        messages(conversation);
        threads(conversation);
        reactions(conversation);
    }

    /** @param seqs person → place up to which they have read */
    void readMarks(DemoConversation conversation, Map<UUID, Long> seqs) throws SQLException {
        batch(
                "INSERT INTO read_mark (person, conversation, seq, roots) VALUES (?, ?, ?, ?)",
                List.copyOf(seqs.entrySet()),
                (s, entry) -> {
                    s.setObject(1, entry.getKey());
                    s.setObject(2, conversation.id);
                    s.setLong(3, entry.getValue());
                    s.setLong(
                            4,
                            conversation.messages.stream()
                                    .filter(message -> message.root() != null && message.seq() <= entry.getValue())
                                    .count());
                });
    }

    private void head(DemoConversation conversation) throws SQLException {
        List<Said> roots = conversation.messages.stream()
                .filter(message -> message.root() != null)
                .toList();
        batch(
                "INSERT INTO conversation_head (conversation, rev, roots, last_seq, last_at, members)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                List.of(conversation),
                (s, row) -> {
                    s.setObject(1, row.id);
                    s.setLong(2, row.messages.size());
                    s.setLong(3, roots.size());
                    s.setLong(4, roots.isEmpty() ? 0 : roots.getLast().seq());
                    s.setTimestamp(
                            5,
                            roots.isEmpty()
                                    ? null
                                    : Timestamp.from(roots.getLast().at()));
                    s.setInt(6, row.team == null ? row.members.size() : 0);
                });
    }

    private void messages(DemoConversation conversation) throws SQLException {
        batch(
                "INSERT INTO message (conversation, seq, id, rev, author, client_id, thread, root_number, reply_number,"
                        + " markdown, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                conversation.messages,
                (s, said) -> {
                    s.setObject(1, conversation.id);
                    s.setLong(2, said.seq());
                    s.setObject(3, said.id());
                    s.setLong(4, said.seq());
                    s.setObject(5, said.author());
                    s.setObject(6, said.id());
                    s.setObject(7, said.thread());
                    s.setObject(8, said.root());
                    s.setObject(9, said.reply());
                    s.setString(10, said.text());
                    s.setTimestamp(11, Timestamp.from(said.at()));
                });
    }

    private void threads(DemoConversation conversation) throws SQLException {
        Map<Long, List<Said>> threads = conversation.messages.stream()
                .filter(message -> message.thread() != null)
                .collect(Collectors.groupingBy(Said::thread));
        batch(
                "INSERT INTO thread (conversation, seq, replies, numbered, last_at, people) VALUES (?, ?, ?, ?, ?, ?)",
                List.copyOf(threads.entrySet()),
                (s, thread) -> {
                    List<Said> replies = thread.getValue();
                    s.setObject(1, conversation.id);
                    s.setLong(2, thread.getKey());
                    s.setInt(3, replies.size());
                    s.setLong(4, replies.size());
                    s.setTimestamp(5, Timestamp.from(replies.getLast().at()));
                    s.setArray(
                            6,
                            connection.createArrayOf(
                                    "uuid",
                                    replies.reversed().stream()
                                            .map(Said::author)
                                            .distinct()
                                            .limit(3)
                                            .toArray()));
                });
    }

    private void reactions(DemoConversation conversation) throws SQLException {
        record One(Said said, String emoji, UUID person) {}
        List<One> all = conversation.messages.stream()
                .flatMap(said -> said.reactions().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(who -> new One(said, entry.getKey(), who))))
                .toList();
        batch(
                "INSERT INTO reaction (conversation, seq, emoji, person, created_at) VALUES (?, ?, ?, ?, ?)",
                all,
                (s, one) -> {
                    s.setObject(1, conversation.id);
                    s.setLong(2, one.said().seq());
                    s.setString(3, one.emoji());
                    s.setObject(4, one.person());
                    s.setTimestamp(5, Timestamp.from(one.said().at()));
                });
    }

    private <T> void batch(String sql, List<T> rows, Binder<T> binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
