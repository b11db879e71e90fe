package dk.torv.app.postgres;

import dk.torv.access.Token;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The PostgreSQL that Torv brings along, made for keeping data: fsync and synchronous commit on, checksums, passwords by
 * SCRAM, reachable from this machine only. One that still runs after Torv was killed is taken over.
 */
public final class EmbeddedPostgres {
    private static final String USER = "torv";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration RELEASE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);
    private static final int LAST_LOG_LINES = 3;

    private final Path data;
    private final Consumer<String> progress;
    private final Path cluster;
    private volatile long pid;
    private volatile int port;
    private boolean stopping;

    private EmbeddedPostgres(Path data, Consumer<String> progress) {
        this.data = data;
        this.progress = progress;
        this.cluster = data.resolve("postgres");
    }

    /** Where and as whom to connect. */
    public record Address(String url, String user, String password) {
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /**
     * Starts it, or takes over the one that runs on this data directory, and returns when it answers.
     *
     * @param progress told what takes long
     */
    public static EmbeddedPostgres start(Path data, Consumer<String> progress)
            throws IOException, InterruptedException {
        EmbeddedPostgres postgres = new EmbeddedPostgres(data, progress);
        if (!postgres.adopt()) {
            postgres.port = freePort();
            postgres.launch();
        }
        return postgres;
    }

    /** The one that runs on this data directory, started by another process. */
    public static Optional<EmbeddedPostgres> running(Path data) throws IOException, InterruptedException {
        EmbeddedPostgres postgres = new EmbeddedPostgres(data, note -> {});
        return postgres.adopt() ? Optional.of(postgres) : Optional.empty();
    }

    public Address address() {
        try {
            return new Address(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    USER,
                    Files.readString(data.resolve("database-password")).strip());
        } catch (IOException e) {
            throw new Unavailable("The file database-password in " + data + " cannot be read.");
        }
    }

    /** Ends it as PostgreSQL's fast shutdown does: sessions end, everything is on disk. */
    public synchronized void stop() throws IOException {
        stopping = true;
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().onExit().join();
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
    }

    /** Takes over one that runs, waiting for it when it is still recovering or just ending. */
    private boolean adopt() throws IOException, InterruptedException {
        Patience patience = new Patience();
        while (true) {
            Optional<Postmaster> running = Postmaster.noted(cluster).filter(noted -> noted.isRunningOn(cluster));
            if (running.isEmpty()) {
                return false;
            }
            pid = running.get().pid();
            port = running.get().port();
            if (port > 0 && answers()) {
                return true;
            }
            patience.pause();
        }
    }

    /** Starts it on {@link #port}; what is left of one that was killed may hold the data for another moment. */
    private void launch() throws IOException, InterruptedException {
        Path engine = Binaries.unpack(data.resolve("engine"));
        OrdinaryUser user = OrdinaryUser.forData(data);
        if (!Files.exists(cluster)) {
            progress.accept("Preparing the database");
            initialise(engine, user);
        }
        user.own(cluster);
        Path log = data.resolve("postgres.log");
        List<String> command = new ArrayList<>(List.of("setsid")); // so that Ctrl-C reaches Torv only
        command.addAll(user.running(command(engine)));
        long giveUp = System.nanoTime() + RELEASE.toNanos();
        while (true) {
            Postmaster.replaceNoted(cluster);
            Process process = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            pid = process.pid();
            if (answersInTime(process)) {
                return;
            }
            String reason = lastLines(log);
            if (!reason.contains("still in use") || System.nanoTime() > giveUp) {
                throw new Unavailable("PostgreSQL does not start: " + reason);
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /** From here on it is started again, on the same port, when it ends by itself; where that fails, the program ends. */
    public void keepRunning() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        Thread.ofPlatform().name("postgres-watch").daemon().start(() -> {
            process.ifPresent(running -> running.onExit().join());
            startAgain();
        });
    }

    private synchronized void startAgain() {
        if (stopping) {
            return;
        }
        progress.accept("PostgreSQL has ended and is started again");
        try {
            launch();
            keepRunning();
        } catch (Unavailable | IOException e) {
            System.err.println("torv: " + e.getMessage());
            Runtime.getRuntime().exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void initialise(Path engine, OrdinaryUser user) throws IOException, InterruptedException {
        Path unfinished = data.resolve("postgres-unfinished");
        delete(unfinished);
        Files.createDirectory(unfinished);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
        Path password = data.resolve("database-password");
        Path forInit = data.resolve("initial-password");
        Files.deleteIfExists(forInit);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, Token.random().text());
        Files.copy(password, forInit);
        user.own(unfinished);
        user.own(forInit);
        try {
            run(user.running(List.of(
                    engine.resolve("bin/initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + USER,
                    "--pwfile=" + forInit,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-instructions")));
        } finally {
            Files.deleteIfExists(forInit);
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What an interrupted first start has left: initdb writes PG_VERSION early, only the whole folder gets its name. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<String> command(Path engine) {
        List<String> command =
                new ArrayList<>(List.of(engine.resolve("bin/postgres").toString(), "-D", "" + cluster));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=60",
                "shared_buffers=256MB",
                "wal_keep_size=512MB",
                "max_wal_size=1GB",
                "checkpoint_timeout=10min",
                "statement_timeout=30s",
                "idle_in_transaction_session_timeout=30s",
                "jit=off",
                "random_page_cost=1.1",
                "log_checkpoints=off",
                "log_error_verbosity=terse", // details quote what people wrote
                "timezone=UTC")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** @return false when the process has ended instead */
    private boolean answersInTime(Process process) throws IOException, InterruptedException {
        Patience patience = new Patience();
        while (!answers()) {
            if (!process.isAlive()) {
                return false;
            }
            patience.pause();
        }
        return true;
    }

    /** Waits as long as a recovery takes, and says so. */
    private final class Patience {
        private final long start = System.nanoTime();
        private long noted = start;

        void pause() throws InterruptedException {
            long now = System.nanoTime();
            if (now - start > PATIENCE.toNanos()) {
                throw new Unavailable("PostgreSQL is not ready after " + PATIENCE.toMinutes() + " minutes, see "
                        + data.resolve("postgres.log") + ".");
            }
            if (now - noted > BETWEEN_NOTES.toNanos()) {
                noted = now;
                progress.accept("PostgreSQL is recovering, "
                        + Duration.ofNanos(now - start).toSeconds() + " s so far");
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private boolean answers() throws IOException {
        if (!Files.exists(data.resolve("database-password"))) {
            return false;
        }
        try (Connection connection = address().connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Unavailable("The database cannot be prepared: "
                    + output.strip().lines().reduce((a, b) -> b).orElse(""));
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LOG_LINES), lines.size()));
    }
}
