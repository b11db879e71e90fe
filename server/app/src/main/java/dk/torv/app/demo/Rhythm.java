package dk.torv.app.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When people of a kind of workplace write: offices in the day, schools between lessons, care when the shifts change. */
enum Rhythm {
    KONTOR(0, "16:50", "7:40-9:00 3, 9:00-11:30 7, 11:30-12:30 2, 12:30-15:45 6"),
    UDE(0.05, "16:00", "6:15-7:15 5, 9:00-9:45 3, 11:30-12:15 3, 13:00-15:00 4"),
    SKOLE(0.04, "21:30", "7:15-8:05 5, 9:40-10:10 4, 11:25-12:20 4, 13:30-15:40 5, 19:15-21:10 1"),
    DAG(0, "17:20", "6:30-8:30 4, 9:00-11:00 3, 12:00-14:10 6, 14:30-16:45 3"),
    FRITID(0, "18:00", "8:30-10:30 3, 10:30-13:00 5, 13:00-17:00 4"),
    VAGT(0.55, "23:58", "6:40-7:40 5, 9:30-13:00 4, 13:00-15:40 6, 17:00-21:30 3, 22:30-23:40 2"),
    BIBLIOTEK(0.35, "20:00", "8:30-10:30 4, 10:30-15:30 6, 15:30-19:10 2");

    private static final Map<Rhythm, List<Span>> SPANS =
            Stream.of(values()).collect(Collectors.toMap(rhythm -> rhythm, rhythm -> Span.list(rhythm.spans)));
    private static final LocalTime FRIDAY_QUIET = LocalTime.of(13, 0);
    private static final int WROTE_ON_FRIDAY_OF_TEN = 3;

    private final double weekend;
    private final LocalTime closes;
    private final String spans;

    /**
     * @param weekend how much is written on a day of the weekend, compared with a working day
     * @param closes when answers are left for the next day
     * @param spans times of the day, each with its share
     */
    Rhythm(double weekend, String closes, String spans) {
        this.weekend = weekend;
        this.closes = Span.time(closes);
        this.spans = spans;
    }

    /** @param minutes how long it is */
    record Span(LocalTime from, int minutes, int share) {
        static List<Span> list(String text) {
            return List.of(text.split(", ", -1)).stream().map(Span::of).toList();
        }

        /** Reads {@code 7:40-9:00 3}. */
        static Span of(String text) {
            String[] parts = text.split("[- ]", -1);
            LocalTime from = time(parts[0]);
            return new Span(
                    from, (time(parts[1]).toSecondOfDay() - from.toSecondOfDay()) / 60, Integer.parseInt(parts[2]));
        }

        LocalTime pick(RandomGenerator random) {
            return from.plusMinutes(random.nextInt(minutes)).plusSeconds(random.nextInt(60));
        }

        static LocalTime time(String text) {
            String[] parts = text.split(":", -1);
            return LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    double weekend() {
        return weekend;
    }

    boolean hasShifts() {
        return this == VAGT;
    }

    boolean hasLessons() {
        return this == SKOLE || this == FRITID;
    }

    LocalTime closes() {
        return closes;
    }

    LocalTime pick(RandomGenerator random) {
        List<Span> all = SPANS.get(this);
        int left = random.nextInt(all.stream().mapToInt(Span::share).sum());
        for (Span span : all) {
            left -= span.share();
            if (left < 0) {
                return span.pick(random);
            }
        }
        throw new IllegalStateException(name());
    }

    /** Whether this is a time at which hardly anybody is left at work. */
    boolean isQuiet(LocalTime onFriday, RandomGenerator random) {
        return !hasShifts() && onFriday.isAfter(FRIDAY_QUIET) && random.nextInt(10) >= WROTE_ON_FRIDAY_OF_TEN;
    }
}
