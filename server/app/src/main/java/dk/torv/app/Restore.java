package dk.torv.app;

import dk.torv.app.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a backup into an empty data directory. Clients notice by the new epoch and start afresh. */
@Command(name = "restore", description = "Put a backup into an empty data directory.", mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @Mixin
    Storage storage;

    @Parameters(paramLabel = "DIR", description = "what torv backup has written")
    Path source;

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(source.resolve("torv-backup"))) {
            throw new Stop(source + " is not a complete backup of Torv.");
        }
        Path data = storage.data.toAbsolutePath().normalize();
        Backup.requireEmpty(data);
        copy(source, data);
        try (DataDirectory directory = DataDirectory.open(data)) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.path(), Storage::progress);
            try (Connection connection = postgres.address().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE organisation SET epoch = gen_random_uuid()");
            } finally {
                postgres.stop();
            }
        }
        System.out.println("Restored " + source + " to " + data + ".");
        return 0;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(file -> !file.equals(from) && !file.endsWith("torv-backup"))
                    .toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
            } else {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
