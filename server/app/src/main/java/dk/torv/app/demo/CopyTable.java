package dk.torv.app.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Rows that wait to be written into one table with COPY, which is many times faster than INSERT. */
final class CopyTable {
    private final String sql;
    private final StringBuilder waiting = new StringBuilder();
    private int rows;

    /** @param columns with commas between them */
    CopyTable(String table, String columns) {
        sql = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    /** @param values in the order of the columns; collections become arrays */
    void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                waiting.append('\t');
            }
            append(values[i]);
        }
        waiting.append('\n');
        rows++;
    }

    int rows() {
        return rows;
    }

    void flush(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(waiting.toString()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
        waiting.setLength(0);
        rows = 0;
    }

    private void append(Object value) {
        switch (value) {
            case null -> waiting.append("\\N");
            case String text -> escape(text);
            case byte[] bytes -> waiting.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case Collection<?> many ->
                waiting.append(many.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
            default -> waiting.append(value);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '\\' -> waiting.append("\\\\");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                case '\t' -> waiting.append("\\t");
                default -> waiting.append(one);
            }
        }
    }
}
