package dk.torv.gateway;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Brings what the bus carries to the sockets: numbered changes in order, the rest at once. */
@Singleton
public class FanOut {
    private static final Logger LOG = Logger.getLogger(FanOut.class);

    private final Bus bus;
    private final Shards shards;
    private final Sequencer sequencer;
    private final Audience audience;
    private final PresenceBoard board;

    @Inject
    FanOut(Bus bus, Shards shards, Sequencer sequencer, Audience audience, PresenceBoard board) {
        this.bus = bus;
        this.shards = shards;
        this.sequencer = sequencer;
        this.audience = audience;
        this.board = board;
    }

    void start(@Observes StartupEvent started) {
        sequencer.deliverTo(changed -> {
            Payload payload = Payload.lasting(changed.json());
            shards.each(shard -> shard.toTopic(changed.topic(), null, payload));
        });
        bus.subscribe(this::accept);
    }

    void accept(Event event) {
        switch (event) {
            case Event.Changed changed -> sequencer.accept(changed);
            case Event.ToPeople(Set<UUID> people, String json, boolean ephemeral) -> {
                Payload payload = ephemeral ? Payload.ephemeral(json) : Payload.lasting(json);
                shards.each(shard -> shard.toPeople(people, payload));
            }
            case Event.ToTopic(UUID topic, UUID except, String json) -> {
                Payload payload = Payload.ephemeral(json);
                shards.each(shard -> shard.toTopic(topic, except, payload));
            }
            case Event.AccessChanged(UUID person) -> reloadTopics(person);
            case Event.SessionEnded(UUID session) -> closeSession(session);
            case Event.PresenceChanged(UUID person, String presence) -> board.chose(person, presence);
        }
    }

    /** Nothing more reaches the person's sockets until it is known again what they may see. */
    private void reloadTopics(UUID person) {
        shards.each(shard -> {
            List<Connection> connections = shard.hold(person);
            if (!connections.isEmpty()) {
                Thread.ofVirtual().name("reload-topics").start(() -> release(shard, connections, person));
            }
        });
    }

    private void release(Shard shard, List<Connection> connections, UUID person) {
        try {
            Set<UUID> topics = audience.topicsOf(person);
            shard.run(on -> connections.forEach(connection -> on.release(connection, topics)));
        } catch (RuntimeException e) {
            LOG.warn("memberships cannot be read; their sockets start over", e);
            shard.run(on -> connections.forEach(connection -> connection.close(CloseReason.RESTARTING)));
        }
    }

    private void closeSession(UUID session) {
        shards.each(shard -> shard.all().stream()
                .filter(connection -> connection.session().equals(session))
                .forEach(connection -> connection.close(CloseReason.SESSION_ENDED)));
    }
}
