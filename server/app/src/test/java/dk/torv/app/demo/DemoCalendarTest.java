package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.torv.kernel.DanishDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
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
            List<Instant> times =
                    calendar.times(DIALOGUE, Rhythm.VAGT, List.of(), true).orElseThrow();
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
            for (Instant time :
                    calendar.times(DIALOGUE, Rhythm.KONTOR, List.of(), true).orElseThrow()) {
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
            Instant time = calendar.times(ON_FRIDAY, Rhythm.KONTOR, List.of(), false)
                    .orElseThrow()
                    .getFirst();
            assertTrue(LocalDate.ofInstant(time, DemoCalendar.COPENHAGEN).getDayOfWeek() == DayOfWeek.FRIDAY);
        }
    }

    @Test
    void careWritesAtNightAndAtWeekendsAndSchoolsDoNot() {
        DemoCalendar calendar = new DemoCalendar(new Random(1), at(2026, 11, 24));
        List<LocalDateTime> care = many(calendar, Rhythm.VAGT);
        assertTrue(care.stream().anyMatch(time -> time.getHour() >= 22));
        assertTrue(care.stream().anyMatch(time -> DanishDays.isWeekend(time.toLocalDate())));
        List<LocalDateTime> school = many(calendar, Rhythm.SKOLE);
        assertTrue(school.stream().allMatch(time -> time.getHour() < 22));
        long holidays = school.stream()
                .filter(time -> DanishDays.isSchoolHoliday(time.toLocalDate()))
                .count();
        assertTrue(holidays < school.size() / 20, holidays + " of " + school.size());
    }

    private static List<LocalDateTime> many(DemoCalendar calendar, Rhythm rhythm) {
        return Stream.generate(() -> calendar.times(DIALOGUE, rhythm, List.of(), false))
                .limit(400)
                .flatMap(Optional::stream)
                .map(times -> LocalDateTime.ofInstant(times.getFirst(), DemoCalendar.COPENHAGEN))
                .toList();
    }

    private static Instant at(int year, int month, int day) {
        return LocalDateTime.of(year, month, day, 12, 0)
                .atZone(DemoCalendar.COPENHAGEN)
                .toInstant();
    }
}
