package dk.torv.app.edge;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A request that has not ended when the time for it is over fails, because what it needs is being taken down. Its client is told so by
 * the closed connection and asks again; in the log it would look like a mistake of the program's. What else fails then is one, and is
 * told of as ever.
 */
@Singleton
class LateRequests {
    static final Logger FAILURES = Logger.getLogger("io.quarkus.vertx.http.runtime.QuarkusErrorHandler");

    /** Requests have been waited for by now. */
    void stop(@Observes ShutdownEvent stopping) {
        FAILURES.setFilter(told -> !isOfTheStop(told.getThrown()));
    }

    /** Whether it, or what it came of, says that the database, the threads or the line are being taken away. */
    static boolean isOfTheStop(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> switch (cause) {
                    case SQLException sql -> isOfTheStop(sql.getSQLState());
                    case RejectedExecutionException _, InterruptedException _ -> true;
                    case ClosedChannelException _, ContextNotActiveException _ -> true;
                    default -> false;
                });
    }

    /**
     * The pool's own exceptions have no state: it is closed, or was while somebody waited. The database's have 08… for a connection
     * that is gone and 57P… for one that was ended.
     */
    private static boolean isOfTheStop(String sqlState) {
        return sqlState == null || sqlState.startsWith("08") || sqlState.startsWith("57P");
    }
}
