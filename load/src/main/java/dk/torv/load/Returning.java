package dk.torv.load;

import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** A quarter of the sockets is cut off at once; they come back with a jitter of up to five seconds while posting goes on. */
final class Returning {
    private static final int SHARE = 4;
    private static final double POSTS_PER_SECOND = 40;
    private static final Duration JITTER = Duration.ofSeconds(5);
    private static final Duration POSTING = Duration.ofSeconds(7);

    private Returning() {}

    /** @param caughtUp from the cut until everything missed is there, the jitter included */
    record Result(int cut, Latencies greeted, Latencies caughtUp, Tally tally, Usage.Shares shares) {}

    static Result run(Scene scene) throws IOException, InterruptedException {
        int count = scene.people() / SHARE;
        Latencies greeted = new Latencies();
        Latencies caughtUp = new Latencies();
        scene.crowd().count(greeted, caughtUp);
        Tally tally = new Tally();
        Usage usage = scene.usage();
        Thread posting = Thread.ofPlatform()
                .start(() -> new Pace()
                        .keep(
                                Timetable.posts(Scene.SEED + 4, POSTING, POSTS_PER_SECOND),
                                (entry, due) -> scene.sender().act(entry, due, tally)));
        SplittableRandom random = new SplittableRandom(Scene.SEED + 5);
        long cut = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int person = i * SHARE;
            scene.crowd().cut(person);
            long due = cut + random.nextLong(JITTER.toNanos());
            Thread.ofVirtual().start(() -> {
                Pace.waitUntil(due);
                scene.crowd().connect(person, due, cut);
            });
        }
        posting.join();
        Usage.Shares shares = usage.until(scene.usage());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (caughtUp.count() < count && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        tally.settle();
        for (long missing = count - caughtUp.count(); missing > 0; missing--) {
            caughtUp.lost();
        }
        return new Result(count, greeted, caughtUp, tally, shares);
    }
}
