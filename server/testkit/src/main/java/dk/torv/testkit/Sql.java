package dk.torv.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What a test asks a database directly, past all stores: to prepare what has no use case yet and to see what was written. */
public final class Sql {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    private final DataSource source;

    public Sql(DataSource source) {
        this.source = source;
    }

    /** @return how many rows it touched */
    public int run(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    public <T> List<T> list(Class<T> type, String sql, Object... values) {
        List<T> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(type.cast(type == Object.class ? rows.getObject(1) : rows.getObject(1, type)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    public <T> T one(Class<T> type, String sql, Object... values) {
        return list(type, sql, values).getFirst();
    }

    public long number(String sql, Object... values) {
        return ((Number) one(Object.class, sql, values)).longValue();
    }

    /** How many rows every table has. */
    public Map<String, Long> rowsByTable() {
        Map<String, Long> rows = new TreeMap<>();
        list(String.class, TABLES).forEach(table -> rows.put(table, number("SELECT count(*) FROM \"" + table + "\"")));
        return rows;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant time ? Timestamp.from(time) : values[i]);
        }
        return statement;
    }
}
