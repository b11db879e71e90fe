package dk.torv.insights;

import dk.torv.insights.FigureStore.DayHours;
import dk.torv.insights.FigureStore.Span;
import dk.torv.insights.OrganisationFigures.Entry;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the day that runs beside the same weekday a week ago, and in which hours of the week people write. */
@Singleton
public class ReadToday {
    private static final int DAYS = 7;

    private final Sights sights;
    private final OrganisationFigures organisation;
    private final FigureStore figures;

    @Inject
    ReadToday(Sights sights, OrganisationFigures organisation, FigureStore figures) {
        this.sights = sights;
        this.organisation = organisation;
        this.figures = figures;
    }

    @Schema(name = "InsightDay")
    public record DayView(
            @Schema(required = true) LocalDate day,
            @Schema(required = true) boolean hidden,
            @Schema(required = true) InsightValues values) {}

    /**
     * @param running false before counting has begun
     * @param hours messages in each hour of the clock; absent when held back
     * @param before a week ago; absent when that was not counted
     */
    @Schema(name = "InsightToday")
    public record Today(
            @Schema(required = true) LocalDate day,
            @Schema(required = true) boolean running,
            @Schema(required = true) boolean hidden,
            @Schema(required = true) int people,
            @Schema(required = true) InsightValues values,
            List<Integer> hours,
            DayView before) {}

    /**
     * @param hidden no day of it may be told
     * @param days how many days of each weekday were counted, Monday first
     * @param cells messages in each hour of each weekday
     */
    @Schema(name = "InsightHours")
    public record Hours(
            @Schema(required = true) LocalDate from,
            @Schema(required = true) LocalDate until,
            @Schema(required = true) boolean hidden,
            @Schema(required = true) List<Integer> days,
            @Schema(required = true) List<List<Integer>> cells) {}

    public Today today(Actor actor) {
        sights.requireOrganisation(actor);
        LocalDate today = Time.today();
        DayView before = organisation.list(day(today.minusDays(DAYS))).stream()
                .findFirst()
                .map(entry -> new DayView(entry.start(), entry.figure().hidden(), values(entry)))
                .orElse(null);
        return organisation.list(day(today)).stream()
                .findFirst()
                .map(entry -> new Today(
                        today,
                        true,
                        entry.figure().hidden(),
                        entry.figure().people(),
                        values(entry),
                        entry.figure().hidden() ? null : hoursOf(today),
                        before))
                .orElseGet(() -> new Today(today, false, false, 0, InsightValues.HELD_BACK, null, before));
    }

    /** @param window of days; those that have not ended are left out */
    public Hours hours(Actor actor, Window window) {
        sights.requireOrganisation(actor);
        int[] days = new int[DAYS];
        int[][] cells = new int[DAYS][Tally.HOURS];
        List<DayHours> told = figures.hours(window.from(), window.until());
        for (DayHours one : told) {
            int weekday = one.day().getDayOfWeek().getValue() - 1;
            days[weekday]++;
            for (int hour = 0; hour < Tally.HOURS; hour++) {
                cells[weekday][hour] += one.hours()[hour];
            }
        }
        boolean counted = organisation.list(window.span()).stream().anyMatch(entry -> !entry.running());
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : cells) {
            rows.add(list(row));
        }
        return new Hours(window.from(), window.until(), counted && told.isEmpty(), list(days), rows);
    }

    private List<Integer> hoursOf(LocalDate day) {
        return figures.findHours(day).map(Arrays::asList).orElseGet(() -> Collections.nCopies(Tally.HOURS, 0));
    }

    private static InsightValues values(Entry entry) {
        return InsightValues.of(
                Metric.of(Period.DAY, false),
                entry.figure().active(),
                entry.figure().counts());
    }

    private static Span day(LocalDate day) {
        return new Span(Period.DAY, day, day);
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
