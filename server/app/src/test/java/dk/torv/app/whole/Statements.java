package dk.torv.app.whole;

import dk.torv.database.Database;

/** Counts what a request asks of the database. */
final class Statements {
    private static final int TRIES = 6;

    private Statements() {}

    /** The least of several tries: what runs beside in the program can only add to one of them. */
    static long of(Database database, Runnable request) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long before = database.statements();
            request.run();
            least = Math.min(least, database.statements() - before);
        }
        return least;
    }
}
