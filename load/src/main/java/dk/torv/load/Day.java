package dk.torv.load;

import java.io.IOException;
import java.time.Duration;

/** A steady day: posts and everything people do beside them, by the timetable; the first seconds warm up and are not counted. */
final class Day {
    /** The busy hour of a large organisation, posts each second for each person. */
    static final double POSTS_PER_PERSON = 0.002857;

    private static final double WARM_UP_FACTOR = 4;

    private Day() {}

    record Result(
            double postsPerSecond,
            int seconds,
            Tally tally,
            Latencies reads,
            Latencies small,
            long failedReads,
            Latencies late,
            Usage.Shares shares) {}

    static Result run(Scene scene) throws IOException, InterruptedException {
        double rate = Math.max(1, POSTS_PER_PERSON * scene.people());
        Tally warmUp = new Tally();
        Sender idle = new Sender(scene.api(), scene.posts(), scene.organisation(), scene.targets());
        Timetable warm = Timetable.day(
                Scene.SEED + 1, Duration.ofSeconds(Math.max(2, scene.seconds() / 4)), rate * WARM_UP_FACTOR);
        new Pace().keep(warm, (entry, due) -> idle.act(entry, due, warmUp));
        warmUp.settle();

        Tally tally = new Tally();
        Pace pace = new Pace();
        Usage usage = scene.usage();
        Timetable day = Timetable.day(Scene.SEED, Duration.ofSeconds(scene.seconds()), rate);
        pace.keep(day, (entry, due) -> scene.sender().act(entry, due, tally));
        Usage.Shares shares = usage.until(scene.usage());
        tally.settle();
        return new Result(
                rate,
                scene.seconds(),
                tally,
                scene.sender().reads,
                scene.sender().small,
                scene.sender().failedReads.get(),
                pace.late,
                shares);
    }
}
