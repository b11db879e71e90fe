package dk.torv.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.app.demo.DemoKind;
import dk.torv.app.demo.SeedDemo;
import dk.torv.app.demo.SeedDemo.Size;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Role;
import dk.torv.testkit.Sql;
import dk.torv.testkit.TestDatabase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spring 2020 is loaded and counted, and the figures say what the messages say. */
class ReplayTest {
    private static final int PEOPLE = 600;
    private static final String TOLD = "period = 'week' AND start = '2020-05-18' AND parent IS NOT NULL AND NOT hidden";

    private final DataSource source = TestDatabase.fresh();
    private final Sql sql = new Sql(source);
    private final Map<Class<?>, Object> made =
            new HashMap<>(Map.of(DataSource.class, source, ObjectMapper.class, new ObjectMapper()));

    @TempDir
    Path data;

    @BeforeEach
    void loadAndCount() throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            SeedDemo.run(connection, new Size(PEOPLE, 1660, DemoKind.LOCKDOWN), data, progress -> {});
        }
        get(CountChanges.class).count();
    }

    @Test
    void everyFigureEqualsARecountFromTheMessages() throws SQLException, IOException {
        assertThat(differences("recount.sql")).isEmpty();
        assertThat(sql.number("SELECT count(*) FROM insight_figure WHERE period = 'day' AND parent IS NULL"))
                .as("each day from February to May")
                .isEqualTo(121);
        assertThat(sql.number("SELECT sum(posts + replies + chats) FROM insight_day"))
                .isEqualTo(sql.number("SELECT count(*) FROM message"));
        assertThat(sql.number("SELECT count(*) FROM insight_active"))
                .as("nobody stays")
                .isZero();
        assertThat(sql.number("SELECT count(*) FROM insight_running")).isZero();
    }

    @Test
    void everyFigureOfAUnitEqualsARecountFromTheMessages() throws SQLException, IOException {
        assertThat(differences("recount-units.sql")).isEmpty();
        assertThat(sql.number("SELECT count(*) FROM insight_figure WHERE parent IS NOT NULL AND NOT hidden"))
                .as("units are told of")
                .isPositive();
    }

    @Test
    void aFigureThatIsWrongByOneIsFound() throws SQLException, IOException {
        sql.run("UPDATE insight_day SET chats = chats + 1 WHERE day = '2020-03-12'");
        assertThat(differences("recount.sql")).hasSize(3).allMatch(row -> row.contains("chats"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "active", "posts", "replies", "chats", "reactions"})
    void aFigureOfAUnitThatIsWrongByOneIsFound(String figure) throws SQLException, IOException {
        UUID unit = sql.list(UUID.class, "SELECT unit FROM insight_figure WHERE " + TOLD + " ORDER BY unit LIMIT 1")
                .getFirst();
        sql.run("UPDATE insight_figure SET " + figure + " = " + figure + " + 1 WHERE " + TOLD + " AND unit = '" + unit
                + "'");
        assertThat(differences("recount-units.sql"))
                .singleElement(STRING)
                .startsWith("week 2020-05-18 " + figure + " of " + unit);
    }

    @Test
    void peopleMoreThanDoubleWithinDaysOfTheAnnouncement() {
        double before = average("2020-02-24", "2020-03-06");
        double after = average("2020-03-23", "2020-03-27");
        assertThat(after / before).isGreaterThan(2);
        long messages = sql.number("SELECT sum(posts + replies + chats) / 5 FROM insight_day"
                + " WHERE day BETWEEN '2020-05-11' AND '2020-05-15'");
        assertThat(messages * 45_000.0 / PEOPLE)
                .as("22.000 messages a day among 45,000")
                .isBetween(19_000.0, 24_000.0);
    }

    @Test
    void theStoryTellsTheAverageOfWorkingDaysWithoutHolidays() throws SQLException {
        UUID administrator = sql.list(UUID.class, "SELECT id FROM person WHERE role = 'administrator'")
                .getFirst();
        ReadStory.Story story = get(ReadStory.class)
                .read(new Actor(administrator, Ids.next(), Role.ADMINISTRATOR, "da"), Optional.empty());
        assertThat(story.now().days())
                .as("20 without Great Prayer Day and Ascension")
                .isEqualTo(18);
        assertThat(story.now().messages()).isEqualTo(averageOf("2020-05-04", "2020-05-31"));
        assertThat(story.baseline().messages()).isEqualTo(averageOf("2020-02-17", "2020-03-08"));
        assertThat(story.growth().active()).isGreaterThan(2);
    }

    private double averageOf(String from, String until) {
        List<Double> found = sql.list(
                Double.class,
                "SELECT avg(n)::float8 FROM (SELECT count(*) AS n FROM message m"
                        + " WHERE (created_at AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN '" + from + "' AND '"
                        + until
                        + "' AND extract(isodow FROM created_at AT TIME ZONE 'Europe/Copenhagen') < 6"
                        + " AND (created_at AT TIME ZONE 'Europe/Copenhagen')::date NOT IN ('2020-05-08', '2020-05-21')"
                        + " GROUP BY (created_at AT TIME ZONE 'Europe/Copenhagen')::date) AS days");
        return found.getFirst();
    }

    private double average(String from, String until) {
        return sql.number(
                        "SELECT sum(active) FROM insight_figure WHERE period = 'day' AND parent IS NULL AND start BETWEEN '"
                                + from + "' AND '" + until + "' AND extract(isodow FROM start) < 6")
                / (double) sql.number("SELECT count(*) FROM generate_series('" + from + "'::date, '" + until
                        + "', '1 day') AS day WHERE extract(isodow FROM day) < 6");
    }

    private List<String> differences(String script) throws SQLException, IOException {
        String recount =
                Files.readString(TestDatabase.server().resolveSibling("load").resolve(script));
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(recount)) {
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + ": "
                        + rows.getString(4) + ", recounted " + rows.getString(5));
            }
        }
        return found;
    }

    private <T> T get(Class<T> type) {
        Object there = made.get(type);
        if (there == null) {
            there = make(type);
            made.put(type, there);
        }
        return type.cast(there);
    }

    /** As in the program, by the constructor. */
    private Object make(Class<?> type) {
        List<Constructor<?>> all = List.of(type.getDeclaredConstructors());
        Constructor<?> constructor = all.stream()
                .filter(one -> all.size() == 1 || one.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseThrow();
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::get)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
