package dk.torv.gateway;

import dk.torv.gateway.Sessions.Holder;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The way to the socket at {@code /api/events}: who asks and from which page is checked off the event loop before the upgrade. */
@Singleton
public class EventsRoute {
    private static final Logger LOG = Logger.getLogger(EventsRoute.class);
    private static final int MOST_SOCKETS_OF_A_PERSON = 50;
    private static final int BEFORE_EVERYTHING_ELSE = -100;

    private final Sessions sessions;
    private final OriginCheck origins;
    private final Shards shards;
    private final OpenSocket openSocket;
    private volatile boolean draining;

    @Inject
    EventsRoute(Sessions sessions, OriginCheck origins, Shards shards, OpenSocket openSocket) {
        this.sessions = sessions;
        this.origins = origins;
        this.shards = shards;
        this.openSocket = openSocket;
    }

    void register(@Observes Router router) {
        router.get("/api/events").order(BEFORE_EVERYTHING_ELSE).handler(this::handle);
    }

    /** No new sockets from here on. */
    void drain() {
        draining = true;
        shards.each(shard -> shard.all().forEach(connection -> connection.close(CloseReason.RESTARTING)));
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            refuse(request, 426, "upgrade-required");
            return;
        }
        if (draining) {
            refuse(request, 503, "restarting");
            return;
        }
        request.pause();
        Context loop = Vertx.currentContext();
        Thread.ofVirtual().name("session").start(() -> check(request, loop));
    }

    private void check(HttpServerRequest request, Context loop) {
        try {
            Optional<Holder> holder = holder(request);
            loop.runOnContext(ignored -> answer(request, holder));
        } catch (RuntimeException e) {
            LOG.error("a socket's session cannot be checked", e);
            loop.runOnContext(ignored -> {
                request.resume();
                refuse(request, 503, "unavailable");
            });
        }
    }

    private void answer(HttpServerRequest request, Optional<Holder> holder) {
        request.resume();
        holder.ifPresentOrElse(known -> upgrade(request, known), () -> refuse(request, 401, "signed-out"));
    }

    private Optional<Holder> holder(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null && !origins.allows(origin, request.getHeader("Host"))) {
            return Optional.empty();
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return sessions.holderOf(authorization.substring("Bearer ".length()), true);
        }
        return Optional.ofNullable(request.getCookie(sessions.cookieName()))
                .map(Cookie::getValue)
                .flatMap(token -> sessions.holderOf(token, false));
    }

    private void upgrade(HttpServerRequest request, Holder holder) {
        Shard shard = shards.current();
        if (shard.of(holder.person()).size() >= MOST_SOCKETS_OF_A_PERSON) {
            refuse(request, 429, "too-many");
            return;
        }
        String cursor = request.getParam("cursor");
        String epoch = request.getParam("epoch");
        request.toWebSocket()
                .onSuccess(socket -> openSocket.open(socket, holder, cursor, epoch))
                .onFailure(e -> LOG.debug("an upgrade failed", e));
    }

    private static void refuse(HttpServerRequest request, int status, String code) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"about:blank\",\"status\":%d,\"code\":\"%s\"}".formatted(status, code));
    }
}
