package dk.torv.app;

import dk.torv.app.postgres.EmbeddedPostgres;
import dk.torv.app.postgres.EmbeddedPostgres.Address;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the data is, shared by the commands. */
final class Storage {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where Torv keeps everything (default: ${DEFAULT-VALUE})")
    Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "a PostgreSQL 16 or newer of your own: postgresql://user:password@host/name")
    String database;

    /** An open database; closing it stops what was started for it. */
    record Opened(Address address, Optional<Started> started) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (started.isPresent()) {
                started.get().postgres().stop();
                started.get().directory().close();
            }
        }
    }

    private record Started(EmbeddedPostgres postgres, DataDirectory directory) {}

    boolean isEmbedded() {
        return database == null;
    }

    /** The outside database, or the embedded one: taken over when it runs, started when not. */
    Opened open() throws IOException, InterruptedException {
        if (!isEmbedded()) {
            return new Opened(outside(), Optional.empty());
        }
        Path absolute = data.toAbsolutePath().normalize();
        var running = EmbeddedPostgres.running(absolute);
        if (running.isPresent()) {
            return new Opened(running.get().address(), Optional.empty());
        }
        requireTorvIn(absolute);
        DataDirectory directory = DataDirectory.open(absolute);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.path(), Storage::progress);
        return new Opened(postgres.address(), Optional.of(new Started(postgres, directory)));
    }

    /** A mistyped directory is not a reason to make a new database. */
    static void requireTorvIn(Path data) {
        if (!Files.exists(data.resolve("postgres"))) {
            throw new Stop("There is no Torv in " + data + ".");
        }
    }

    /** Reads {@code postgresql://user:password@host:port/name}. */
    Address outside() {
        try {
            URI uri = URI.create(database.replaceFirst("^jdbc:", ""));
            String[] user = uri.getUserInfo() == null
                    ? new String[] {"torv", ""}
                    : uri.getUserInfo().split(":", 2);
            if (uri.getHost() == null) {
                throw new IllegalArgumentException("no host");
            }
            int port = uri.getPort() < 0 ? 5432 : uri.getPort();
            String settings = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new Address(
                    "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + settings,
                    user[0],
                    user.length > 1 ? user[1] : "");
        } catch (IllegalArgumentException e) {
            throw new Stop("--database must look like postgresql://user:password@host/name.");
        }
    }

    static void progress(String note) {
        System.err.println("torv: " + note + " …");
    }
}
