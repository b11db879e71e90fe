package dk.torv.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The hours of the week in which somebody is left in peace, by the clock on their wall. In the night that is an hour longer so are
 * they, in the one that is an hour shorter they are shorter; an end in the hour that is left out comes as much later as the clocks
 * have moved.
 */
record QuietHours(ZoneId zone, List<Period> periods) {
    static final QuietHours NONE = new QuietHours(ZoneId.of("Europe/Copenhagen"), List.of());

    QuietHours {
        periods = List.copyOf(periods);
    }

    /**
     * @param day on which it begins
     * @param until the next time the clock shows this; the same as {@code from} is a day and a night
     */
    record Period(DayOfWeek day, LocalTime from, LocalTime until) {
        private boolean includes(Instant time, LocalDate date, ZoneId zone) {
            if (date.getDayOfWeek() != day) {
                return false;
            }
            LocalDate end = until.isAfter(from) ? date : date.plusDays(1);
            return !time.isBefore(date.atTime(from).atZone(zone).toInstant())
                    && time.isBefore(end.atTime(until)
                            .atZone(zone)
                            .withLaterOffsetAtOverlap()
                            .toInstant());
        }
    }

    boolean include(Instant time) {
        LocalDate today = LocalDate.ofInstant(time, zone);
        return periods.stream()
                .anyMatch(period ->
                        period.includes(time, today, zone) || period.includes(time, today.minusDays(1), zone));
    }
}
