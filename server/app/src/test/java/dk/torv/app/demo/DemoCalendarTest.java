package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemoCalendarTest {
    private static final Dialogue DIALOGUE = DialogueParser.parse("x", "## chat\n\nA: Hej\nB +2t: Hej")
            .get("chat")
            .getFirst();
    private static final Dialogue ON_FRIDAY = DialogueParser.parse(
                    "x", "## chat\n\n(fredag; eftermiddag)\nA: God weekend")
            .get("chat")
            .getFirst();

    @Test
    void saysNothingInTheFutureWheneverTheDemoStarts() {
        for (int hours = 0; hours < 24 * 14; hours++) {
            Instant now = at(2026, 11, 16).plus(Duration.ofHours(hours));
            DemoCalendar calendar = new DemoCalendar(new Random(hours), now);
            List<Instant> times = calendar.times(DIALOGUE, true, List.of()).orElseThrow();
            assertFalse(times.isEmpty());
            assertTrue(times.stream().allMatch(now::isAfter));
            assertTrue(times.getFirst().isAfter(now.minus(Duration.ofDays(8))), now + ": " + times);
        }
    }

    @Test
    void officesRestAtWeekends() {
        Instant sunday = at(2026, 11, 22);
        for (int seed = 0; seed < 200; seed++) {
            DemoCalendar calendar = new DemoCalendar(new Random(seed), sunday);
            for (Instant time : calendar.times(DIALOGUE, false, List.of()).orElseThrow()) {
                DayOfWeek day =
                        LocalDate.ofInstant(time, DemoCalendar.COPENHAGEN).getDayOfWeek();
                assertTrue(day.getValue() <= DayOfWeek.FRIDAY.getValue(), day.toString());
            }
        }
    }

    @Test
    void keepsToTheWeekdayOfTheText() {
        for (int seed = 0; seed < 50; seed++) {
            DemoCalendar calendar = new DemoCalendar(new Random(seed), at(2026, 11, 24));
            Instant time =
                    calendar.times(ON_FRIDAY, false, List.of()).orElseThrow().getFirst();
            assertTrue(LocalDate.ofInstant(time, DemoCalendar.COPENHAGEN).getDayOfWeek() == DayOfWeek.FRIDAY);
        }
    }

    private static Instant at(int year, int month, int day) {
        return LocalDateTime.of(year, month, day, 12, 0)
                .atZone(DemoCalendar.COPENHAGEN)
                .toInstant();
    }
}
