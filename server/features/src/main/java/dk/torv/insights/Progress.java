package dk.torv.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far counting has come.
 *
 * @param transaction of the feed, up to which all is counted, with the number in it
 * @param caughtUp when the feed was last followed; empty while what was there before it is counted
 * @param open empty until counting has begun
 */
record Progress(long transaction, long number, Optional<Instant> caughtUp, Optional<Open> open) {
    /**
     * @param since the first day that was counted
     * @param day the oldest day that has not been closed, as are week and month
     */
    record Open(LocalDate since, LocalDate day, LocalDate week, LocalDate month) {
        static Open from(LocalDate since) {
            return new Open(since, since, Period.WEEK.startOf(since), Period.MONTH.startOf(since));
        }

        LocalDate of(Period period) {
            return switch (period) {
                case DAY -> day;
                case WEEK -> week;
                case MONTH -> month;
            };
        }

        /** The period's oldest is closed. */
        Open next(Period period) {
            LocalDate next = period.next(of(period));
            return switch (period) {
                case DAY -> new Open(since, next, week, month);
                case WEEK -> new Open(since, day, next, month);
                case MONTH -> new Open(since, day, week, next);
            };
        }
    }
}
