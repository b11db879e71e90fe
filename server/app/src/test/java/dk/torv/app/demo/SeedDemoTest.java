package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.torv.app.demo.SeedDemo.SignIn;
import dk.torv.app.demo.SeedDemo.Size;
import dk.torv.kernel.Time;
import dk.torv.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedDemoTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:20:00Z");

    /** Each asks for rows that must not be there. */
    private static final List<String> FAULTS = List.of(
            "SELECT id FROM message WHERE created_at >= '" + NOW + "' OR markdown !~ '\\S' OR markdown ~ '[{}]'",
            """
            SELECT conversation FROM conversation_head h WHERE rev <> (
              SELECT coalesce(max(greatest(m.rev, m.seq)), 0) FROM message m WHERE m.conversation = h.conversation)
            """,
            """
            SELECT conversation FROM conversation_head h WHERE (roots, last_seq, coalesce(last_at, 'epoch')) <> (
              SELECT count(*), coalesce(max(seq), 0), coalesce(max(created_at), 'epoch') FROM message m
               WHERE m.conversation = h.conversation AND thread IS NULL)
            """,
            """
            SELECT id FROM (SELECT id, root_number, row_number() OVER (PARTITION BY conversation ORDER BY seq) AS place
              FROM message WHERE thread IS NULL) m WHERE root_number IS DISTINCT FROM place
            """,
            """
            SELECT id FROM (SELECT id, reply_number, root_number,
                                   row_number() OVER (PARTITION BY conversation, thread ORDER BY seq) AS place
              FROM message WHERE thread IS NOT NULL) m WHERE reply_number IS DISTINCT FROM place OR root_number IS NOT NULL
            """,
            """
            SELECT id FROM (SELECT id, created_at, lag(created_at) OVER (PARTITION BY conversation ORDER BY seq) AS before
              FROM message) m WHERE created_at < before
            """,
            """
            SELECT t.seq FROM thread t WHERE (replies, numbered, last_at) <> (
              SELECT count(*)::int, count(*), max(created_at) FROM message m
               WHERE m.conversation = t.conversation AND m.thread = t.seq)
            """,
            """
            SELECT id FROM message m WHERE thread IS NOT NULL AND NOT EXISTS (
              SELECT FROM thread t WHERE t.conversation = m.conversation AND t.seq = m.thread)
            """,
            """
            SELECT r.conversation FROM read_mark r JOIN conversation_head h USING (conversation)
             WHERE r.seq > h.rev OR r.roots <> (SELECT count(*) FROM message m
                   WHERE m.conversation = r.conversation AND m.seq <= r.seq AND m.thread IS NULL)
            """,
            """
            SELECT thread FROM thread_mark k WHERE replies <> (SELECT count(*) FROM message m
             WHERE m.conversation = k.conversation AND m.thread = k.thread AND m.seq <= k.seq)
            """,
            """
            SELECT t.id FROM team t WHERE members <> (SELECT count(*) FROM team_member m WHERE m.team = t.id)
            """,
            """
            SELECT m.id FROM message m WHERE rev <> seq AND edited_at IS NULL OR edited_at < created_at OR edited_at >= '%s'
            """.formatted(NOW),
            """
            SELECT conversation FROM thread_mark WHERE (conversation, thread) NOT IN (SELECT conversation, seq FROM thread)
            """,
            "SELECT team FROM team_member m JOIN person p ON p.id = m.person WHERE (m.role = 'guest') <> (p.role = 'guest')",
            """
            SELECT m.person FROM team_member m JOIN person p ON p.id = m.person LEFT JOIN unit u ON u.id = p.home
             WHERE ruled <> (p.role <> 'guest' AND EXISTS (
               WITH RECURSIVE above AS (SELECT u.id, u.parent, 0 AS steps
                                        UNION ALL SELECT n.id, n.parent, steps + 1 FROM unit n JOIN above ON n.id = above.parent)
               SELECT FROM team_rule r WHERE r.team = m.team AND (r.title IS NULL OR r.title = p.title)
                  AND (r.unit IS NULL OR EXISTS (SELECT FROM above WHERE above.id = r.unit AND (r.below OR steps = 0)))))
            """,
            """
            SELECT m.id FROM message m JOIN conversation c ON c.id = m.conversation
             WHERE c.posting = 'owners' AND m.thread IS NULL AND NOT EXISTS (
               SELECT FROM team_member t WHERE t.team = c.team AND t.person = m.author AND t.role = 'owner')
            """,
            """
            SELECT m.person FROM member m JOIN conversation c ON c.id = m.conversation
             WHERE c.private AND m.person NOT IN (SELECT person FROM team_member WHERE team = c.team)
            """,
            "SELECT id FROM person WHERE (home IS NULL) <> (role = 'guest') OR findable NOT LIKE folded || '%'",
            "SELECT id FROM person WHERE role = 'guest' AND id NOT IN (SELECT person FROM guest)",
            "SELECT id FROM unit WHERE id NOT IN (SELECT home FROM person WHERE home IS NOT NULL) AND manager IS NOT NULL",
            """
            SELECT c.id FROM conversation c JOIN conversation_head h ON h.conversation = c.id
             WHERE h.members <> (SELECT count(*) FROM member m WHERE m.conversation = c.id)
            """,
            """
            SELECT m.id FROM message m JOIN conversation c ON c.id = m.conversation WHERE NOT EXISTS (
              SELECT FROM member WHERE conversation = c.id AND person = m.author
              UNION ALL SELECT FROM team_member WHERE team = c.team AND person = m.author)
            """,
            "SELECT conversation FROM message GROUP BY conversation, markdown HAVING count(*) > 1 AND length(markdown) > 60",
            "SELECT id FROM conversation WHERE team IS NULL AND id NOT IN (SELECT conversation FROM message)",
            "SELECT team FROM team_member GROUP BY team HAVING count(*) FILTER (WHERE role = 'owner') = 0");

    /** How often one and the same longer text lies before one of the sign-ins. */
    private static final String SEEN_OFTEN = """
            SELECT s.person, m.markdown FROM credential s
              JOIN conversation c ON c.team IN (SELECT team FROM team_member WHERE person = s.person)
                OR c.id IN (SELECT conversation FROM member WHERE person = s.person)
              JOIN message m ON m.conversation = c.id
             WHERE length(m.markdown) > 60
             GROUP BY s.person, m.markdown HAVING count(*) > 2
            """;

    /** All that the same seed makes again. */
    private static final List<String> CONTENT = List.of(
            "SELECT id || code || name || coalesce(parent::text, '') FROM unit ORDER BY id",
            "SELECT id || login || findable || email || phone || coalesce(avatar, '') FROM person ORDER BY id",
            "SELECT person || encode(sha256(image || small), 'hex') FROM avatar ORDER BY person",
            "SELECT team || ' ' || person || role FROM team_member ORDER BY 1",
            "SELECT id || ' ' || conversation || seq || author || markdown || created_at FROM message ORDER BY id",
            "SELECT person || ' ' || conversation || seq || roots FROM read_mark ORDER BY 1");

    @TempDir
    Path data;

    @BeforeEach
    void stopTheClock() {
        Time.use(InstantSource.fixed(NOW));
    }

    @AfterEach
    void startTheClock() {
        Time.use(InstantSource.system());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 300, 1200})
    void writesConsistentRows(int people) throws SQLException, IOException {
        try (Connection connection = seeded(people)) {
            for (String fault : FAULTS) {
                assertEquals(List.of(), column(connection, fault), fault);
            }
            assertEquals(List.of(), column(connection, SEEN_OFTEN));
            assertEquals(List.of("" + people), column(connection, "SELECT count(*) FROM person"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 300})
    void everySignInHasEnoughToLookAt(int people) throws SQLException, IOException {
        try (Connection connection = seeded(people)) {
            for (String person : column(connection, "SELECT person FROM credential")) {
                String mine = " FROM conversation c JOIN conversation_head h ON h.conversation = c.id"
                        + " JOIN read_mark r ON r.conversation = c.id AND r.person = '" + person + "'";
                long directs = count(connection, "SELECT count(*)" + mine + " WHERE kind = 'direct'");
                long groups = count(connection, "SELECT count(*)" + mine + " WHERE kind = 'group'");
                long unread = count(connection, "SELECT count(*)" + mine + " WHERE h.roots > r.roots");
                long fresh = count(
                        connection,
                        "SELECT count(*)" + mine + " WHERE h.last_at > timestamptz '" + NOW + "' - interval '40 h'");
                long notes = count(connection, "SELECT h.roots" + mine + " WHERE kind = 'self'");
                long mentions = count(connection, "SELECT count(*) FROM mention WHERE person = '" + person + "'");
                String found = "directs %d, groups %d, unread %d, fresh %d, notes %d, mentions %d"
                        .formatted(directs, groups, unread, fresh, notes, mentions);
                assertTrue(
                        directs >= Math.min(5, people / 12)
                                && groups >= 2
                                && unread >= 2
                                && unread <= 9
                                && fresh >= 6
                                && notes >= 2,
                        found);
                assertTrue(mentions >= 1, found);
            }
        }
    }

    @Test
    void saysTheSameEachTime() throws SQLException, IOException {
        List<List<String>> twice = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Connection connection = seeded(60)) {
                List<String> all = new ArrayList<>();
                for (String rows : CONTENT) {
                    all.addAll(column(connection, rows));
                }
                twice.add(all);
            }
        }
        assertEquals(twice.getFirst(), twice.getLast());
    }

    @Test
    void tellsTheFourSignIns() throws SQLException, IOException {
        try (Connection connection = TestDatabase.fresh().getConnection()) {
            List<String> logins = SeedDemo.run(connection, new Size(20, 1), data, progress -> {}).stream()
                    .map(SignIn::login)
                    .toList();
            assertEquals(List.of("birgit.lund", "soeren.aagaard", "maria.holm", "jonas.friis"), logins);
        }
    }

    private Connection seeded(int people) throws SQLException, IOException {
        Connection connection = TestDatabase.fresh().getConnection();
        SeedDemo.run(connection, new Size(people, 1660), data, progress -> {});
        return connection;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        return Long.parseLong(column(connection, sql).getFirst());
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
