package dk.torv.insights;

import dk.torv.access.Policies;
import dk.torv.insights.ActiveStore.Crowd;
import dk.torv.insights.FigureStore.Figure;
import dk.torv.insights.FigureStore.Span;
import dk.torv.insights.FigureStore.Started;
import dk.torv.insights.Progress.Open;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The organisation's figures: those that are written down, and what has been counted of periods that are not over. */
@Singleton
class OrganisationFigures {
    private final Policies policies;
    private final CountStore counts;
    private final ActiveStore active;
    private final TreeStore trees;
    private final FigureStore figures;

    @Inject
    OrganisationFigures(
            Policies policies, CountStore counts, ActiveStore active, TreeStore trees, FigureStore figures) {
        this.policies = policies;
        this.counts = counts;
        this.active = active;
        this.trees = trees;
        this.figures = figures;
    }

    /** @param running whether the period has not been closed */
    record Entry(LocalDate start, boolean running, Figure figure) {}

    /** From the first that was counted to the one that runs; oldest first. */
    List<Entry> list(Span span) {
        Optional<Open> known = counts.read().open();
        if (known.isEmpty()) {
            return List.of();
        }
        Open open = known.get();
        Period period = span.period();
        LocalDate first = period.startOf(open.since());
        LocalDate now = period.startOf(Time.today());
        Map<LocalDate, Entry> entries = new TreeMap<>();
        for (Started one : figures.listOrganisation(span)) {
            if (!one.start().isBefore(first) && one.start().isBefore(open.of(period))) {
                entries.put(one.start(), new Entry(one.start(), false, shown(one.figure())));
            } else if (!one.start().isBefore(first) && !one.start().isAfter(now)) {
                entries.put(one.start(), running(span, one.start(), one.figure().counts()));
            }
        }
        for (LocalDate start = open.of(period); !start.isAfter(now); start = period.next(start)) {
            if (!start.isBefore(span.from()) && !start.isAfter(span.until())) {
                entries.computeIfAbsent(start, quiet -> running(span, quiet, Counts.NONE));
            }
        }
        return List.copyOf(entries.values());
    }

    private Entry running(Span span, LocalDate start, Counts sofar) {
        Period period = span.period();
        int least = policies.current().insightsGroup();
        int people = trees.allPeople();
        boolean hidden = people < least || figures.hasHiddenDay(start, period.next(start));
        Crowd crowd = active.count(period, start);
        return new Entry(
                start,
                true,
                new Figure(
                        Happening.NO_UNIT,
                        null,
                        people,
                        hidden,
                        hidden ? null : crowd.active(),
                        hidden ? null : ClosePeriods.devices(crowd, least),
                        hidden ? null : sofar));
    }

    /** What was said on a hidden day is counted, so that nothing is lost to a recount, and stays hidden. */
    private static Figure shown(Figure figure) {
        return figure.hidden() ? new Figure(figure.unit(), null, figure.people(), true, null, null, null) : figure;
    }
}
