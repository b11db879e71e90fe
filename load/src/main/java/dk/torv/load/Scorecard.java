package dk.torv.load;

import dk.torv.load.OrderCheck.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Holds the figures of a run against the goals of Torv's design. */
final class Scorecard {
    /** Everyone among 15,000 has an announcement within 0.45 s; fewer receivers in proportion. */
    private static final double MILLIS_PER_RECEIVER = 450.0 / 15_000;

    private final Scene scene;
    private final Findings found;

    Scorecard(Scene scene, Findings found) {
        this.scene = scene;
        this.found = found;
    }

    Goals goals() {
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
                                        storm.nobody().residentKb() / 1024,
                                        storm.nobody().heapKb() / 1024))
                .note(
                        "The same with everybody",
                        "%,d MB resident, %,d MB heap"
                                .formatted(
                                        storm.all().residentKb() / 1024,
                                        storm.all().heapKb() / 1024))
                .atMost(
                        "Memory for each socket: live in the heap and resident outside it",
                        storm.inUseKbEach(),
                        12,
                        "KB")
                .note(
                        "Of this in the heap; and resident memory, free heap included",
                        Goals.number(storm.heapKbEach()) + " KB; " + Goals.number(storm.residentKbEach()) + " KB")
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
                .goal(
                        "Clients that found a hole and had to ask, before the reconnect",
                        "" + found.holesBeforeReturning(),
                        "0",
                        found.holesBeforeReturning() == 0)
                .note(
                        "The same from the reconnect on",
                        "" + (scene.crowd().askedForHoles.get() - found.holesBeforeReturning()))
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
