package dk.torv.load;

import dk.torv.load.Organisation.Room;
import dk.torv.load.Targets.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of 500 bytes to everyone, ten times, while unrelated direct messages go on; theirs are counted apart before and in
 * the half second after each announcement.
 */
final class Announcement {
    private static final String TEXT =
            "Kantinen holder lukket i dag. ".repeat(17).substring(0, 500);
    private static final double DIRECT_PER_SECOND = 60;
    private static final long DURING_NANOS = 500_000_000;
    private static final long BETWEEN_MILLIS = 1_500;

    private Announcement() {}

    /** @param last from when it was due to the last receiver, in ms; the first one counts apart */
    record Result(
            int receivers,
            Tally announcements,
            List<Double> last,
            Tally before,
            Tally during,
            Tally between,
            Usage.Shares shares) {
        /** Of all but the first. */
        double worstLast() {
            return last.stream().skip(1).mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        }

        double medianLast() {
            return last.stream()
                    .skip(1)
                    .sorted()
                    .skip((last.size() - 1) / 2)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    static Result run(Scene scene) throws IOException, InterruptedException {
        int times = scene.seconds() < 10 ? 3 : 10;
        Tally before = new Tally();
        new Pace()
                .keep(
                        Timetable.posts(
                                Scene.SEED + 2, Duration.ofSeconds(Math.min(10, scene.seconds())), DIRECT_PER_SECOND),
                        (entry, due) -> direct(scene, entry.draw(), due, before));
        before.settle();

        Tally between = new Tally();
        Tally during = new Tally();
        long start = System.nanoTime();
        Usage usage = scene.usage();
        Thread unrelated = Thread.ofPlatform()
                .start(() -> new Pace()
                        .keep(
                                Timetable.posts(
                                        Scene.SEED + 3, Duration.ofMillis(times * BETWEEN_MILLIS), DIRECT_PER_SECOND),
                                (entry, due) ->
                                        direct(scene, entry.draw(), due, isDuring(due - start) ? during : between)));
        Room room = scene.organisation().largest();
        Tally tally = new Tally();
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long due = start + (i * BETWEEN_MILLIS + BETWEEN_MILLIS / 2) * 1_000_000;
            Pace.waitUntil(due);
            posts.add(scene.sender().post(new Target(room.poster(i), room), TEXT, due, tally));
        }
        unrelated.join();
        Usage.Shares shares = usage.until(scene.usage());
        tally.settle();
        during.settle();
        between.settle();
        return new Result(
                room.size(), tally, posts.stream().map(Post::lastMillis).toList(), before, during, between, shares);
    }

    private static void direct(Scene scene, long draw, long due, Tally tally) {
        scene.sender().post(scene.targets().direct(draw), Sender.text(draw), due, tally);
    }

    private static boolean isDuring(long sinceStart) {
        long inTurn = sinceStart % (BETWEEN_MILLIS * 1_000_000) - BETWEEN_MILLIS * 1_000_000 / 2;
        return inTurn >= 0 && inTurn < DURING_NANOS;
    }
}
