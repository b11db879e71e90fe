package dk.torv.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DanishDaysTest {
    @Test
    void knowsEaster() {
        assertEquals(LocalDate.of(2024, 3, 31), DanishDays.easter(2024));
        assertEquals(LocalDate.of(2026, 4, 5), DanishDays.easter(2026));
        assertEquals(LocalDate.of(2027, 3, 28), DanishDays.easter(2027));
    }

    @Test
    void officesAreShutOnHolidaysThatMoveWithEaster() {
        assertTrue(DanishDays.isHoliday(LocalDate.of(2026, 4, 2)));
        assertTrue(DanishDays.isHoliday(LocalDate.of(2026, 5, 14)));
        assertTrue(DanishDays.isHoliday(LocalDate.of(2026, 5, 25)));
        assertFalse(DanishDays.isHoliday(LocalDate.of(2026, 5, 1)));
    }

    @Test
    void greatPrayerDayWasOneUntil2023() {
        assertTrue(DanishDays.isHoliday(LocalDate.of(2020, 5, 8)));
        assertTrue(DanishDays.isHoliday(LocalDate.of(2023, 5, 5)));
        assertFalse(DanishDays.isHoliday(LocalDate.of(2024, 4, 26)));
    }

    @Test
    void schoolsHaveAnAutumnBreakInWeek42() {
        assertTrue(DanishDays.isSchoolHoliday(LocalDate.of(2026, 10, 14)));
        assertFalse(DanishDays.isSchoolHoliday(LocalDate.of(2026, 10, 21)));
    }
}
