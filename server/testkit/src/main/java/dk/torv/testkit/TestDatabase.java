package dk.torv.testkit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A real PostgreSQL for tests: one server per JVM, thrown away with it, and an empty migrated database for each caller.
 * It trades durability for speed, which the program's own launcher never does.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "torv_template";
    private static final int POOL = 20;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** A new database with the current schema and no rows, copied from a template in some ten milliseconds. */
    public static DataSource fresh() {
        return dataSource(create());
    }

    /** As {@link #fresh}, for a program that connects by itself, as user and with password {@code postgres}. */
    public static String freshUrl() {
        return SERVER.getJdbcUrl("postgres", create());
    }

    private static String create() {
        String name = "torv_test_" + COUNT.incrementAndGet();
        execute("postgres", List.of("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE));
        return name;
    }

    /** The migrations of the program, oldest first. */
    public static List<Path> migrations() {
        Path folder = server().resolve("app/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted(Comparator.comparingInt(TestDatabase::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder {@code server} of the repository, from wherever a module's tests run. */
    public static Path server() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("app/src/main/resources/db/migration"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run tests inside the repository's server folder");
            }
        }
        return folder;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C") // as Torv's own
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            migrateTemplate(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrateTemplate(EmbeddedPostgres server) {
        run(server.getPostgresDatabase(), List.of("CREATE DATABASE " + TEMPLATE));
        run(
                server.getDatabase("postgres", TEMPLATE),
                migrations().stream().map(TestDatabase::read).toList());
    }

    private static void execute(String database, List<String> statements) {
        run(SERVER.getDatabase("postgres", database), statements);
    }

    private static void run(DataSource database, List<String> statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool as the program has one; what idles is given back, so that nobody needs to close it. */
    private static DataSource dataSource(String database) {
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(POOL)
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .reapTimeout(Duration.ofSeconds(2))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(SERVER.getJdbcUrl("postgres", database))));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
