package dk.torv.load;

import java.io.IOException;

/**
 * Everyone connects at a given rate, again and again: the first time the server's code is cold, and what the goal for 15,000
 * people asks is only told after as many have come.
 */
final class Storm {
    private static final int COLD_PER_SECOND = 1_000;
    private static final int WARM_PER_SECOND = 2_000;
    private static final int WARMING_WAVES = 6;

    private Storm() {}

    /** @param perSecond reached from the first due moment to the last greeting; {@code cpuMillis} of the server for each */
    record Wave(double perSecond, Latencies greeted, double cpuMillis, boolean complete) {}

    /** Some of the people connect one after the other. */
    private record Part(int people, double seconds, double cpuSeconds, boolean complete) {
        Part and(Part next) {
            return new Part(
                    people + next.people,
                    seconds + next.seconds,
                    cpuSeconds + next.cpuSeconds,
                    complete && next.complete);
        }

        Wave wave(Latencies greeted) {
            return new Wave(people / seconds, greeted, cpuSeconds * 1e3 / people, complete);
        }
    }

    /**
     * @param nobody the server's memory with nobody connected, {@code few} with the first quarter, which has loaded the code, and
     *     {@code all} with everybody
     * @param sockets between the last two
     */
    record Result(Wave cold, Wave warm, Memory nobody, Memory few, Memory all, int sockets) {
        double inUseKbEach() {
            return (all.inUseKb() - few.inUseKb()) / (double) sockets;
        }

        double heapKbEach() {
            return (all.heapKb() - few.heapKb()) / (double) sockets;
        }

        double residentKbEach() {
            return (all.residentKb() - few.residentKb()) / (double) sockets;
        }
    }

    static Result run(Scene scene) throws IOException, InterruptedException {
        int people = scene.people();
        int quarter = people / 4;
        Memory nobody = Memory.settled(scene.serverPid());
        Latencies greeted = greetings(scene);
        Part first = connect(scene, 0, quarter, COLD_PER_SECOND);
        Memory few = Memory.settled(scene.serverPid());
        Part rest = connect(scene, quarter, people, COLD_PER_SECOND);
        Memory all = Memory.settled(scene.serverPid());
        for (int wave = 0; wave < WARMING_WAVES; wave++) {
            again(scene);
        }
        return new Result(first.and(rest).wave(greeted), again(scene), nobody, few, all, people - quarter);
    }

    /** Everyone is cut off and comes back. */
    private static Wave again(Scene scene) throws IOException, InterruptedException {
        for (int person = 0; person < scene.people(); person++) {
            scene.crowd().cut(person);
        }
        Thread.sleep(1_500);
        Latencies greeted = greetings(scene);
        return connect(scene, 0, scene.people(), WARM_PER_SECOND).wave(greeted);
    }

    private static Latencies greetings(Scene scene) {
        Latencies greeted = new Latencies();
        scene.crowd().count(greeted, new Latencies());
        return greeted;
    }

    private static Part connect(Scene scene, int from, int to, int perSecond) throws IOException, InterruptedException {
        Usage usage = scene.usage();
        long start = System.nanoTime();
        for (int person = from; person < to; person++) {
            long due = start + (person - from) * 1_000_000_000L / perSecond;
            Pace.waitUntil(due);
            scene.crowd().connect(person, due, 0);
        }
        boolean complete = scene.awaitOnline(to);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Part(to - from, seconds, scene.usage().server() - usage.server(), complete);
    }
}
