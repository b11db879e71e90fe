package dk.torv.gateway;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings what the bus carries to the sockets: numbered changes in order, the rest at once. Before a change goes out whose
 * conversation has seen a change of membership, its listeners are asked for again: nobody who was put out gets it.
 */
@Singleton
public class FanOut {
    private static final Logger LOG = Logger.getLogger(FanOut.class);

    private final Bus bus;
    private final Shards shards;
    private final Sequencer sequencer;
    private final Audience audience;
    private final PresenceBoard board;
    private final FeedTail tail;
    private final EndedSessions ended;

    @Inject
    FanOut(
            Bus bus,
            Shards shards,
            Sequencer sequencer,
            Audience audience,
            PresenceBoard board,
            FeedTail tail,
            EndedSessions ended) {
        this.bus = bus;
        this.shards = shards;
        this.sequencer = sequencer;
        this.audience = audience;
        this.board = board;
        this.tail = tail;
        this.ended = ended;
    }

    void start(@Observes StartupEvent started) {
        sequencer.deliverTo(this::deliver);
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

    private void deliver(Event.Changed changed, boolean accessMoved) {
        tail.delivering(changed.conversation(), changed.topic(), changed.rev());
        if (accessMoved) {
            shards.each(shard -> checkListeners(shard, changed.topic()));
        }
        Payload payload = Payload.lasting(changed.json());
        shards.each(shard -> shard.toTopic(changed.topic(), null, payload));
    }

    private void checkListeners(Shard shard, UUID topic) {
        List<Connection> listeners = shard.holdListeners(topic);
        if (!listeners.isEmpty()) {
            aside("check-listeners", shard, listeners, () -> {
                long asOf = shards.nextReading();
                Set<UUID> members = audience.membersAmong(
                        topic, listeners.stream().map(Connection::person).collect(Collectors.toSet()));
                shard.run(on -> listeners.forEach(connection -> {
                    Set<UUID> topics = new HashSet<>(connection.topics());
                    if (!members.contains(connection.person())) {
                        topics.remove(topic);
                    }
                    on.release(connection, topics, asOf);
                }));
            });
        }
    }

    /** Nothing more reaches the person's sockets until it is known again what they may see. */
    private void reloadTopics(UUID person) {
        shards.each(shard -> {
            List<Connection> connections = shard.hold(person);
            if (!connections.isEmpty()) {
                aside("reload-topics", shard, connections, () -> {
                    long asOf = shards.nextReading();
                    Set<UUID> topics = audience.topicsOf(person);
                    shard.run(on -> connections.forEach(connection -> on.release(connection, topics, asOf)));
                });
            }
        });
    }

    /** Reads the database beside the event loop; where that fails, the sockets that wait for it start over. */
    private static void aside(String name, Shard shard, List<Connection> connections, Runnable reading) {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                reading.run();
            } catch (RuntimeException e) {
                LOG.warn("memberships cannot be read; their sockets start over", e);
                shard.run(on -> connections.forEach(connection -> connection.close(CloseReason.RESTARTING)));
            }
        });
    }

    private void closeSession(UUID session) {
        ended.note(session);
        shards.each(shard -> shard.all().stream()
                .filter(connection -> connection.session().equals(session))
                .forEach(connection -> connection.close(CloseReason.SESSION_ENDED)));
    }
}
