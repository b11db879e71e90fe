package dk.torv.insights;

import dk.torv.insights.Progress.Open;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/**
 * Counts what was written before anything followed the feed, as in a demo that has been loaded: a week in each transaction, through
 * the same tally, closed as it would have been then. Between its last day and today nothing was counted, and nothing is shown.
 */
@Singleton
class CountHistory {
    private static final Logger LOG = Logger.getLogger(CountHistory.class);

    private final HistoryStore history;
    private final CountStore store;
    private final ActivePeople people;
    private final ClosePeriods closePeriods;

    @Inject
    CountHistory(HistoryStore history, CountStore store, ActivePeople people, ClosePeriods closePeriods) {
        this.history = history;
        this.store = store;
        this.people = people;
        this.closePeriods = closePeriods;
    }

    /** @param more whether there is another week */
    record Step(Open open, boolean more) {}

    /**
     * Counts the oldest week that is open, in the transaction that has claimed counting.
     *
     * @param settled the first day of which there may still be something to count
     */
    Step countWeek(Open open, LocalDate settled) {
        ZoneId zone = Time.zone();
        LocalDate end = Period.WEEK.next(open.week());
        Tally tally = Tally.of(history.between(
                open.day().atStartOfDay(zone).toInstant(),
                end.atStartOfDay(zone).toInstant()));
        tally.days().forEach(store::add);
        store.add(tally.weeks());
        people.note(open, tally.active());
        LOG.infof("counted the week of %s", open.week());
        LocalDate last = history.latest().map(at -> day(at, zone)).orElse(settled);
        if (!end.isAfter(last)) {
            return new Step(closePeriods.closeBefore(open, earlier(end, settled)), true);
        }
        return new Step(
                last.isBefore(Time.today()) ? leap(open, last, settled) : closePeriods.closeBefore(open, settled),
                false);
    }

    /** Closes what the last day lies in, and goes on today. */
    private Open leap(Open open, LocalDate last, LocalDate settled) {
        LocalDate after = last.plusDays(1);
        for (Period period : Period.values()) {
            LocalDate end = period.next(period.startOf(last));
            after = end.isAfter(after) ? end : after;
        }
        Open closed = closePeriods.closeBefore(open, earlier(after, settled));
        LocalDate today = earlier(Time.today(), settled);
        return new Open(
                closed.since(),
                later(closed.day(), today),
                later(closed.week(), Period.WEEK.startOf(today)),
                later(closed.month(), Period.MONTH.startOf(today)));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
