package dk.torv.notifications;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours of the week in which somebody is left in peace, by the clock on their wall. In the night that is an hour longer so are
 * they, in the one that is an hour shorter they are shorter; an end in the hour that is left out comes as much later as the clocks
 * have moved.
 */
record QuietHours(ZoneId zone, List<Period> periods) {
    private static final Duration A_WEEK = Duration.ofDays(7);

    static final QuietHours NONE = new QuietHours(ZoneId.of("Europe/Copenhagen"), List.of());

    QuietHours {
        periods = List.copyOf(periods);
    }

    /**
     * @param day on which it begins
     * @param until the next time the clock shows this; the same as {@code from} is a day and a night
     */
    record Period(DayOfWeek day, LocalTime from, LocalTime until) {
        /** When it ends, if it has begun on this day and includes the time. */
        private Optional<Instant> end(Instant time, LocalDate date, ZoneId zone) {
            if (date.getDayOfWeek() != day
                    || time.isBefore(date.atTime(from).atZone(zone).toInstant())) {
                return Optional.empty();
            }
            LocalDate last = until.isAfter(from) ? date : date.plusDays(1);
            Instant end =
                    last.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant();
            return Optional.of(end).filter(time::isBefore);
        }
    }

    boolean include(Instant time) {
        return end(time).isPresent();
    }

    /** When it is over with the quiet, also where one period follows upon another; a week on at most. Empty outside of them. */
    Optional<Instant> until(Instant time) {
        Optional<Instant> end = end(time);
        Instant last = time.plus(A_WEEK);
        for (Optional<Instant> next = end; next.isPresent() && next.get().isBefore(last); next = end(next.get())) {
            end = next;
        }
        return end;
    }

    private Optional<Instant> end(Instant time) {
        LocalDate today = LocalDate.ofInstant(time, zone);
        return periods.stream()
                .flatMap(period ->
                        Stream.of(today, today.minusDays(1)).flatMap(day -> period.end(time, day, zone).stream()))
                .max(Comparator.naturalOrder());
    }
}
