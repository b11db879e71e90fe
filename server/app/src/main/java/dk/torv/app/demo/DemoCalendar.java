package dk.torv.app.demo;

import dk.torv.app.demo.Dialogue.Line;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Finds believable times of the last three weeks, never later than now, for what is said. */
final class DemoCalendar {
    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final int DAYS = 21;
    private static final int TRIES = 60;

    /** How many working days ago the newest dialogue of a conversation may begin; half of them today. */
    private static final int[] DAYS_BACK = {0, 0, 0, 0, 1, 1, 2, 4};

    private static final Duration MARGIN = Duration.ofMinutes(25);
    private static final List<String> WEEK =
            List.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag");
    private static final Map<String, Span> PARTS = Map.of(
            "morgen", new Span(LocalTime.of(7, 2), LocalTime.of(8, 45)),
            "formiddag", new Span(LocalTime.of(8, 40), LocalTime.of(11, 15)),
            "middag", new Span(LocalTime.of(11, 0), LocalTime.of(12, 30)),
            "eftermiddag", new Span(LocalTime.of(12, 30), LocalTime.of(15, 15)),
            "aften", new Span(LocalTime.of(17, 0), LocalTime.of(21, 15)));
    private static final Span OFFICE = new Span(LocalTime.of(7, 45), LocalTime.of(15, 30));
    private static final Span SHIFTS = new Span(LocalTime.of(6, 50), LocalTime.of(21, 40));

    private final RandomGenerator random;
    private final Instant now;

    DemoCalendar(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
    }

    private record Span(LocalTime from, LocalTime to) {
        int minutes() {
            return (int) Duration.between(from, to).toMinutes();
        }
    }

    /** When the timeline of a conversation is taken by one dialogue. */
    record Taken(Instant from, Instant to) {
        boolean overlaps(Taken other) {
            return from.minus(MARGIN).isBefore(other.to)
                    && other.from.minus(MARGIN).isBefore(to);
        }
    }

    /**
     * The times of a dialogue's lines, oldest first; fewer than there are lines where the last would lie in the future. The
     * first dialogue of a conversation becomes its newest, most often one of today or yesterday.
     *
     * @param shifts whether these people also work in the evening and at weekends
     * @param taken what is taken already; the first one is the newest and must remain so
     * @return empty if no time was found
     */
    Optional<List<Instant>> times(Dialogue dialogue, boolean shifts, List<Taken> taken) {
        LocalDate today = LocalDate.ofInstant(now, COPENHAGEN);
        List<LocalDate> days = Stream.iterate(today, day -> day.minusDays(1))
                .limit(DAYS)
                .filter(day -> works(day, shifts) && fits(day, dialogue.tags()))
                .toList();
        int newest = dialogue.tags().contains("omtale") ? 0 : DAYS_BACK[random.nextInt(DAYS_BACK.length)];
        for (int tries = 0; tries < TRIES && !days.isEmpty(); tries++) {
            double skew = random.nextDouble();
            int back = taken.isEmpty() ? newest + tries * 3 / TRIES : (int) (days.size() * skew * Math.sqrt(skew));
            int late = tries * 2 / TRIES;
            LocalDate day = dialogue.age()
                    .map(age -> atWork(today.minusDays(age + late)))
                    .orElse(days.get(Math.min(back, days.size() - 1)));
            List<Instant> times = from(begin(day, dialogue.tags(), shifts), dialogue, shifts);
            boolean last = taken.isEmpty() || dialogue.age().isPresent();
            if (!times.isEmpty()
                    && (last || times.getFirst().isBefore(taken.getFirst().from()))
                    && taken.stream().noneMatch(taken(dialogue, times)::overlaps)) {
                return Optional.of(times);
            }
        }
        return Optional.empty();
    }

    static Taken taken(Dialogue dialogue, List<Instant> times) {
        Instant end = times.getFirst();
        for (int i = 0; i < times.size(); i++) {
            end = dialogue.lines().get(i).reply() ? end : times.get(i);
        }
        return new Taken(times.getFirst(), end);
    }

    private List<Instant> from(ZonedDateTime start, Dialogue dialogue, boolean shifts) {
        List<Instant> times = new ArrayList<>();
        ZonedDateTime at = start;
        for (Line line : dialogue.lines()) {
            if (!times.isEmpty()) {
                at = open(at.plus(pause(line)), shifts);
            }
            if (at.toInstant().isAfter(now.minusSeconds(60))) {
                break;
            }
            times.add(at.toInstant());
        }
        return times;
    }

    private Duration pause(Line line) {
        if (line.pause() != null) {
            return line.pause().plusSeconds(random.nextInt(900));
        }
        return Duration.ofSeconds(line.reply() ? 90 + random.nextInt(1500) : 25 + random.nextInt(260));
    }

    private ZonedDateTime begin(LocalDate day, Set<String> tags, boolean shifts) {
        Span span = tags.stream()
                .filter(PARTS::containsKey)
                .map(PARTS::get)
                .findFirst()
                .orElse(shifts && random.nextInt(4) == 0 ? SHIFTS : OFFICE);
        return day.atTime(span.from())
                .plusMinutes(random.nextInt(span.minutes()))
                .plusSeconds(random.nextInt(60))
                .atZone(COPENHAGEN);
    }

    /** What would come after hours comes the next morning. */
    private ZonedDateTime open(ZonedDateTime at, boolean shifts) {
        LocalTime closes = shifts ? LocalTime.of(22, 45) : LocalTime.of(16, 50);
        ZonedDateTime open = at;
        if (at.toLocalTime().isAfter(closes) || !works(at.toLocalDate(), shifts)) {
            LocalDate next = at.toLocalDate().plusDays(1);
            while (!works(next, shifts)) {
                next = next.plusDays(1);
            }
            open = next.atTime(7, 40).plusMinutes(random.nextInt(50)).atZone(COPENHAGEN);
        }
        return open;
    }

    private static boolean fits(LocalDate day, Set<String> tags) {
        List<String> named = tags.stream().filter(WEEK::contains).toList();
        boolean onDay =
                named.isEmpty() || named.contains(WEEK.get(day.getDayOfWeek().getValue() - 1));
        return onDay && (!tags.contains("weekend") || isWeekend(day)) && (!tags.contains("hverdag") || !isWeekend(day));
    }

    private static boolean works(LocalDate day, boolean shifts) {
        return shifts || !isWeekend(day);
    }

    private static LocalDate atWork(LocalDate day) {
        return isWeekend(day) ? atWork(day.minusDays(1)) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
