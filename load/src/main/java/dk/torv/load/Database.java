package dk.torv.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The PostgreSQL that belongs to a data directory, for measuring beside Torv and for checking what was written. */
record Database(long pid, int port, String password) {
    static final String USER = "torv";

    static Database of(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return new Database(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()),
                Files.readString(data.resolve("database-password")).strip());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    String version() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
