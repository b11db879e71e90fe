package dk.torv.load;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** How many direct messages a second are committed when 32 clients post as fast as they are answered (a closed loop). */
final class Throughput {
    static final int CLIENTS = 32;

    private static final int WARM_UP_SECONDS = 3;

    private Throughput() {}

    /** @param perSecond acknowledged within the measured time */
    record Result(double perSecond, Tally tally, Usage.Shares shares) {}

    static Result run(Scene scene) throws IOException, InterruptedException {
        phase(scene, new Tally(), WARM_UP_SECONDS);
        Tally tally = new Tally();
        int seconds = Math.min(10, scene.seconds());
        Usage usage = scene.usage();
        phase(scene, tally, seconds);
        Usage.Shares shares = usage.until(scene.usage());
        tally.settle();
        return new Result(tally.acknowledged.count() / shares.seconds(), tally, shares);
    }

    private static void phase(Scene scene, Tally tally, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                SplittableRandom random = new SplittableRandom(Scene.SEED + i);
                clients.execute(() -> {
                    while (System.nanoTime() < end) {
                        long draw = random.nextLong();
                        scene.sender().post(scene.targets().direct(draw), Sender.text(draw), System.nanoTime(), tally);
                    }
                });
            }
        }
    }
}
