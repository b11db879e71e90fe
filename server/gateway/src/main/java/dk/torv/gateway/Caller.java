package dk.torv.gateway;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The network address of whoever sent the request being answered. */
@Singleton
public class Caller {
    private final CurrentVertxRequest current;

    @Inject
    Caller(CurrentVertxRequest current) {
        this.current = current;
    }

    /** For example {@code 127.0.0.1}; behind a trusted proxy the address it reports. */
    public String address() {
        return current.getCurrent().request().remoteAddress().hostAddress();
    }
}
