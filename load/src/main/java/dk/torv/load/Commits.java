package dk.torv.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many single rows a second the same PostgreSQL commits durably with the same number of clients: by pgbench when it is
 * installed, otherwise over JDBC. A table of its own, dropped afterwards.
 */
final class Commits {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String INSERT = "INSERT INTO drill_row (body) VALUES (repeat('x', 200))";

    private Commits() {}

    /** @param by what measured it */
    record Result(double perSecond, String by) {}

    static Result measure(Database database, int clients, int seconds)
            throws IOException, InterruptedException, SQLException {
        execute(database, "CREATE TABLE IF NOT EXISTS drill_row (id bigserial PRIMARY KEY, body text NOT NULL)");
        try {
            Optional<Path> pgbench = pgbench();
            return pgbench.isPresent()
                    ? withPgbench(pgbench.get(), database, clients, seconds)
                    : new Result(withJdbc(database, clients, seconds), "JDBC");
        } finally {
            execute(database, "DROP TABLE drill_row");
        }
    }

    private static Result withPgbench(Path pgbench, Database database, int clients, int seconds)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("drill", ".sql");
        try {
            Files.writeString(script, INSERT + ";\n");
            ProcessBuilder builder = new ProcessBuilder(
                    pgbench.toString(),
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + clients,
                    "--jobs=2",
                    "--time=" + seconds,
                    "--file=" + script,
                    "--host=127.0.0.1",
                    "--port=" + database.port(),
                    "--username=" + Database.USER,
                    "postgres");
            builder.environment().put("PGPASSWORD", database.password());
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Matcher tps = TPS.matcher(output);
            if (!tps.find()) {
                throw new IOException("pgbench says: " + output);
            }
            return new Result(Double.parseDouble(tps.group(1)), "pgbench");
        } finally {
            Files.delete(script);
        }
    }

    private static double withJdbc(Database database, int clients, int seconds)
            throws InterruptedException, IOException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Long>> counts = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                counts.add(workers.submit(() -> insertUntil(database, end)));
            }
        }
        long sum = 0;
        for (Future<Long> count : counts) {
            try {
                sum += count.get();
            } catch (ExecutionException e) {
                throw new IOException("a row could not be written", e);
            }
        }
        return sum / ((System.nanoTime() - start) / 1e9);
    }

    private static long insertUntil(Database database, long end) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long count = 0;
            for (; System.nanoTime() < end; count++) {
                insert.executeUpdate();
            }
            return count;
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Optional<Path> pgbench() throws IOException {
        Path installed = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(installed)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
