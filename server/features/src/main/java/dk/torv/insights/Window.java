package dk.torv.insights;

import dk.torv.insights.FigureStore.Span;
import dk.torv.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The periods that a question is about; both ends belong to it.
 *
 * @param from a day in the first period that begins then or later
 */
public record Window(Period period, LocalDate from, LocalDate until) {
    static final int MOST_ROWS = 1_200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    public Window {
        if (until.isBefore(from)) {
            throw Refusal.invalid("until", "bad-time").asException();
        }
        ChronoUnit unit = switch (period) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
        if (unit.between(from, until) >= MOST_ROWS) {
            throw Refusal.invalid("from", "bad-limit").asException();
        }
    }

    /** Refuses what is no period or day, or more than 1,200 of them. */
    public static Window parse(String period, String from, String until) {
        return new Window(period(period), requireDay("from", from), requireDay("until", until));
    }

    public static Period period(String text) {
        if (text == null) {
            throw Refusal.invalid("period", "missing").asException();
        }
        return Period.find(text)
                .orElseThrow(() -> Refusal.invalid("period", "bad-choice").asException());
    }

    public static LocalDate requireDay(String field, String text) {
        return day(field, text)
                .orElseThrow(() -> Refusal.invalid(field, "missing").asException());
    }

    /** A day of the calendar; absent stays absent. */
    public static Optional<LocalDate> day(String field, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.isAfter(EARLIEST) && day.isBefore(LATEST))
                    .or(() -> {
                        throw Refusal.invalid(field, "bad-time").asException();
                    });
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "bad-time").asException();
        }
    }

    Span span() {
        return new Span(period, from, until);
    }
}
