package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.testkit.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;

/** Every statement of every store is understood by PostgreSQL with the present schema, also those that no test runs. */
class SqlConstantsTest {
    private static final Pattern SQL = Pattern.compile("\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*", Pattern.DOTALL);
    private static final int LEAST = 50;

    /** What PostgreSQL cannot tell from {@code unnest(:ids)} or {@code greatest(:fromSeq, :after)} is bound as the stores do. */
    private static final Map<String, String> LISTS = Map.of(
            "ids",
            "uuid",
            "people",
            "uuid",
            "conversations",
            "uuid",
            "tags",
            "uuid",
            "units",
            "uuid",
            "seqs",
            "bigint",
            "threads",
            "bigint",
            "choices",
            "int");

    /** A constant that is only a piece of others begins with no verb and is prepared as part of them. */
    private record Statement(String name, String sql) {}

    @Test
    void everyConstantIsPrepared() throws Exception {
        Jdbi jdbi = Jdbi.create(TestDatabase.fresh()).installPlugin(new PostgresPlugin());
        List<Statement> statements = statements();
        assertThat(statements).hasSizeGreaterThan(LEAST);
        List<String> wrong = new ArrayList<>();
        jdbi.useHandle(handle -> statements.forEach(statement -> prepare(handle, statement, wrong)));
        assertThat(wrong).isEmpty();
    }

    private static void prepare(Handle handle, Statement statement, List<String> wrong) {
        Connection connection = handle.getConnection();
        try (Query query = handle.createQuery(statement.sql())) {
            SqlParser parser = handle.getConfig(SqlStatements.class).getSqlParser();
            ParsedSql parsed = parser.parse(statement.sql(), query.getContext());
            prepare(connection, parsed);
        } catch (SQLException e) {
            wrong.add(statement.name() + ": " + e.getMessage());
        }
    }

    private static void prepare(Connection connection, ParsedSql parsed) throws SQLException {
        List<String> names = parsed.getParameters().getParameterNames();
        try (PreparedStatement prepared = connection.prepareStatement(parsed.getSql())) {
            for (int i = 0; i < names.size(); i++) {
                if (LISTS.containsKey(names.get(i))) {
                    prepared.setArray(i + 1, connection.createArrayOf(LISTS.get(names.get(i)), new Object[0]));
                } else if (names.get(i).equals("author")) {
                    prepared.setObject(i + 1, new UUID(0, 0));
                } else if (names.get(i).equals("fromSeq")) {
                    prepared.setLong(i + 1, 0);
                }
            }
            prepared.getParameterMetaData();
        }
    }

    private static List<Statement> statements() throws Exception {
        List<Statement> statements = new ArrayList<>();
        for (Path file : stores()) {
            String text = file.toString().replace('/', '.');
            String name = text.substring(text.indexOf("dk.torv."), text.length() - ".java".length());
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    String value = (String) field.get(null);
                    if (SQL.matcher(value).matches()) {
                        statements.add(new Statement(name + "." + field.getName(), value));
                    }
                }
            }
        }
        return statements;
    }

    private static List<Path> stores() throws IOException {
        try (Stream<Path> files = Files.walk(TestDatabase.server().resolve("features/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Store.java")).toList();
        }
    }
}
