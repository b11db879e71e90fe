package dk.torv.app.edge;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A request that has not ended when the time for it is over fails, because what it needs is being taken down. Its client is told so by
 * the closed connection and asks again; in the log it would look like a mistake of the program's.
 */
@Singleton
class LateRequests {
    static final Logger FAILURES = Logger.getLogger("io.quarkus.vertx.http.runtime.QuarkusErrorHandler");

    /** Requests have been waited for by now. */
    void stop(@Observes ShutdownEvent stopping) {
        FAILURES.setLevel(Level.OFF);
    }
}
