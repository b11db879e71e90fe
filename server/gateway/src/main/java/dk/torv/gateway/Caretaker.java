package dk.torv.gateway;

import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Looks after open sockets: a newer cursor now and then, no socket without a session, none that has gone silent. */
@Singleton
public class Caretaker {
    private static final Logger LOG = Logger.getLogger(Caretaker.class);
    private static final long LONGEST_SILENCE_MILLIS = 90_000;

    private final Shards shards;
    private final Sessions sessions;
    private final Hello hello;
    private final EventsRoute route;

    @Inject
    Caretaker(Shards shards, Sessions sessions, Hello hello, EventsRoute route) {
        this.shards = shards;
        this.sessions = sessions;
        this.hello = hello;
        this.route = route;
    }

    @Scheduled(every = "PT30S", delayed = "PT30S", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        long silentSince = Time.now().toEpochMilli() - LONGEST_SILENCE_MILLIS;
        Payload cursor = hello.cursor();
        shards.each(shard -> {
            shard.eachInTurn(connection -> {
                if (connection.isSilentSince(silentSince)) {
                    connection.close(CloseReason.SILENT);
                } else {
                    connection.send(cursor);
                }
            });
            List<Connection> all = shard.all();
            Set<UUID> held = all.stream().map(Connection::session).collect(Collectors.toSet());
            Thread.ofVirtual().name("sessions").start(() -> closeEnded(shard, all, held));
        });
    }

    /** Before the program ends: no new sockets, and those that are open come back elsewhere or later. */
    public void drain() {
        route.drain();
    }

    private void closeEnded(Shard shard, List<Connection> connections, Set<UUID> held) {
        try {
            Set<UUID> alive = held.isEmpty() ? Set.of() : sessions.alive(held);
            shard.run(on -> connections.stream()
                    .filter(connection -> !alive.contains(connection.session()))
                    .forEach(connection -> connection.close(CloseReason.SESSION_ENDED)));
        } catch (RuntimeException e) {
            LOG.warn("sessions cannot be checked now", e);
        }
    }
}
