package dk.torv.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.notifications.QuietHours.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Quiet hours follow the clock on the wall, over midnight and through both nights in which clocks are moved. */
class QuietHoursTest {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Test
    void lastOverMidnightIntoADayThatHasNone() {
        QuietHours friday = quiet(DayOfWeek.FRIDAY, "17:00", "08:00");
        assertThat(friday.include(at("2026-11-27T16:59:59"))).isFalse();
        assertThat(friday.include(at("2026-11-27T17:00"))).isTrue();
        assertThat(friday.include(at("2026-11-28T07:59:59"))).isTrue();
        assertThat(friday.include(at("2026-11-28T08:00"))).isFalse();
        assertThat(friday.include(at("2026-11-28T17:30"))).isFalse();
    }

    @Test
    void areOverWhenTheLastOfThoseThatFollowUponEachOtherIs() {
        QuietHours weekend = new QuietHours(
                DENMARK,
                List.of(
                        period(DayOfWeek.FRIDAY, "17:00", "00:00"),
                        period(DayOfWeek.SATURDAY, "00:00", "00:00"),
                        period(DayOfWeek.SUNDAY, "00:00", "12:00")));
        assertThat(weekend.until(at("2026-11-27T16:59"))).isEmpty();
        assertThat(weekend.until(at("2026-11-27T18:00"))).contains(at("2026-11-29T12:00"));
        assertThat(weekend.until(at("2026-11-29T12:00"))).isEmpty();
    }

    @Test
    void haveAnEndToTellOfAlsoWhereThereIsNone() {
        QuietHours always = new QuietHours(
                DENMARK,
                Stream.of(DayOfWeek.values())
                        .map(day -> period(day, "00:00", "00:00"))
                        .toList());
        assertThat(always.until(at("2026-11-27T18:00"))).contains(at("2026-12-04T00:00"));
    }

    @Test
    void areADayAndANightWhereBothEndsAreTheSame() {
        QuietHours sunday = quiet(DayOfWeek.SUNDAY, "00:00", "00:00");
        assertThat(sunday.include(at("2026-11-29T00:00"))).isTrue();
        assertThat(sunday.include(at("2026-11-29T23:59:59"))).isTrue();
        assertThat(sunday.include(at("2026-11-30T00:00"))).isFalse();
        assertThat(sunday.include(at("2026-11-28T23:59:59"))).isFalse();
    }

    @Test
    void areAnHourLongerInTheNightThatIs() {
        QuietHours saturday = quiet(DayOfWeek.SATURDAY, "22:00", "02:30");
        assertThat(saturday.include(Instant.parse("2026-10-25T00:29:59Z")))
                .as("02.29.59, the first time")
                .isTrue();
        assertThat(saturday.include(Instant.parse("2026-10-25T00:30:00Z")))
                .as("02.30, the first time")
                .isTrue();
        assertThat(saturday.include(Instant.parse("2026-10-25T01:29:59Z")))
                .as("02.29.59, the second time")
                .isTrue();
        assertThat(saturday.include(Instant.parse("2026-10-25T01:30:00Z")))
                .as("02.30, the second time")
                .isFalse();
    }

    @Test
    void endInTheMorningByTheClockInBothNights() {
        QuietHours saturday = quiet(DayOfWeek.SATURDAY, "17:00", "08:00");
        assertThat(saturday.include(Instant.parse("2026-10-25T06:59:59Z"))).isTrue();
        assertThat(saturday.include(Instant.parse("2026-10-25T07:00:00Z"))).isFalse();
        assertThat(saturday.include(Instant.parse("2027-03-28T05:59:59Z"))).isTrue();
        assertThat(saturday.include(Instant.parse("2027-03-28T06:00:00Z"))).isFalse();
    }

    @Test
    void endAsMuchLaterAsTheClocksHaveMovedInTheHourThatIsLeftOut() {
        QuietHours saturday = quiet(DayOfWeek.SATURDAY, "22:00", "02:30");
        assertThat(saturday.include(Instant.parse("2027-03-28T01:29:59Z")))
                .as("03.29.59")
                .isTrue();
        assertThat(saturday.include(Instant.parse("2027-03-28T01:30:00Z")))
                .as("03.30")
                .isFalse();
    }

    @Test
    void followThePersonsOwnClock() {
        QuietHours here = quiet(DayOfWeek.MONDAY, "17:00", "08:00");
        QuietHours nuuk = new QuietHours(ZoneId.of("America/Nuuk"), here.periods());
        Instant afternoon = at("2026-11-30T18:00");
        assertThat(here.include(afternoon)).isTrue();
        assertThat(nuuk.include(afternoon)).isFalse();
    }

    private static QuietHours quiet(DayOfWeek day, String from, String until) {
        return new QuietHours(DENMARK, List.of(period(day, from, until)));
    }

    private static Period period(DayOfWeek day, String from, String until) {
        return new Period(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DENMARK).toInstant();
    }
}
