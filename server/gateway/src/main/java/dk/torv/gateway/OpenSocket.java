package dk.torv.gateway;

import dk.torv.gateway.Sessions.Holder;
import dk.torv.kernel.Time;
import io.vertx.core.http.ServerWebSocket;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes a connection of an upgraded socket: it is registered first and greeted afterwards, so that nothing falls between. */
@Singleton
class OpenSocket {
    private static final Logger LOG = Logger.getLogger(OpenSocket.class);

    private final Shards shards;
    private final Audience audience;
    private final Hello hello;
    private final Commands commands;
    private final PresenceBoard board;
    private final GatewayMetrics metrics;
    private final EndedSessions ended;
    private final Notices notices;

    @Inject
    OpenSocket(
            Shards shards,
            Audience audience,
            Hello hello,
            Commands commands,
            PresenceBoard board,
            GatewayMetrics metrics,
            EndedSessions ended,
            Notices notices) {
        this.shards = shards;
        this.audience = audience;
        this.hello = hello;
        this.commands = commands;
        this.board = board;
        this.metrics = metrics;
        this.ended = ended;
        this.notices = notices;
    }

    /** Runs on the socket's event loop; {@code cursor} and {@code epoch} are null for a client that comes for the first time. */
    void open(ServerWebSocket socket, Holder holder, String cursor, String epoch) {
        Shard shard = shards.current();
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
        if (ended.has(holder.session())) {
            connection.close(CloseReason.SESSION_ENDED);
        } else {
            Thread.ofVirtual().name("hello").start(() -> greet(shard, connection, cursor, epoch));
        }
    }

    private void greet(Shard shard, Connection connection, String cursor, String epoch) {
        UUID person = connection.person();
        try {
            long asOf = shards.nextReading();
            Set<UUID> topics = audience.topicsOf(person);
            Payload greeting = hello.to(person, cursor, epoch, topics);
            shard.run(on -> {
                connection.send(greeting);
                notices.all().forEach(connection::send);
                on.release(connection, topics, asOf);
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
}
