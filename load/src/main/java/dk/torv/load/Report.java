package dk.torv.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** The page that a run leaves behind; losses and missed goals stand in it like everything else. */
final class Report {
    private final Scene scene;
    private final Findings found;

    Report(Scene scene, Findings found) {
        this.scene = scene;
        this.found = found;
    }

    /** @param machine what it ran on, {@code version} which Torv, {@code when} the day */
    String page(String machine, String version, String when) {
        Goals goals = new Scorecard(scene, found).goals();
        return "# The small drill\n\n" + verdict(goals) + "\n"
                + "One node, %,d people of the demo, all connected. %s, Torv %s.  \n"
                        .formatted(scene.people(), when, version)
                + "Machine: " + machine + ".  \n"
                + "`./torv drill small` makes this page; each run differs by some percent, the ratios less.\n\n"
                + goals.table()
                + "\n## Latencies in milliseconds, from the scheduled moment\n\n"
                + latencies()
                + "\nThe length of a bar is logarithmic, 0.1 ms to 30 s.\n\n"
                + Chart.of(charted())
                + "\n## How it was done\n\n"
                + method();
    }

    private String verdict(Goals goals) {
        String calibration =
                "Calibrator (one thread writing 300 B to each of %,d loopback sockets): %,.0f deliveries/s before, %,.0f after, %.0f %% apart.\n"
                        .formatted(
                                scene.people(), found.calibratedBefore(), found.calibratedAfter(), found.drift() * 100);
        if (found.isVoid()) {
            return "**This run is void**: the machine was not the same before and after.\n\n" + calibration;
        }
        return (goals.missed() == 0 ? "Every goal held.\n\n" : "**" + goals.missed() + " goals missed.**\n\n")
                + calibration;
    }

    private String latencies() {
        StringBuilder table =
                new StringBuilder("| | p50 | p90 | p99 | p99.9 | max | count |\n|---|---|---|---|---|---|---|\n");
        Map<String, Latencies> all = new LinkedHashMap<>(charted());
        all.put("Steady day: conversation and read mark", found.day().small());
        all.put("Full speed: acknowledgement", found.throughput().tally().acknowledged);
        all.put("Full speed: delivery", found.throughput().tally().delivered);
        all.put("Direct messages before the announcements", found.announcement().before().delivered);
        all.put("Direct messages during the announcements", found.announcement().during().delivered);
        all.put("Connect to hello, cold", found.storm().cold().greeted());
        all.put("Connect to hello, warm", found.storm().warm().greeted());
        all.put("Reconnect to hello", found.returning().greeted());
        all.put("Back after the cut", found.returning().caughtUp());
        all.put("The generator's own lateness, steady day", found.day().late());
        all.forEach((name, latencies) -> table.append("| " + name + " | " + latencies.cells() + " |\n"));
        return table.toString();
    }

    private Map<String, Latencies> charted() {
        Map<String, Latencies> series = new LinkedHashMap<>();
        series.put("Steady day: acknowledgement", found.day().tally().acknowledged);
        series.put("Steady day: delivery", found.day().tally().delivered);
        series.put("Steady day: 50 messages of history", found.day().reads());
        series.put("Announcements: delivery", found.announcement().announcements().delivered);
        return series;
    }

    private String method() {
        return """
                - Connecting: everybody eight times; cold is the first time, warm the last. Memory for each socket compares a quarter of them connected, who have loaded the code, with all.
                - Steady day: %.1f posts/s for %d s by a Poisson timetable with a fixed seed, after a warm-up at four times that; beside each post 6.5 pages of history, 2 pages further back, 1 conversation, 6.5 read marks and 0.13 reactions. %s.
                - Targets: 60 %% direct, 10 %% groups, 10 %% private channels, 20 %% channels of whole teams, a quarter of these to everyone. Here: %s.
                - Full speed: a closed loop. %s.
                - Announcements: 500 B every 1.5 s with 60 direct messages/s beside them. %s. The goal is W4's 0.45 s for 15,000 in proportion.
                - Reconnect: a quarter of the sockets cut at once, 40 posts/s of the mix meanwhile, cursor and epoch sent, `changes` asked for what hello names. %s.
                - Delivery counts at every receiver, the author's own socket included. What is missing after 30 s counts as 30 s and lost.
                """.formatted(
                        found.day().postsPerSecond(),
                        found.day().seconds(),
                        found.day().shares().text(),
                        scene.targets().sizes(),
                        found.throughput().shares().text(),
                        found.announcement().shares().text(),
                        found.returning().shares().text());
    }
}
