package dk.torv.insights;

import dk.torv.insights.FigureStore.Figure;
import dk.torv.insights.FigureStore.Named;
import dk.torv.insights.FigureStore.Span;
import dk.torv.insights.FigureStore.Started;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.people.Organisation;
import dk.torv.people.UnitName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the units of a week or month beside each other, as the tree was then. */
@Singleton
public class ReadUnitInsights {
    private final Sights sights;
    private final OrganisationFigures organisationFigures;
    private final FigureStore figures;
    private final Organisation organisation;

    @Inject
    ReadUnitInsights(
            Sights sights, OrganisationFigures organisationFigures, FigureStore figures, Organisation organisation) {
        this.sights = sights;
        this.organisationFigures = organisationFigures;
        this.figures = figures;
        this.organisation = organisation;
    }

    /**
     * @param start a day of the period
     * @param parent empty: the tops of what the actor sees
     */
    public record Query(Period period, LocalDate start, Optional<UUID> parent) {}

    /**
     * @param unit absent: the organisation
     * @param units how many are right below it
     */
    @Schema(name = "InsightUnit")
    public record Line(
            UUID unit,
            @Schema(required = true) String name,
            @Schema(required = true) int people,
            @Schema(required = true) boolean hidden,
            @Schema(required = true) InsightValues values,
            @Schema(required = true) int units) {}

    /**
     * @param parent absent when the actor sees nothing above these
     * @param path from the top of what the actor sees down to the parent
     */
    @Schema(name = "InsightUnits")
    public record Result(
            @Schema(required = true) String period,
            @Schema(required = true) LocalDate start,
            @Schema(required = true) List<String> metrics,
            Line parent,
            @Schema(required = true) List<UnitName> path,
            @Schema(required = true) List<Line> items) {}

    public Result read(Actor actor, Query query) {
        Period period = query.period();
        if (period == Period.DAY) {
            throw Refusal.invalid("period", "bad-choice").asException();
        }
        LocalDate start = period.startOf(query.start());
        return query.parent()
                .map(parent -> below(actor, period, start, parent))
                .orElseGet(() -> tops(actor, period, start));
    }

    private Result below(Actor actor, Period period, LocalDate start, UUID parent) {
        sights.requireUnit(actor, parent);
        List<Line> items = lines(period, start, parent, List.of());
        List<Started> itself = figures.listUnit(parent, new Span(period, start, start));
        List<UnitName> path = seen(sights.of(actor), figures.path(period, start, parent));
        if (itself.isEmpty() || path.isEmpty()) {
            return result(period, start, null, path, items);
        }
        Line line = line(
                parent, path.getLast().name(), items.size(), itself.getFirst().figure(), period);
        return result(period, start, line, path, items);
    }

    private Result tops(Actor actor, Period period, LocalDate start) {
        Sight sight = sights.of(actor);
        if (sight.isNothing()) {
            throw Refusal.notFound().asException();
        }
        List<UUID> branches = sight.branches().stream().map(UnitName::id).toList();
        List<Line> items =
                sight.all() ? lines(period, start, Happening.NO_UNIT, List.of()) : lines(period, start, null, branches);
        Line whole = sight.organisation() ? whole(period, start, items.size()) : null;
        return result(period, start, whole, List.of(), items);
    }

    /** The organisation, once the period has ended. */
    private Line whole(Period period, LocalDate start, int units) {
        return organisationFigures.list(new Span(period, start, start)).stream()
                .filter(entry -> !entry.running())
                .findFirst()
                .map(entry -> line(null, organisation.name(), units, entry.figure(), period))
                .orElse(null);
    }

    private List<Line> lines(Period period, LocalDate start, UUID parent, List<UUID> units) {
        return figures.listBelow(period, start, parent, units).stream()
                .map((Named named) -> line(named.figure().unit(), named.name(), named.units(), named.figure(), period))
                .toList();
    }

    private static Line line(UUID unit, String name, int units, Figure figure, Period period) {
        return new Line(
                unit,
                name,
                figure.people(),
                figure.hidden(),
                InsightValues.of(Metric.of(period, true), figure.active(), figure.counts()),
                units);
    }

    private static Result result(Period period, LocalDate start, Line parent, List<UnitName> path, List<Line> items) {
        return new Result(
                period.wire(),
                start,
                Metric.of(period, true).stream().map(Metric::wire).toList(),
                parent,
                path,
                items);
    }

    /** The part of the path that begins where the actor's sight does; all of it where the tree was another then. */
    private static List<UnitName> seen(Sight sight, List<UnitName> path) {
        List<UUID> branches = sight.branches().stream().map(UnitName::id).toList();
        for (int i = 0; i < path.size(); i++) {
            if (branches.contains(path.get(i).id())) {
                return path.subList(i, path.size());
            }
        }
        return path.isEmpty() ? path : List.of(path.getLast());
    }
}
