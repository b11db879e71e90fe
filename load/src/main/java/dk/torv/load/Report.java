package dk.torv.load;

import dk.torv.load.OrderCheck.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The page that a run leaves behind; losses and missed goals stand in it like everything else. */
final class Report {
    private static final double MILLIS_PER_RECEIVER = 450.0 / 15_000;

    private final Scene scene;
    private final Findings found;

    Report(Scene scene, Findings found) {
        this.scene = scene;
        this.found = found;
    }

    /** @param machine what it ran on, {@code version} which Torv, {@code when} the day */
    String page(String machine, String version, String when) {
        Goals goals = goals();
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

    private Goals goals() {
        Storm.Result storm = found.storm();
        Announcement.Result announcement = found.announcement();
        double directBefore = announcement.before().delivered.percentile(99);
        Goals goals = new Goals()
                .note(
                        "Open the app (bootstrap), p99",
                        Goals.number(scene.organisation().bootstraps.percentile(99))
                                + " ms, four at a time, server cold")
                .atMost("Size of the bootstrap", scene.organisation().bootstrapBytes / 1024.0, 60, "KB")
                .note("Connects/s, cold, asked for 1,000/s", wave(storm.cold()))
                .goal(
                        "Connects/s, warm, asked for 2,000/s",
                        wave(storm.warm()),
                        "≥ 1,800/s",
                        storm.warm().perSecond() >= 1_800)
                .atMost("Connect to hello, p99, warm", storm.warm().greeted().percentile(99), 1_000, "ms")
                .atMost("Server's CPU for each connect, warm", storm.warm().cpuMillis(), 0.4, "ms")
                .note(
                        "Server's memory before connections, after a collection",
                        "%,d MB resident, %,d MB heap"
                                .formatted(
                                        storm.before().residentKb() / 1024,
                                        storm.before().heapKb() / 1024))
                .atMost("Resident memory for each socket, after a collection", storm.residentKbEach(), 12, "KB")
                .note("Heap for each socket, after a collection", Goals.number(storm.heapKbEach()) + " KB")
                .atMost(
                        "Steady day: acknowledgement, p99",
                        found.day().tally().acknowledged.percentile(99),
                        100,
                        "ms")
                .atMost(
                        "Steady day: delivery, p99",
                        found.day().tally().delivered.percentile(99),
                        100,
                        "ms")
                .atMost("50 messages of history, p99", found.day().reads().percentile(99), 15, "ms")
                .atLeast(
                        "Durable direct posts/s, %d clients".formatted(Throughput.CLIENTS),
                        found.throughput().perSecond(),
                        found.commits().perSecond() / 2,
                        "/s")
                .note(
                        "Single rows/s committed beside it by "
                                + found.commits().by(),
                        Goals.number(found.commits().perSecond()) + " /s (Torv: "
                                + percent(found.throughput().perSecond()
                                        / found.commits().perSecond()) + ")")
                .atMost(
                        "First announcement: last of %,d receivers".formatted(announcement.receivers()),
                        announcement.last().getFirst(),
                        announcement.receivers() * MILLIS_PER_RECEIVER,
                        "ms")
                .atMost(
                        "Later announcements: last receiver, worst",
                        announcement.worstLast(),
                        announcement.receivers() * MILLIS_PER_RECEIVER,
                        "ms")
                .note(
                        "Later announcements: last receiver, median",
                        Goals.number(announcement.medianLast()) + " ms, " + percent(found.announcementRatio())
                                + " of the calibrator's deliveries/s")
                .atMost(
                        "Announcements: acknowledgement, p99",
                        announcement.announcements().acknowledged.percentile(99),
                        30,
                        "ms")
                .atMost(
                        "Unrelated direct messages during them, p99",
                        announcement.during().delivered.percentile(99),
                        3 * directBefore,
                        "ms")
                .goal(
                        "Back after a cut of %,d sockets"
                                .formatted(found.returning().cut()),
                        "p99 " + Goals.number(found.returning().caughtUp().percentile(99)) + " ms",
                        "≤ 6,500 ms, with jitter up to 5 s",
                        found.returning().caughtUp().percentile(99) <= 6_500)
                .goal(
                        "Lost",
                        sum(tally -> tally.delivered.lostCount()),
                        "0",
                        isNone(tally -> tally.delivered.lostCount()))
                .goal("Applied twice", sum(tally -> tally.doubled.get()), "0", isNone(tally -> tally.doubled.get()))
                .goal("Out of order on the wire", "" + count(Verdict.LATE), "0", count(Verdict.LATE) == 0)
                .note("Repeated on the wire, ignored by rev", "" + count(Verdict.REPEATED))
                .note(
                        "Ahead of a hole on the wire · clients that had to ask",
                        count(Verdict.AHEAD) + " · "
                                + scene.crowd().askedForHoles.get())
                .goal(
                        "Sockets lost",
                        "" + scene.crowd().lostSockets.get(),
                        "0",
                        scene.crowd().lostSockets.get() == 0)
                .goal(
                        "Posts refused or failed",
                        sum(tally -> tally.failed.get()),
                        "0",
                        isNone(tally -> tally.failed.get()))
                .goal("Other calls refused or failed", failedCalls() + first(), "0", failedCalls() == 0);
        Agreement agreement = found.agreement();
        return goals.goal(
                "Database agrees",
                "%,d acknowledged, %,d stored; %d missing, %d twice, %d stored but not acknowledged"
                        .formatted(
                                agreement.acknowledged(),
                                agreement.stored(),
                                agreement.missing(),
                                agreement.twice(),
                                agreement.unanswered()),
                "none missing, none twice",
                agreement.holds());
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
                - Steady day: %.1f posts/s for %d s by a Poisson timetable with a fixed seed, after a warm-up at four times that; beside each post 6.5 pages of history, 2 pages further back, 1 conversation, 6.5 read marks and 0.13 reactions. %s.
                - Targets: 60 %% direct, 10 %% groups, 10 %% small channels (for private ones, which the demo lacks), 20 %% larger channels, a quarter of these to everyone. Here: %s.
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

    private long failedCalls() {
        return found.day().failedReads() + scene.crowd().failedQuestions.get();
    }

    private String first() {
        String refusal = scene.api().firstRefusal();
        return refusal == null ? "" : " (first refusal: " + refusal + ")";
    }

    private long count(Verdict verdict) {
        return scene.crowd().order.count(verdict);
    }

    /** A figure of all parts together, with the parts that have one. */
    private String sum(ToLongFunction<Tally> figure) {
        List<String> parts = new ArrayList<>();
        found.tallies().forEach((name, tally) -> {
            if (figure.applyAsLong(tally) != 0) {
                parts.add(name + " " + figure.applyAsLong(tally));
            }
        });
        return parts.isEmpty() ? "0" : String.join(" · ", parts);
    }

    private boolean isNone(ToLongFunction<Tally> figure) {
        return found.tallies().values().stream().allMatch(tally -> figure.applyAsLong(tally) == 0);
    }

    private static String wave(Storm.Wave wave) {
        return "%s/s%s, %s ms of CPU each"
                .formatted(
                        Goals.number(wave.perSecond()),
                        wave.complete() ? "" : " (**not all came**)",
                        Goals.number(wave.cpuMillis()));
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.0f %%", ratio * 100);
    }
}
