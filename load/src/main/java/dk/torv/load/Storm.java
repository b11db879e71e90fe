package dk.torv.load;

import java.io.IOException;

/** Everyone connects at a given rate; twice, as the first time the server's code is still cold. */
final class Storm {
    private static final int COLD_PER_SECOND = 1_000;
    private static final int WARM_PER_SECOND = 2_000;

    private Storm() {}

    /** @param perSecond reached from the first due moment to the last greeting; {@code cpuMillis} of the server for each */
    record Wave(int asked, double perSecond, Latencies greeted, double cpuMillis, boolean complete) {}

    /** @param before and {@code after} the server's memory with nobody and with everybody connected */
    record Result(Wave cold, Wave warm, Memory before, Memory after, int sockets) {
        double residentKbEach() {
            return (after.residentKb() - before.residentKb()) / (double) sockets;
        }

        double heapKbEach() {
            return (after.heapKb() - before.heapKb()) / (double) sockets;
        }
    }

    static Result run(Scene scene) throws IOException, InterruptedException {
        Memory before = Memory.settled(scene.serverPid());
        Wave cold = wave(scene, COLD_PER_SECOND);
        Memory after = Memory.settled(scene.serverPid());
        for (int person = 0; person < scene.people(); person++) {
            scene.crowd().cut(person);
        }
        Thread.sleep(1_500);
        Wave warm = wave(scene, WARM_PER_SECOND);
        return new Result(cold, warm, before, after, scene.people());
    }

    private static Wave wave(Scene scene, int perSecond) throws IOException, InterruptedException {
        Latencies greeted = new Latencies();
        scene.crowd().count(greeted, new Latencies());
        Usage usage = scene.usage();
        long start = System.nanoTime();
        for (int person = 0; person < scene.people(); person++) {
            long due = start + person * 1_000_000_000L / perSecond;
            Pace.waitUntil(due);
            scene.crowd().connect(person, due, 0);
        }
        boolean complete = scene.awaitOnline(scene.people());
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = scene.usage().server() - usage.server();
        return new Wave(perSecond, scene.people() / seconds, greeted, cpu * 1e3 / scene.people(), complete);
    }
}
