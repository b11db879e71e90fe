package dk.torv.insights;

import dk.torv.insights.FigureStore.Span;
import dk.torv.insights.KeepStory.MarkView;
import dk.torv.insights.OrganisationFigures.Entry;
import dk.torv.insights.Progress.Open;
import dk.torv.insights.StoryStore.Days;
import dk.torv.kernel.Actor;
import dk.torv.kernel.DanishDays;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tells what a newspaper would ask: how many use it on a working day, how many messages they write, and how both have grown.
 * A working day is one from Monday to Friday that has ended and may be told; in Denmark's time zone without its public holidays.
 */
@Singleton
public class ReadStory {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final int WEEKS = 4;
    private static final List<Metric> TOLD = List.of(Metric.ACTIVE, Metric.MESSAGES);

    private final Sights sights;
    private final CountStore counts;
    private final OrganisationFigures organisation;
    private final FigureStore figures;
    private final StoryStore store;

    @Inject
    ReadStory(
            Sights sights, CountStore counts, OrganisationFigures organisation, FigureStore figures, StoryStore store) {
        this.sights = sights;
        this.counts = counts;
        this.organisation = organisation;
        this.figures = figures;
        this.store = store;
    }

    /**
     * On the average working day.
     *
     * @param active absent when no working day was counted, as are messages
     * @param days how many working days were counted
     */
    @Schema(name = "InsightAverage")
    public record Average(
            @Schema(required = true) LocalDate from,
            @Schema(required = true) LocalDate until,
            Double active,
            Double messages,
            @Schema(required = true) int days) {}

    /** How many times as much as in the baseline; absent when there was nothing then. */
    @Schema(name = "InsightGrowth")
    public record Growth(Double active, Double messages) {}

    /**
     * @param rows each day from the baseline's first to the last
     */
    @Schema(name = "InsightStory")
    public record Story(
            Average baseline,
            Average now,
            Growth growth,
            @Schema(required = true) List<MarkView> marks,
            @Schema(required = true) List<ReadSeries.Row> rows) {}

    /** @param now what the baseline is compared with; empty: the latest four weeks that have ended */
    public Story read(Actor actor, Optional<Window> now) {
        sights.requireOrganisation(actor);
        List<MarkView> marks = store.marks().stream().map(MarkView::of).toList();
        Optional<Open> open = counts.read().open();
        Optional<Days> baseline = store.findBaseline();
        if (open.isEmpty()) {
            return new Story(null, null, null, marks, List.of());
        }
        Days latest = now.map(window -> new Days(window.from(), window.until())).orElseGet(() -> latest(open.get()));
        LocalDate from = baseline.map(Days::from)
                .filter(first -> first.isBefore(latest.from()))
                .orElse(latest.from());
        LocalDate first = from.isBefore(latest.until().minusDays(Window.MOST_ROWS - 1L))
                ? latest.until().minusDays(Window.MOST_ROWS - 1L)
                : from;
        Average before = baseline.map(this::average).orElse(null);
        Average after = average(latest);
        return new Story(
                before,
                after,
                before == null ? null : growth(before, after),
                marks,
                entries(new Days(first, latest.until())).stream()
                        .map(entry -> ReadSeries.row(entry, TOLD))
                        .toList());
    }

    /** The latest weeks that have ended; or those before the one that runs. */
    private Days latest(Open open) {
        LocalDate end = figures.findLast(Period.WEEK).map(Period.WEEK::next).orElse(open.week());
        return new Days(end.minusWeeks(WEEKS), end.minusDays(1));
    }

    private List<Entry> entries(Days days) {
        return organisation.list(new Span(Period.DAY, days.from(), days.until()));
    }

    private Average average(Days days) {
        List<Entry> counted = entries(days).stream()
                .filter(entry -> !entry.running() && !entry.figure().hidden() && isWorkingDay(entry.start()))
                .toList();
        return new Average(
                days.from(),
                days.until(),
                average(counted, entry -> entry.figure().active()),
                average(counted, entry -> entry.figure().counts().messages()),
                counted.size());
    }

    private static Double average(List<Entry> entries, ToDoubleFunction<Entry> number) {
        return entries.isEmpty()
                ? null
                : entries.stream().mapToDouble(number).average().orElseThrow();
    }

    private static Growth growth(Average before, Average after) {
        return new Growth(times(before.active(), after.active()), times(before.messages(), after.messages()));
    }

    private static Double times(Double before, Double after) {
        return before == null || after == null || before == 0 ? null : after / before;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !(Time.zone().equals(DENMARK) && DanishDays.isHoliday(day));
    }
}
