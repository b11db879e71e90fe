package dk.torv.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Copies the running database between pg_backup_start and pg_backup_stop, with the WAL written meanwhile (PostgreSQL manual,
 * "Making a Base Backup Using the Low Level API"). Nobody is kept waiting.
 */
@Command(
        name = "backup",
        description = "Copy everything into an empty directory, while Torv runs.",
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    @Mixin
    Storage storage;

    @Parameters(paramLabel = "DIR", description = "an empty or new directory")
    Path target;

    @Override
    public Integer call() throws Exception {
        if (!storage.isEmbedded()) {
            throw new Stop("A database of your own is backed up with its own tools, such as pg_dump or pg_basebackup.");
        }
        requireEmpty(target);
        Path data = storage.data.toAbsolutePath().normalize();
        if (!Files.exists(data.resolve("postgres/PG_VERSION"))) {
            throw new Stop("There is no Torv in " + data + ".");
        }
        try (Storage.Opened opened = storage.open();
                Connection connection = opened.address().connect()) {
            copy(connection, data);
        }
        System.out.println("Backed up " + data + " to " + target.toAbsolutePath() + ".");
        return 0;
    }

    static void requireEmpty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new Stop(directory + " is not empty.");
                }
            }
        }
        Files.createDirectories(directory);
    }

    private void copy(Connection connection, Path data) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            statement.execute("SELECT pg_backup_start('torv', true)");
            copyTree(data.resolve("postgres"), target.resolve("postgres"));
            try (ResultSet stopped =
                    statement.executeQuery("SELECT labelfile, spcmapfile FROM pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(target.resolve("postgres/backup_label"), stopped.getString(1));
            }
            copyWal(data.resolve("postgres/pg_wal"), target.resolve("postgres/pg_wal"));
        }
        Files.copy(
                data.resolve("database-password"),
                target.resolve("database-password"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(target.resolve("torv-backup"), "1\n");
    }

    private static void copyTree(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.toList();
        }
        for (Path file : files) {
            Path relative = from.relativize(file);
            String name = file.getFileName().toString();
            boolean inEmptied = relative.getNameCount() > 1
                    && EMPTIED.contains(relative.getName(0).toString());
            if (LEFT_OUT.contains(name) || name.startsWith("pgsql_tmp") || (inEmptied && !Files.isDirectory(file))) {
                continue;
            }
            copyOne(file, to.resolve(relative.toString()));
        }
    }

    /** A file may go while others are copied: the WAL knows. */
    private static void copyOne(Path file, Path to) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
            } else {
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(to);
        }
    }

    private static void copyWal(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> segments = Files.list(from)) {
            for (Path segment : segments.filter(
                            file -> file.getFileName().toString().matches("[0-9A-F]{24}"))
                    .toList()) {
                copyOne(segment, to.resolve(segment.getFileName().toString()));
            }
        }
    }
}
