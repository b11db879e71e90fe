package dk.torv.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.kernel.Actor;
import dk.torv.testkit.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is loaded into an empty database is counted as if it had been followed, and what comes after it once too. */
class CountHistoryTest {
    private final Clock clock = Clock.at("2020-03-09T09:00:00Z");

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void comesToTheSameAsFollowing() {
        Numbers numbers = new Numbers(clock);
        List<Actor> staff = numbers.people(numbers.unit(null), 14);
        var direct = numbers.torv.direct(staff.getFirst(), staff.get(1));
        for (int day = 9; day <= 31; day++) {
            clock.set("2020-03-%02dT10:00:00Z".formatted(day));
            for (int i = 0; i < day % 5; i++) {
                numbers.torv.post(staff.get(i % 2), direct, "Hej " + i);
            }
        }
        clock.set("2026-11-25T09:00:00Z");
        numbers.torv.sql().run("DELETE FROM change");
        numbers.torv
                .sql()
                .run("UPDATE insight_cursor SET caught_up = NULL, since = '2020-03-09', open_day = '2020-03-09',"
                        + " open_week = '2020-03-09', open_month = '2020-03-01'");
        numbers.torv.post(staff.getFirst(), direct, "Efter indlæsningen");
        numbers.count();

        List<ReadSeries.Row> days = numbers.series(Period.DAY, "2020-03-01", "2020-04-30", null);
        assertThat(days).as("to the end of the last week").hasSize(28).allMatch(row -> !row.running());
        for (ReadSeries.Row day : days.subList(0, 23)) {
            long wanted = day.start().getDayOfMonth() % 5;
            assertThat(day.values().messages()).as(day.start().toString()).isEqualTo(wanted);
            assertThat(day.values().active()).isEqualTo(Math.min(wanted, 2));
        }
        assertThat(numbers.series(Period.MONTH, "2020-03-01", "2020-12-31", null))
                .extracting(row -> row.start() + " " + row.values().active())
                .containsExactly("2020-03-01 2");
        assertThat(numbers.today().values().messages()).isOne();
        assertThat(numbers.torv
                        .get(ReadCatalogue.class)
                        .read(numbers.administrator)
                        .lastDay())
                .isEqualTo("2020-04-05");
    }
}
