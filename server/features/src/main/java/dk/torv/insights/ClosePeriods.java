package dk.torv.insights;

import dk.torv.access.Policies;
import dk.torv.insights.ActiveStore.Crowd;
import dk.torv.insights.FigureStore.Devices;
import dk.torv.insights.FigureStore.Figure;
import dk.torv.insights.Groups.Sum;
import dk.torv.insights.Groups.Unit;
import dk.torv.insights.Progress.Open;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Ends a period: what may be told of it is written down for good, and what it was counted from is destroyed. What is held back is
 * decided here once, with the organisation and the policy of that moment; nothing that changes later opens it.
 */
@Singleton
class ClosePeriods {
    private final Policies policies;
    private final TreeStore trees;
    private final CountStore counts;
    private final ActiveStore active;
    private final FigureStore figures;

    @Inject
    ClosePeriods(Policies policies, TreeStore trees, CountStore counts, ActiveStore active, FigureStore figures) {
        this.policies = policies;
        this.trees = trees;
        this.counts = counts;
        this.active = active;
        this.figures = figures;
    }

    /**
     * In the transaction that has claimed counting.
     *
     * @param before the first day of which there may still be something to count
     */
    Open closeBefore(Open open, LocalDate before) {
        Open now = open;
        for (Period period : Period.values()) {
            while (!period.next(now.of(period)).isAfter(before)) {
                close(period, now.of(period));
                now = now.next(period);
            }
        }
        return now;
    }

    private void close(Period period, LocalDate start) {
        int least = policies.current().insightsGroup();
        List<Figure> told = new ArrayList<>();
        told.add(organisation(period, start, least));
        switch (period) {
            case DAY -> {}
            case WEEK -> told.addAll(units(period, start, least, counts.week(start)));
            case MONTH -> told.addAll(units(period, start, least, Map.of()));
        }
        figures.add(period, start, told);
        active.forget(period, start);
        if (period == Period.WEEK) {
            counts.forgetWeek(start);
        }
    }

    private Figure organisation(Period period, LocalDate start, int least) {
        int people = trees.allPeople();
        boolean hidden = people < least || figures.hasHiddenDay(start, period.next(start));
        Crowd number = active.count(period, start);
        return new Figure(
                Happening.NO_UNIT,
                null,
                people,
                hidden,
                hidden ? null : number.active(),
                hidden ? null : devices(number, least),
                null);
    }

    /**
     * Who uses what is told all or not at all: of each of the two, of both together and of one alone it must be nobody or enough.
     *
     * @return null when it is held back
     */
    static Devices devices(Crowd number, int least) {
        boolean enough = List.of(
                        number.computer(),
                        number.phone(),
                        number.both(),
                        number.computer() - number.both(),
                        number.phone() - number.both())
                .stream()
                .allMatch(people -> people == 0 || people >= least);
        return enough ? new Devices(number.computer(), number.phone()) : null;
    }

    /** @param did what each unit's own people did; nothing for a period of which it is not told */
    private List<Figure> units(Period period, LocalDate start, int least, Map<UUID, Counts> did) {
        Map<UUID, Integer> people = trees.people();
        Map<UUID, Integer> seen = active.countByUnit(period, start);
        Set<UUID> all = new HashSet<>(people.keySet());
        all.addAll(seen.keySet());
        all.addAll(did.keySet());
        Map<UUID, Sum> sums = new HashMap<>();
        all.forEach(unit -> sums.put(
                unit,
                new Sum(
                        people.getOrDefault(unit, 0),
                        seen.getOrDefault(unit, 0),
                        did.getOrDefault(unit, Counts.NONE))));
        Tree tree = new Tree(trees.units());
        Map<UUID, Sum> own = tree.own(sums);
        List<Unit> units = tree.units(own);
        Groups groups = new Groups(units, own.get(Happening.NO_UNIT), least);
        return units.stream()
                .map(unit -> figure(unit, groups, period == Period.WEEK))
                .toList();
    }

    private static Figure figure(Unit unit, Groups groups, boolean counted) {
        Sum sum = groups.of(unit.id());
        boolean told = groups.tells(unit.id());
        return new Figure(
                unit.id(),
                unit.parent(),
                sum.people(),
                !told,
                told ? sum.active() : null,
                null,
                told && counted ? sum.counts() : null);
    }
}
