package dk.torv.insights;

import dk.torv.insights.FigureStore.Figure;
import dk.torv.insights.FigureStore.Span;
import dk.torv.insights.OrganisationFigures.Entry;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows how figures went over time, of the organisation or of one unit. */
@Singleton
public class ReadSeries {
    private final Sights sights;
    private final OrganisationFigures organisation;
    private final FigureStore figures;

    @Inject
    ReadSeries(Sights sights, OrganisationFigures organisation, FigureStore figures) {
        this.sights = sights;
        this.organisation = organisation;
        this.figures = figures;
    }

    /**
     * @param unit empty for the organisation
     * @param metrics empty for all that are counted by the period
     */
    public record Query(Window window, Optional<UUID> unit, List<String> metrics) {}

    /**
     * @param people employees at the end of it
     * @param hidden held back: too few people
     * @param running not over yet
     */
    @Schema(name = "InsightRow")
    public record Row(
            @Schema(required = true) LocalDate start,
            @Schema(required = true) int people,
            @Schema(required = true) boolean hidden,
            @Schema(required = true) boolean running,
            @Schema(required = true) InsightValues values) {}

    @Schema(name = "InsightSeries")
    public record Series(
            @Schema(required = true) String period,
            UUID unit,
            @Schema(required = true) List<String> metrics,
            @Schema(required = true) List<Row> rows) {}

    /** @param share of the people, from 0 to 1 */
    @Schema(name = "InsightAdoptionRow")
    public record AdoptionRow(
            @Schema(required = true) LocalDate start,
            @Schema(required = true) int people,
            Integer active,
            Double share,
            @Schema(required = true) boolean hidden,
            @Schema(required = true) boolean running) {}

    @Schema(name = "InsightAdoption")
    public record Adoption(
            @Schema(required = true) String period,
            UUID unit,
            @Schema(required = true) List<AdoptionRow> rows) {}

    @Schema(name = "InsightDeviceValues")
    public record DeviceValues(Integer computer, Integer phone) {}

    /** @param hidden whether who uses what is held back; {@code active} may be told all the same */
    @Schema(name = "InsightDeviceRow")
    public record DeviceRow(
            @Schema(required = true) LocalDate start,
            @Schema(required = true) boolean hidden,
            @Schema(required = true) boolean running,
            Integer active,
            @Schema(required = true) DeviceValues values) {}

    @Schema(name = "InsightDevices")
    public record DeviceSeries(
            @Schema(required = true) String period,
            @Schema(required = true) List<DeviceRow> rows) {}

    public Series series(Actor actor, Query query) {
        sights.require(actor, query.unit());
        Span span = query.window().span();
        List<Metric> metrics =
                metrics(query.metrics(), span.period(), query.unit().isPresent());
        return new Series(
                span.period().wire(),
                query.unit().orElse(null),
                metrics.stream().map(Metric::wire).toList(),
                entries(span, query.unit()).stream()
                        .map(entry -> row(entry, metrics))
                        .toList());
    }

    public Adoption adoption(Actor actor, Query query) {
        sights.require(actor, query.unit());
        Span span = query.window().span();
        metrics(List.of(Metric.ACTIVE.wire()), span.period(), query.unit().isPresent());
        return new Adoption(
                span.period().wire(),
                query.unit().orElse(null),
                entries(span, query.unit()).stream().map(ReadSeries::adoption).toList());
    }

    public DeviceSeries devices(Actor actor, Window window) {
        sights.requireOrganisation(actor);
        Span span = window.span();
        return new DeviceSeries(
                span.period().wire(),
                organisation.list(span).stream().map(ReadSeries::device).toList());
    }

    private List<Entry> entries(Span span, Optional<UUID> unit) {
        return unit.map(one -> figures.listUnit(one, span).stream()
                        .map(started -> new Entry(started.start(), false, started.figure()))
                        .toList())
                .orElseGet(() -> organisation.list(span));
    }

    static Row row(Entry entry, List<Metric> metrics) {
        Figure figure = entry.figure();
        return new Row(
                entry.start(),
                figure.people(),
                figure.hidden(),
                entry.running(),
                InsightValues.of(metrics, figure.active(), figure.counts()));
    }

    private static AdoptionRow adoption(Entry entry) {
        Figure figure = entry.figure();
        boolean known = figure.active() != null && figure.people() > 0;
        return new AdoptionRow(
                entry.start(),
                figure.people(),
                figure.active(),
                known ? (double) figure.active() / figure.people() : null,
                figure.hidden(),
                entry.running());
    }

    private static DeviceRow device(Entry entry) {
        Figure figure = entry.figure();
        FigureStore.Devices devices = figure.devices();
        return new DeviceRow(
                entry.start(),
                devices == null,
                entry.running(),
                figure.active(),
                devices == null ? new DeviceValues(null, null) : new DeviceValues(devices.computer(), devices.phone()));
    }

    private static List<Metric> metrics(List<String> wanted, Period period, boolean ofUnit) {
        List<Metric> counted = Metric.of(period, ofUnit);
        if (counted.isEmpty()) {
            throw Refusal.invalid("period", "bad-choice").asException();
        }
        if (wanted.isEmpty()) {
            return counted;
        }
        return wanted.stream()
                .map(name -> Metric.find(name)
                        .filter(counted::contains)
                        .orElseThrow(
                                () -> Refusal.invalid("metrics", "bad-choice").asException()))
                .distinct()
                .toList();
    }
}
