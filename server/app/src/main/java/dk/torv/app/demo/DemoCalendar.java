package dk.torv.app.demo;

import dk.torv.app.demo.Dialogue.Line;
import dk.torv.app.demo.Rhythm.Span;
import dk.torv.kernel.DanishDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Finds believable times of the last eight weeks, never later than now, for what is said. */
final class DemoCalendar {
    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    static final int DAYS = 56;
    private static final int TRIES = 60;

    /** How many working days ago the newest dialogue of a conversation may begin; half of them today. */
    private static final int[] DAYS_BACK = {0, 0, 0, 0, 1, 1, 2, 4};

    private static final Duration MARGIN = Duration.ofMinutes(25);
    private static final double SCHOOLS_ON_HOLIDAY = 0.04;
    private static final double OTHERS_MEANWHILE = 0.6;

    private static final List<String> WEEK =
            List.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag");
    private static final Map<String, Span> PARTS = Map.of(
            "morgen", Span.of("7:02-8:45 1"),
            "formiddag", Span.of("8:40-11:15 1"),
            "middag", Span.of("11:00-12:30 1"),
            "eftermiddag", Span.of("12:30-15:15 1"),
            "aften", Span.of("17:00-21:15 1"),
            "nat", Span.of("22:45-23:50 1"));
    private static final Map<String, Set<Integer>> SEASONS = Map.of(
            "forår", Set.of(3, 4, 5),
            "sommer", Set.of(5, 6, 7, 8),
            "efterår", Set.of(9, 10, 11),
            "vinter", Set.of(11, 12, 1, 2),
            "jul", Set.of(12));

    private final RandomGenerator random;
    private final Instant now;
    private final LocalDate today;
    private final Map<Rhythm, double[]> untilDay = new EnumMap<>(Rhythm.class);

    DemoCalendar(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
        today = LocalDate.ofInstant(now, COPENHAGEN);
        for (Rhythm rhythm : Rhythm.values()) {
            untilDay.put(rhythm, untilDay(rhythm));
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
     * The times of a dialogue's lines, oldest first; fewer than there are lines where the last would lie in the future.
     *
     * @param taken what is taken already
     * @param fresh whether the first dialogue of the conversation becomes its newest, most often one of today or yesterday
     * @return empty if no time was found
     */
    Optional<List<Instant>> times(Dialogue dialogue, Rhythm rhythm, List<Taken> taken, boolean fresh) {
        int newest = dialogue.tags().contains("omtale") ? 0 : DAYS_BACK[random.nextInt(DAYS_BACK.length)];
        boolean first = fresh && taken.isEmpty();
        for (int tries = 0; tries < TRIES; tries++) {
            LocalDate day;
            if (dialogue.age().isPresent()) {
                day = atWork(today.minusDays(dialogue.age().get() + tries * 2L / TRIES), rhythm);
            } else if (first) {
                day = workingDayBack(newest + tries * 3 / TRIES + tries / (TRIES / 2) * random.nextInt(6), rhythm);
            } else {
                day = anyDay(rhythm);
            }
            if (dialogue.age().isEmpty() && !fits(day, dialogue.tags())) {
                continue;
            }
            List<Instant> times = from(begin(day, dialogue.tags(), rhythm), dialogue, rhythm);
            boolean last = first || !fresh || dialogue.age().isPresent();
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

    private List<Instant> from(ZonedDateTime start, Dialogue dialogue, Rhythm rhythm) {
        List<Instant> times = new ArrayList<>();
        boolean quiet = start.getDayOfWeek() == DayOfWeek.FRIDAY
                && !dialogue.tags().contains("fredag")
                && rhythm.isQuiet(start.toLocalTime(), random);
        ZonedDateTime at = start;
        for (Line line : quiet ? List.<Line>of() : dialogue.lines()) {
            if (!times.isEmpty()) {
                at = open(at.plus(pause(line)), rhythm);
            }
            if (at.toInstant().isAfter(now.minusSeconds(60))) {
                break;
            }
            times.add(at.toInstant());
        }
        return times;
    }

    /** Most answers come within minutes, some after a good while. */
    private Duration pause(Line line) {
        if (line.pause() != null) {
            return line.pause().plusSeconds(random.nextInt(900));
        }
        int slow = random.nextInt(9) == 0 ? 6 : 1;
        return Duration.ofSeconds((line.reply() ? 90 + random.nextInt(1500) : 18 + random.nextInt(270)) * (long) slow);
    }

    private ZonedDateTime begin(LocalDate day, Set<String> tags, Rhythm rhythm) {
        LocalTime time = tags.stream()
                .filter(PARTS::containsKey)
                .findFirst()
                .map(part -> PARTS.get(part).pick(random))
                .orElseGet(() -> rhythm.pick(random));
        return day.atTime(time).atZone(COPENHAGEN);
    }

    /** What would come after hours comes the next morning. */
    private ZonedDateTime open(ZonedDateTime at, Rhythm rhythm) {
        boolean shut = at.toLocalTime().isAfter(rhythm.closes()) || !works(at.toLocalDate(), rhythm);
        if (!shut || rhythm.hasShifts()) {
            return at;
        }
        LocalDate next = at.toLocalDate().plusDays(1);
        while (DanishDays.isDayOff(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(7, 40).plusMinutes(random.nextInt(50)).atZone(COPENHAGEN);
    }

    private static boolean fits(LocalDate day, Set<String> tags) {
        boolean weekend = DanishDays.isWeekend(day);
        for (String tag : tags) {
            boolean otherDay = WEEK.contains(tag)
                    && !tag.equals(WEEK.get(day.getDayOfWeek().getValue() - 1));
            boolean otherSeason = SEASONS.containsKey(tag) && !inSeason(day, tag);
            boolean other = otherDay
                    || otherSeason
                    || (tag.equals("weekend") && !weekend)
                    || (tag.equals("hverdag") && weekend);
            if (other) {
                return false;
            }
        }
        return true;
    }

    /** People speak of Christmas from the middle of November on. */
    private static boolean inSeason(LocalDate day, String season) {
        LocalDate ahead = season.equals("jul") ? day.plusDays(14) : day;
        return SEASONS.get(season).contains(ahead.getMonthValue());
    }

    private static boolean works(LocalDate day, Rhythm rhythm) {
        return rhythm.weekend() > 0 || !DanishDays.isDayOff(day);
    }

    private static LocalDate atWork(LocalDate day, Rhythm rhythm) {
        return works(day, rhythm) ? day : atWork(day.minusDays(1), rhythm);
    }

    private LocalDate workingDayBack(int count, Rhythm rhythm) {
        LocalDate day = atWork(today, rhythm);
        for (int left = count; left > 0; left--) {
            day = atWork(day.minusDays(1), rhythm);
        }
        return day;
    }

    private LocalDate anyDay(Rhythm rhythm) {
        double[] until = untilDay.get(rhythm);
        double place = random.nextDouble() * until[DAYS];
        int back = 0;
        while (until[back] < place) {
            back++;
        }
        return today.minusDays(back);
    }

    /** How much is written up to a day, counted backwards: more in the last weeks, little on days off. */
    private double[] untilDay(Rhythm rhythm) {
        double[] until = new double[DAYS + 1];
        double sum = 0;
        for (int back = 0; back <= DAYS; back++) {
            LocalDate day = today.minusDays(back);
            double weight = DanishDays.isDayOff(day) ? rhythm.weekend() : 1;
            if (DanishDays.isSchoolHoliday(day)) {
                weight *= rhythm.hasLessons() ? SCHOOLS_ON_HOLIDAY : rhythm.hasShifts() ? 1 : OTHERS_MEANWHILE;
            }
            sum += weight * (1.6 - (double) back / DAYS);
            until[back] = sum;
        }
        return until;
    }
}
