package dk.torv.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.torv.load.Timetable.Entry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Duration LONG = Duration.ofSeconds(2_000);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Timetable.day(7, Duration.ofSeconds(20), 5)).isEqualTo(Timetable.day(7, Duration.ofSeconds(20), 5));
        assertThat(Timetable.day(7, Duration.ofSeconds(20), 5))
                .isNotEqualTo(Timetable.day(8, Duration.ofSeconds(20), 5));
    }

    @Test
    void hasTheMeanRate() {
        assertThat(Timetable.posts(1, LONG, 10).entries().size() / 2_000.0).isCloseTo(10, within(0.3));
    }

    @Test
    void mixesTheActionsInProportion() {
        List<Entry> entries = Timetable.day(1, LONG, 10).entries();
        double posts = count(entries, Action.POST);
        for (Action action : Action.values()) {
            assertThat(count(entries, action) / posts).isCloseTo(action.perPost, within(0.1 * action.perPost + 0.02));
        }
    }

    @Test
    void hasTheGapsOfAPoissonProcess() {
        List<Entry> entries = Timetable.posts(3, LONG, 10).entries();
        double[] gaps = new double[entries.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (entries.get(i + 1).atNanos() - entries.get(i).atNanos()) / 1e9;
        }
        assertThat(entries).isSortedAccordingTo(Comparator.comparingLong(Entry::atNanos));
        double mean = mean(gaps);
        double variance = 0;
        for (double gap : gaps) {
            variance += (gap - mean) * (gap - mean) / gaps.length;
        }
        assertThat(Math.sqrt(variance) / mean).isCloseTo(1, within(0.05));
    }

    private static long count(List<Entry> entries, Action action) {
        return entries.stream().filter(entry -> entry.action() == action).count();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
