package dk.torv.insights;

import dk.torv.access.Policies;
import dk.torv.insights.Progress.Open;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import dk.torv.people.UnitName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what is counted, since when, and what of it the actor may see: perhaps nothing. */
@Singleton
public class ReadCatalogue {
    private final Sights sights;
    private final Policies policies;
    private final CountStore counts;
    private final FigureStore figures;

    @Inject
    ReadCatalogue(Sights sights, Policies policies, CountStore counts, FigureStore figures) {
        this.sights = sights;
        this.policies = policies;
        this.counts = counts;
        this.figures = figures;
    }

    /** In both languages. */
    @Schema(name = "InsightWords")
    public record WordsView(
            @Schema(required = true) String da,
            @Schema(required = true) String en) {
        static WordsView of(Metric.Words words) {
            return new WordsView(words.da(), words.en());
        }
    }

    /**
     * @param periods for the organisation
     * @param unitPeriods for a single unit
     */
    @Schema(name = "InsightMetric")
    public record MetricView(
            @Schema(required = true) String key,

            @Schema(
                    required = true,
                    enumeration = {"people", "messages", "reactions"})
            String counts,

            @Schema(required = true) List<String> periods,
            @Schema(required = true) List<String> unitPeriods,
            @Schema(required = true) WordsView name,
            @Schema(required = true) WordsView about) {
        static MetricView of(Metric metric) {
            return new MetricView(
                    metric.wire(),
                    metric.counts(),
                    metric.periods().stream().map(Period::wire).toList(),
                    metric.unitPeriods().stream().map(Period::wire).toList(),
                    WordsView.of(metric.title()),
                    WordsView.of(metric.about()));
        }
    }

    /**
     * @param organisation whether the actor sees the organisation's figures
     * @param administrator whether the actor sees every unit's and sets the baseline
     * @param units the tops of what they see of the tree
     * @param since the first day that was counted
     * @param groupSize figures of fewer people are held back
     * @param lastDay the latest that has ended, as are week and month
     */
    @Schema(name = "InsightCatalogue")
    public record Catalogue(
            @Schema(required = true) boolean organisation,
            @Schema(required = true) boolean administrator,
            @Schema(required = true) List<UnitName> units,
            @Schema(required = true) String zone,
            LocalDate since,
            @Schema(required = true) int groupSize,
            LocalDate lastDay,
            LocalDate lastWeek,
            LocalDate lastMonth,
            @Schema(required = true) List<MetricView> metrics) {}

    public Catalogue read(Actor actor) {
        Sight sight = sights.of(actor);
        Optional<Open> open =
                sight.isNothing() ? Optional.empty() : counts.read().open();
        return new Catalogue(
                sight.organisation(),
                sight.all(),
                sight.branches(),
                Time.zone().getId(),
                open.map(Open::since).orElse(null),
                policies.current().insightsGroup(),
                last(open, Period.DAY),
                last(open, Period.WEEK),
                last(open, Period.MONTH),
                Arrays.stream(Metric.values()).map(MetricView::of).toList());
    }

    private LocalDate last(Optional<Open> open, Period period) {
        return open.flatMap(periods -> figures.findLast(period)).orElse(null);
    }
}
