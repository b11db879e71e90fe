package dk.torv.gateway;

import dk.torv.gateway.Sessions.Holder;
import dk.torv.kernel.Time;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The socket at {@code /api/events}. Who asks and from which page is checked off the event loop before the upgrade; then the
 * connection is registered first and greeted afterwards, so that nothing falls between.
 */
@Singleton
public class EventsRoute {
    private static final Logger LOG = Logger.getLogger(EventsRoute.class);
    private static final int MOST_SOCKETS_OF_A_PERSON = 50;
    private static final int BEFORE_EVERYTHING_ELSE = -100;

    private final Vertx vertx;
    private final Sessions sessions;
    private final OriginCheck origins;
    private final Audience audience;
    private final Shards shards;
    private final Hello hello;
    private final Commands commands;
    private final PresenceBoard board;
    private final GatewayMetrics metrics;
    private volatile boolean draining;

    @Inject
    EventsRoute(
            Vertx vertx,
            Sessions sessions,
            OriginCheck origins,
            Audience audience,
            Shards shards,
            Hello hello,
            Commands commands,
            PresenceBoard board,
            GatewayMetrics metrics) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.origins = origins;
        this.audience = audience;
        this.shards = shards;
        this.hello = hello;
        this.commands = commands;
        this.board = board;
        this.metrics = metrics;
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
        vertx.executeBlocking(() -> holder(request), false).onComplete(checked -> {
            request.resume();
            if (checked.failed()) {
                LOG.error("a socket's session cannot be checked", checked.cause());
                refuse(request, 503, "unavailable");
            } else if (checked.result().isEmpty()) {
                refuse(request, 401, "signed-out");
            } else {
                upgrade(request, checked.result().get());
            }
        });
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
                .onSuccess(socket -> open(shards.current(), socket, holder, cursor, epoch))
                .onFailure(e -> LOG.debug("an upgrade failed", e));
    }

    private void open(Shard shard, ServerWebSocket socket, Holder holder, String cursor, String epoch) {
        Connection connection =
                new Connection(socket, holder, metrics, Time.now().toEpochMilli());
        shard.add(connection);
        board.opened(holder.person(), holder.presence());
        socket.textMessageHandler(frame -> receive(shard, connection, frame));
        socket.binaryMessageHandler(frame -> connection.close(CloseReason.MALFORMED));
        socket.exceptionHandler(e -> LOG.debug("a socket failed", e));
        socket.closeHandler(closed -> {
            shard.remove(connection);
            board.closed(holder.person());
        });
        Thread.ofVirtual().name("hello").start(() -> greet(shard, connection, cursor, epoch));
    }

    private void greet(Shard shard, Connection connection, String cursor, String epoch) {
        UUID person = connection.person();
        try {
            Set<UUID> topics = audience.topicsOf(person);
            Payload greeting = hello.to(cursor, epoch, topics);
            shard.run(on -> {
                connection.send(greeting);
                on.release(connection, topics);
            });
        } catch (RuntimeException e) {
            LOG.warn("a socket cannot be greeted", e);
            shard.run(on -> connection.close(CloseReason.RESTARTING));
        }
    }

    private void receive(Shard shard, Connection connection, String frame) {
        if (frame.length() > Commands.LONGEST_FRAME) {
            connection.close(CloseReason.TOO_LARGE);
        } else {
            commands.accept(shard, connection, frame);
        }
    }

    private static void refuse(HttpServerRequest request, int status, String code) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"about:blank\",\"status\":%d,\"code\":\"%s\"}".formatted(status, code));
    }
}
