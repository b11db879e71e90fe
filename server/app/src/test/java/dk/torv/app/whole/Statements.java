package dk.torv.app.whole;

import dk.torv.database.Database;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;

/** Counts what a request asks of the database. */
final class Statements {
    private static final int TRIES = 6;
    private static final Duration QUIET = Duration.ofMillis(20);

    private Statements() {}

    /** The least of several tries: what runs beside in the program can only add to one of them. */
    static long of(Database database, Runnable request) {
        Scheduler scheduler = CDI.current().select(Scheduler.class).get();
        scheduler.pause(); // what is asked every second falls into each try where the machine is slow
        try {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < TRIES; i++) {
                long before = onceQuiet(database);
                request.run();
                least = Math.min(least, database.statements() - before);
            }
            return least;
        } finally {
            scheduler.resume();
        }
    }

    /** Once nothing that went before is still being told to anybody. */
    private static long onceQuiet(Database database) {
        long since = System.nanoTime();
        long count = database.statements();
        while (System.nanoTime() - since < QUIET.toNanos()) {
            if (database.statements() != count) {
                count = database.statements();
                since = System.nanoTime();
            }
            Thread.onSpinWait();
        }
        return count;
    }
}
