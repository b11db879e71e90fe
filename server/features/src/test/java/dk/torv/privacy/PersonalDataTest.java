package dk.torv.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.database.Database;
import dk.torv.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Nothing is stored about people that the page "What does Torv store about me?" does not tell. */
class PersonalDataTest {
    /** Columns that say whom a row is about: by a foreign key, by what they are called, or in a table about one person. */
    private static final String ABOUT_PEOPLE = """
            SELECT DISTINCT c.table_name || '.' || c.column_name
              FROM information_schema.columns c
              JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
             WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
               AND (c.table_name IN ('person', 'import_person')
                    OR c.column_name IN
                       ('person', 'people', 'author', 'actor', 'sponsor', 'manager', 'voter', 'member', 'reader', 'recipient', 'owner')
                       AND c.data_type IN ('uuid', 'ARRAY', 'bytea')
                    OR c.column_name LIKE '%\\_by' AND c.data_type IN ('uuid', 'ARRAY')
                    OR EXISTS (SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
                                WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass
                                  AND k.conrelid = to_regclass(c.table_name) AND a.attname = c.column_name))
            """;

    private static final int GUEST_DAYS = 30;

    @Test
    void everyColumnThatSaysWhomARowIsAboutIsDeclared() {
        Set<String> declared = PersonalData.under(Optional.empty(), GUEST_DAYS).stream()
                .flatMap(kept -> kept.columns().stream())
                .collect(Collectors.toSet());
        List<String> stored = Jdbi.create(TestDatabase.fresh())
                .withHandle(handle ->
                        handle.createQuery(ABOUT_PEOPLE).mapTo(String.class).list());
        Set<String> missing = new TreeSet<>(stored);
        missing.removeAll(declared);
        assertThat(missing)
                .as("These columns refer to people, and nobody is told. Add each to a group, or a group of its own, in"
                        + " server/features/src/main/java/dk/torv/privacy/PersonalData.java: of(\"table\", \"column\"),"
                        + " with what it is, why, how long it stays and who sees it")
                .isEmpty();
    }

    @Test
    void noGroupAndNoColumnIsDeclaredTwice() {
        List<Kept> all = PersonalData.under(Optional.empty(), GUEST_DAYS);
        assertThat(all).extracting(Kept::key).doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(kept -> kept.columns().stream())).doesNotHaveDuplicates();
    }

    @Test
    void showsOnlyWhatTheSchemaHas() {
        DataSource source = TestDatabase.fresh();
        Set<String> columns = new SchemaStore(new Database(source)).columns();
        assertThat(columns).contains("person.login", "session.person");
        Kept account = PersonalData.under(Optional.empty(), GUEST_DAYS).getFirst();
        assertThat(account.within(columns).tables()).containsExactly("person");
        assertThat(account.within(Set.of()).columns()).isEmpty();
    }

    @Test
    void timesAreThoseInForce() {
        assertThat(messages(Optional.of(Duration.ofMinutes(90))).da()).contains("90 minutter");
        assertThat(messages(Optional.of(Duration.ofHours(2))).en()).contains("2 hours");
        assertThat(messages(Optional.empty()).da()).contains("altid");
        assertThat(PersonalData.da(Duration.ofDays(1))).isEqualTo("1 dag");
        assertThat(PersonalData.en(Duration.ofHours(12))).isEqualTo("12 hours");
        assertThat(PersonalData.da(Duration.ZERO)).isEqualTo("0 minutter");
    }

    private static Words messages(Optional<Duration> deleting) {
        return PersonalData.under(deleting, GUEST_DAYS).stream()
                .filter(kept -> kept.key().equals("messages"))
                .findFirst()
                .orElseThrow()
                .time();
    }
}
