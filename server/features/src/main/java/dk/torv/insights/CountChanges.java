package dk.torv.insights;

import dk.torv.database.Database;
import dk.torv.insights.CountStore.Row;
import dk.torv.insights.Progress.Open;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Counts what the change feed tells, on one node at a time, far from anybody who waits. The place in the feed moves in the
 * transaction that counts: whatever breaks, a change is counted once. A period is closed when all that happened in it is counted.
 */
@Singleton
public class CountChanges {
    private static final Logger LOG = Logger.getLogger(CountChanges.class);
    private static final int PAGE = 2_000;

    /** So long after a period others may still bring something of it: a node whose minute was not over, a clock that is late. */
    private static final Duration STRAGGLERS = Duration.ofMinutes(10);

    private final Database database;
    private final CountStore store;
    private final ActivePeople people;
    private final ClosePeriods closePeriods;
    private final CountHistory history;

    @Inject
    CountChanges(
            Database database, CountStore store, ActivePeople people, ClosePeriods closePeriods, CountHistory history) {
        this.database = database;
        this.store = store;
        this.people = people;
        this.closePeriods = closePeriods;
        this.history = history;
    }

    @Scheduled(every = "PT5S", delayed = "PT2S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void countAgain() {
        try {
            count();
        } catch (Refused away) {
            LOG.debug("the database is away; counting goes on where it was when it is back", away);
        }
    }

    /** Counts all there is to count. */
    void count() {
        boolean more;
        do {
            more = database.inTransaction(
                    () -> store.claim().map(this::countSome).orElse(false));
        } while (more);
    }

    /** First what was there before the feed. Returns whether there may be more. */
    private boolean countSome(Progress progress) {
        return progress.open()
                .filter(open -> progress.caughtUp().isEmpty())
                .map(open -> countHistory(progress, open))
                .orElseGet(() -> countPage(progress));
    }

    private boolean countHistory(Progress progress, Open open) {
        Instant now = Time.now();
        CountHistory.Step step = history.countWeek(open, settled(now));
        store.move(new Progress(
                progress.transaction(),
                progress.number(),
                step.more() ? Optional.empty() : Optional.of(now),
                Optional.of(step.open())));
        return true;
    }

    private static LocalDate settled(Instant now) {
        return LocalDate.ofInstant(now.minus(STRAGGLERS), Time.zone());
    }

    /** @return whether there may be more */
    private boolean countPage(Progress progress) {
        Instant now = Time.now();
        Open open = progress.open().orElseGet(() -> Open.from(Time.today()));
        List<Row> page = store.after(progress, PAGE);
        add(
                open,
                Tally.of(page.stream()
                        .map(Row::happening)
                        .flatMap(Optional::stream)
                        .toList()));
        boolean more = page.size() == PAGE;
        if (!more) {
            open = closePeriods.closeBefore(open, settled(now));
        }
        store.move(new Progress(
                page.isEmpty() ? progress.transaction() : page.getLast().transaction(),
                page.isEmpty() ? progress.number() : page.getLast().number(),
                Optional.of(now),
                Optional.of(open)));
        return more;
    }

    /** A unit's week that is closed stays as it is; the organisation's day takes what comes late. */
    private void add(Open open, Tally tally) {
        tally.days().forEach(store::add);
        tally.weeks().keySet().removeIf(one -> one.week().isBefore(open.week()));
        store.add(tally.weeks());
        people.note(open, tally.active());
    }
}
