package dk.torv.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: .* \\(file ([0-9A-F]{24})\\)");
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
        Path data = storage.data.toAbsolutePath().normalize();
        Storage.requireTorvIn(data);
        requireEmpty(target);
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
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
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
            requireFirstSegment();
        }
        Files.copy(
                data.resolve("database-password"),
                target.resolve("database-password"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(target.resolve("torv-backup"), "1\n");
    }

    /** A backup that took so long that PostgreSQL has let go of its first WAL is worth nothing. */
    private void requireFirstSegment() throws IOException {
        String label = Files.readString(target.resolve("postgres/backup_label"));
        Matcher first = FIRST_SEGMENT.matcher(label);
        if (!first.find() || !Files.exists(target.resolve("postgres/pg_wal").resolve(first.group(1)))) {
            throw new Stop("The backup took too long and is not complete. Try again at a quieter hour.");
        }
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
