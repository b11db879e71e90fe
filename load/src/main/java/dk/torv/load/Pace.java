package dk.torv.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/** Keeps to a timetable: starts every entry when it is due, on a thread of its own, whatever became of the earlier ones. */
final class Pace {
    /** How late entries were started: the generator's own part in what is measured. */
    final Latencies late = new Latencies();

    /** Returns when the last entry has been started; {@code act} gets the entry and when it was due. */
    void keep(Timetable timetable, BiConsumer<Timetable.Entry, Long> act) {
        long start = System.nanoTime();
        for (Timetable.Entry entry : timetable.entries()) {
            long due = start + entry.atNanos();
            waitUntil(due);
            late.took(System.nanoTime() - due);
            Thread.ofVirtual().start(() -> act.accept(entry, due));
        }
    }

    static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
