package dk.torv.load;

import java.util.Map;

/** Latency percentiles as bars of text; their length is logarithmic, from 0.1 ms to the 30 s of what is lost. */
final class Chart {
    private static final double[] PERCENTS = {50, 90, 99, 99.9, 100};
    private static final int WIDTH = 50;
    private static final double SHORTEST = 0.1;
    private static final double DECADES = Math.log10(Latencies.LOST_AFTER.toMillis() / SHORTEST);

    private Chart() {}

    static String of(Map<String, Latencies> series) {
        StringBuilder chart = new StringBuilder("```\n");
        series.forEach((name, latencies) -> {
            chart.append(name).append(" (").append(latencies.count()).append(")\n");
            for (double percent : PERCENTS) {
                double millis = latencies.percentile(percent);
                chart.append("  %5s ".formatted(name(percent)))
                        .append("█".repeat(length(millis)))
                        .append(' ')
                        .append(Latencies.millis(millis))
                        .append(" ms\n");
            }
        });
        return chart.append("```\n").toString();
    }

    static int length(double millis) {
        if (Double.isNaN(millis) || millis <= SHORTEST) {
            return 0;
        }
        return (int) Math.round(Math.min(1, Math.log10(millis / SHORTEST) / DECADES) * WIDTH);
    }

    private static String name(double percent) {
        return percent == 100 ? "max" : "p" + (percent == Math.rint(percent) ? "" + (int) percent : "" + percent);
    }
}
