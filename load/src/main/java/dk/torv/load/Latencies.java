package dk.torv.load;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Latencies in an HdrHistogram of microseconds with three digits. What is lost counts as 30 s, so that it cannot flatter. */
final class Latencies {
    static final Duration LOST_AFTER = Duration.ofSeconds(30);

    private static final long LONGEST_MICROS = Duration.ofMinutes(5).toNanos() / 1_000;

    private final Histogram histogram = new Histogram(LONGEST_MICROS, 3);
    private final AtomicLong lost = new AtomicLong();

    synchronized void took(long nanos) {
        histogram.recordValue(Math.clamp(nanos / 1_000, 0, LONGEST_MICROS));
    }

    void lost() {
        lost.incrementAndGet();
        took(LOST_AFTER.toNanos());
    }

    long lostCount() {
        return lost.get();
    }

    synchronized long count() {
        return histogram.getTotalCount();
    }

    /** In milliseconds; NaN when nothing was measured. */
    synchronized double percentile(double percent) {
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(percent) / 1e3;
    }

    double max() {
        return percentile(100);
    }

    /** The cells p50 | p90 | p99 | p99.9 | max | count of a Markdown table. */
    String cells() {
        return millis(percentile(50)) + " | " + millis(percentile(90)) + " | " + millis(percentile(99)) + " | "
                + millis(percentile(99.9)) + " | " + millis(max()) + " | " + count();
    }

    static String millis(double millis) {
        if (Double.isNaN(millis)) {
            return "–";
        }
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%.0f", millis);
    }
}
