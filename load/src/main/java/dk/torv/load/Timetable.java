package dk.torv.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What is to happen when, fixed before the run by a seed: independent Poisson processes, one for each action. Nothing that the
 * server does can move an entry, so a stall is seen by everything that was due during it.
 *
 * @param entries ascending by time
 */
record Timetable(List<Entry> entries) {
    Timetable {
        entries = List.copyOf(entries);
    }

    /** @param atNanos since the start; {@code draw} a random number from which whoever acts chooses who and where */
    record Entry(long atNanos, Action action, long draw) {}

    /** Only posts. */
    static Timetable posts(long seed, Duration length, double perSecond) {
        return of(seed, length, Map.of(Action.POST, perSecond));
    }

    /** Posts with everything that people do beside them. */
    static Timetable day(long seed, Duration length, double postsPerSecond) {
        Map<Action, Double> perSecond = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            perSecond.put(action, action.perPost * postsPerSecond);
        }
        return of(seed, length, perSecond);
    }

    static Timetable of(long seed, Duration length, Map<Action, Double> perSecond) {
        SplittableRandom random = new SplittableRandom(seed);
        double total =
                perSecond.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Entry> entries = new ArrayList<>();
        double seconds = gap(random, total);
        while (seconds < length.toMillis() / 1e3) {
            Action action = pick(perSecond, random.nextDouble(total));
            entries.add(new Entry((long) (seconds * 1e9), action, random.nextLong()));
            seconds += gap(random, total);
        }
        return new Timetable(entries);
    }

    private static double gap(SplittableRandom random, double perSecond) {
        return -Math.log(1 - random.nextDouble()) / perSecond;
    }

    private static Action pick(Map<Action, Double> perSecond, double at) {
        double left = at;
        Action last = Action.POST;
        for (Action action : Action.values()) {
            Double rate = perSecond.get(action);
            if (rate != null) {
                last = action;
                left -= rate;
                if (left < 0) {
                    return action;
                }
            }
        }
        return last;
    }
}
