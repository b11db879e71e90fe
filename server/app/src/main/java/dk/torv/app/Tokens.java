package dk.torv.app;

import dk.torv.access.Token;
import dk.torv.app.postgres.EmbeddedPostgres.Address;
import dk.torv.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tokens of demo people for load tools and other programs that try Torv out. */
@Command(
        name = "token",
        description = "Write a file of lines \"login token\" for people of a demo.",
        mixinStandardHelpOptions = true)
final class Tokens implements Callable<Integer> {
    private static final String ISSUE = """
            INSERT INTO session (id, person, token_hash, kind, device, expires_at)
            VALUES (?, ?, ?, 'program', 'torv token', now() + interval '7 days')
            """;

    @Mixin
    Storage storage;

    @Option(names = "--people", defaultValue = "100", description = "for how many people (default: ${DEFAULT-VALUE})")
    int people;

    @Option(names = "--out", description = "the file (default: tokens.txt in the data directory)")
    Path out;

    private record Holder(UUID id, String login) {}

    @Override
    public Integer call() throws Exception {
        try (Storage.Opened opened = storage.open()) {
            Path file = out == null ? storage.data.resolve("tokens.txt") : out;
            List<String> lines = issue(opened.address());
            write(file, lines);
            System.out.println("Wrote " + lines.size() + " tokens to " + file + ".");
        }
        return 0;
    }

    private List<String> issue(Address database) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(ISSUE)) {
            connection.setAutoCommit(false);
            List<String> lines = new ArrayList<>();
            for (Holder holder : holders(connection)) {
                Token token = Token.random();
                insert.setObject(1, Ids.next());
                insert.setObject(2, holder.id());
                insert.setBytes(3, token.hash());
                insert.addBatch();
                lines.add(holder.login() + " " + token.text());
            }
            insert.executeBatch();
            connection.commit();
            return lines;
        }
    }

    private List<Holder> holders(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, login FROM person, organisation WHERE demo AND active"
                        + " ORDER BY id LIMIT " + people)) {
            List<Holder> holders = new ArrayList<>();
            while (rows.next()) {
                holders.add(new Holder(rows.getObject(1, UUID.class), rows.getString(2)));
            }
            if (holders.isEmpty()) {
                throw new Stop("Tokens are written for demo data only.");
            }
            return holders;
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, lines);
    }
}
