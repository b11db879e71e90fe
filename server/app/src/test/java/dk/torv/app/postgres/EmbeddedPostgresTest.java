package dk.torv.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.torv.app.postgres.EmbeddedPostgres.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL that people's messages lie in: what it promises about keeping them, and to whom it opens. */
@Timeout(120)
class EmbeddedPostgresTest {
    @TempDir
    static Path engine;

    @TempDir
    Path data;

    private EmbeddedPostgres postgres;

    @BeforeAll
    static void unpackOnce() throws IOException {
        Binaries.unpack(engine);
    }

    @BeforeEach
    void shareTheEngine() throws IOException {
        Files.createSymbolicLink(data.resolve("engine"), engine);
    }

    @AfterEach
    void stop() throws IOException {
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Test
    void keepsWhatItHasCommitted() throws Exception {
        start();

        assertThat(ask("SHOW fsync")).containsExactly("on");
        assertThat(ask("SHOW synchronous_commit")).containsExactly("on");
        assertThat(ask("SHOW full_page_writes")).containsExactly("on");
        assertThat(ask("SHOW data_checksums")).containsExactly("on");
    }

    @Test
    void opensToNobodyWithoutThePassword() throws Exception {
        start();

        assertThat(ask("SHOW listen_addresses")).containsExactly("127.0.0.1");
        assertThat(ask("SHOW unix_socket_directories")).containsExactly("");
        assertThat(ask("SHOW password_encryption")).containsExactly("scram-sha-256");
        assertThat(ask("SELECT DISTINCT auth_method FROM pg_hba_file_rules")).containsExactly("scram-sha-256");
        for (String user : List.of("torv", "postgres", "root", "nobody")) {
            for (String password : List.of("", "torv", "postgres")) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(postgres.address().url(), user, password))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(data.resolve("initial-password")).doesNotExist();
    }

    @Test
    void takesOverTheOneThatRuns() throws Exception {
        start();
        Address first = postgres.address();
        long pid = pid();
        ask("CREATE TABLE kept (text text)");

        start();

        assertThat(postgres.address()).isEqualTo(first);
        assertThat(pid()).isEqualTo(pid);
        assertThat(EmbeddedPostgres.running(data)).isPresent();
    }

    @Test
    void losesNothingThatWasCommittedWhenItIsKilled() throws Exception {
        start();
        ask("CREATE TABLE kept (number int); INSERT INTO kept SELECT generate_series(1, 1000)");
        List<ProcessHandle> family =
                ProcessHandle.of(pid()).orElseThrow().descendants().toList();
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();

        postmaster.destroyForcibly();
        postmaster.onExit().join();
        family.forEach(process -> process.onExit().join());
        assertThat(EmbeddedPostgres.running(data)).isEmpty();
        start();

        assertThat(ask("SELECT count(*) FROM kept")).containsExactly("1000");
    }

    @Test
    void leavesAForeignProcessAloneThatHasTheNumberOfAnEarlierOne() throws Exception {
        start();
        ask("CREATE TABLE kept (text text)");
        List<String> left = new ArrayList<>(Files.readAllLines(data.resolve("postgres/postmaster.pid")));
        postgres.stop();
        Process foreign = new ProcessBuilder("sleep", "600").start();
        try {
            left.set(0, Long.toString(foreign.pid()));
            Files.write(data.resolve("postgres/postmaster.pid"), left);
            assertThat(EmbeddedPostgres.running(data)).isEmpty();

            start();

            assertThat(ask("SELECT count(*) FROM kept")).containsExactly("0");
            assertThat(pid()).isNotEqualTo(foreign.pid());
            postgres.stop();
            postgres = null;
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void beginsAgainWhenTheFirstStartWasInterrupted() throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<?> interrupted = thread.submit(() -> EmbeddedPostgres.start(data, note -> {}));
            Path early = data.resolve("postgres-unfinished/PG_VERSION");
            while (!Files.exists(early)) {
                Thread.onSpinWait();
            }
            List<ProcessHandle> family = ProcessHandle.current().descendants().toList();
            family.forEach(ProcessHandle::destroyForcibly);
            family.forEach(process -> process.onExit().join());
            assertThatThrownBy(interrupted::get).hasCauseInstanceOf(Unavailable.class);
        }
        assertThat(data.resolve("postgres")).doesNotExist();

        start();

        assertThat(ask("SELECT 1")).containsExactly("1");
    }

    private void start() throws IOException, InterruptedException {
        postgres = EmbeddedPostgres.start(data, note -> {});
    }

    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Connection connection = postgres.address().connect();
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    answer.add(rows.getString(1));
                }
            }
        }
        return answer;
    }
}
