package dk.torv.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.kernel.Actor;
import dk.torv.testkit.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was active is nowhere: not by name in any table, and not by hash once a period is over. */
class NobodyInTheTablesTest {
    private static final String COLUMNS = """
            SELECT table_name || '.' || column_name FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name LIKE 'insight%' AND data_type IN ('uuid', 'bytea', 'text', 'jsonb', 'ARRAY')
            """;

    private static final String REFERENCES = """
            SELECT count(*) FROM information_schema.table_constraints
             WHERE table_schema = 'public' AND table_name LIKE 'insight%' AND constraint_type = 'FOREIGN KEY'
            """;

    /** Everything in which a person could stand: what is not here has to say why it may be. */
    @Test
    void namesNoPersonInAnyColumn() {
        Numbers numbers = numbers();
        assertThat(new TreeSet<>(numbers.torv.sql().list(String.class, COLUMNS)))
                .isEqualTo(new TreeSet<>(Set.of(
                        "insight_active.hash", // keyed, until the period ends
                        "insight_active.period",
                        "insight_active.unit",
                        "insight_day.hours",
                        "insight_figure.parent",
                        "insight_figure.period",
                        "insight_figure.unit",
                        "insight_key.key",
                        "insight_key.period",
                        "insight_mark.id",
                        "insight_mark.text",
                        "insight_running.unit")));
        assertThat(numbers.torv.sql().number(REFERENCES)).isZero();
    }

    /** Presence is in memory; a session's last use is the one time that stays, so that one sees one's own devices. */
    @Test
    void keepsNoOtherTimeAtWhichSomebodyWasSeen() {
        assertThat(numbers().torv.sql().list(String.class, """
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                         WHERE table_schema = 'public' AND column_name ~ '(seen|active|login|presence|last).*(_at|_on)$'
                        """))
                .containsExactlyInAnyOrder("session.seen_at", "conversation_head.last_at", "thread.last_at");
    }

    @Test
    void hashesDifferentlyInEachPeriodAndNeverTheBareId() {
        Numbers numbers = numbers();
        List<Actor> staff = numbers.people(null, 3);
        numbers.active(staff);
        List<String> hashes = numbers.torv.sql().list(String.class, "SELECT encode(hash, 'hex') FROM insight_active");
        assertThat(hashes).hasSize(9).doesNotHaveDuplicates();
        assertThat(hashes)
                .doesNotContainAnyElementsOf(staff.stream()
                        .map(person -> person.person().toString().replace("-", ""))
                        .toList());
    }

    @Test
    void destroysHashesAndKeysWhenAPeriodEnds() {
        Numbers numbers = numbers();
        UUID unit = numbers.unit(null);
        List<Actor> staff = numbers.people(unit, 12);
        numbers.active(staff);
        numbers.torv.post(staff.getFirst(), numbers.torv.direct(staff.getFirst(), staff.get(1)), "Hej");
        numbers.at("2026-11-26T12:00:00Z");
        assertThat(periods(numbers, "insight_key")).containsExactlyInAnyOrder("week", "month");
        assertThat(periods(numbers, "insight_active")).containsExactlyInAnyOrder("week", "month");
        numbers.at("2026-12-07T12:00:00Z");
        assertThat(periods(numbers, "insight_key")).isEmpty();
        assertThat(periods(numbers, "insight_active")).isEmpty();
        assertThat(numbers.torv.sql().number("SELECT count(*) FROM insight_running"))
                .isZero();
        assertThat(numbers.torv.sql().number("SELECT count(*) FROM insight_figure WHERE active = 12"))
                .isPositive();
    }

    private static List<String> periods(Numbers numbers, String table) {
        return numbers.torv.sql().list(String.class, "SELECT DISTINCT period FROM " + table);
    }

    private static Numbers numbers() {
        return new Numbers(Clock.at("2026-11-25T09:00:00Z"));
    }
}
