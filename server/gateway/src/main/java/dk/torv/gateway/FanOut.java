package dk.torv.gateway;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Brings what the bus carries to the sockets: numbered changes in order, the rest at once. Before a change goes out whose
 * conversation has seen a change of membership, its listeners are asked for again: nobody who was put out gets it.
 */
@Singleton
public class FanOut {
    private final Bus bus;
    private final Shards shards;
    private final Sequencer sequencer;
    private final Memberships memberships;
    private final PresenceBoard board;
    private final FeedTail tail;
    private final EndedSessions ended;
    private final Notices notices;

    @Inject
    FanOut(
            Bus bus,
            Shards shards,
            Sequencer sequencer,
            Memberships memberships,
            PresenceBoard board,
            FeedTail tail,
            EndedSessions ended,
            Notices notices) {
        this.bus = bus;
        this.shards = shards;
        this.sequencer = sequencer;
        this.memberships = memberships;
        this.board = board;
        this.tail = tail;
        this.ended = ended;
        this.notices = notices;
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
            case Event.ToEveryone(String kind, String json) -> {
                Payload payload = Payload.lasting(json);
                notices.note(kind, payload); // first, for those who are just being greeted
                shards.each(shard -> shard.toEveryone(payload));
            }
            case Event.AccessChanged(UUID person, UUID conversation) -> memberships.changed(person, conversation);
            case Event.TopicChanged(UUID topic, UUID conversation) -> memberships.topicChanged(topic, conversation);
            case Event.TeamChanged(UUID team, Set<UUID> people, boolean gone) ->
                memberships.teamChanged(team, people, gone);
            case Event.SessionEnded(UUID session) -> closeSessions(Set.of(session));
            case Event.SessionsEnded(Set<UUID> sessions) -> closeSessions(sessions);
            case Event.PresenceChanged(UUID person, String presence, Instant until) ->
                board.chose(person, ChosenPresence.orAutomatic(presence, until));
        }
    }

    private void deliver(Event.Changed changed, boolean accessMoved) {
        tail.delivering(changed.conversation(), changed.topic(), changed.rev());
        if (accessMoved) {
            memberships.checkListeners(changed.topic());
        }
        Payload payload = Payload.lasting(changed.json());
        shards.each(shard -> shard.toTopic(changed.topic(), null, payload));
    }

    private void closeSessions(Set<UUID> sessions) {
        sessions.forEach(ended::note);
        shards.each(shard -> shard.all().stream()
                .filter(connection -> sessions.contains(connection.session()))
                .forEach(connection -> connection.close(CloseReason.SESSION_ENDED)));
    }
}
