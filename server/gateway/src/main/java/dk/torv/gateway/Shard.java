package dk.torv.gateway;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The sockets of one event loop. Everything here runs on that thread and needs no locks. */
final class Shard {
    private static final int SLICE = 256;

    private final Context context;
    private final GatewayMetrics metrics;
    private final Map<UUID, Set<Connection>> byPerson = new HashMap<>();
    private final Map<UUID, Set<Connection>> byTopic = new HashMap<>();
    private final Set<Connection> held = new HashSet<>();
    private final Map<UUID, Set<Connection>> watchers = new HashMap<>();
    private final Map<UUID, Deque<Round>> rounds = new HashMap<>();

    /** One event on its way to the audience of a topic. */
    private record Round(Iterator<Connection> receivers, Payload payload) {}

    Shard(Context context, GatewayMetrics metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    /** Runs work on the shard's thread, in the order of the calls. */
    void run(Consumer<Shard> work) {
        context.runOnContext(ignored -> work.accept(this));
    }

    void add(Connection connection) {
        byPerson.computeIfAbsent(connection.person(), id -> new HashSet<>()).add(connection);
        held.add(connection);
        metrics.opened();
    }

    void remove(Connection connection) {
        if (!of(connection.person()).contains(connection)) {
            return;
        }
        unlink(byPerson, connection.person(), connection);
        connection.topics().forEach(topic -> unlink(byTopic, topic, connection));
        connection.watched().forEach(person -> unlink(watchers, person, connection));
        held.remove(connection);
        metrics.gone();
    }

    /**
     * The connection has its topics: it gets what waited and all that comes.
     *
     * @param asOf grows with every reading of memberships; an older one changes nothing any more
     */
    void release(Connection connection, Set<UUID> topics, long asOf) {
        if (!of(connection.person()).contains(connection)) {
            return;
        }
        connection.topics().forEach(topic -> unlink(byTopic, topic, connection));
        connection.listen(topics, asOf);
        connection.topics().forEach(topic -> link(topic, connection));
        release(connection);
    }

    /** As {@link #release(Connection, Set, long)} for one topic; the others stay as they are. */
    void release(Connection connection, UUID topic, boolean listens, long asOf) {
        if (of(connection.person()).contains(connection)) {
            listen(connection, topic, listens, asOf);
            release(connection);
        }
    }

    /** A connection that was not held for it begins or ceases to listen to a topic. */
    void listen(Connection connection, UUID topic, boolean listens, long asOf) {
        if (of(connection.person()).contains(connection)) {
            connection.listen(topic, listens, asOf);
            if (connection.topics().contains(topic)) {
                link(topic, connection);
            } else {
                unlink(byTopic, topic, connection);
            }
        }
    }

    private void release(Connection connection) {
        if (connection.release()) {
            held.remove(connection);
        }
    }

    private void link(UUID topic, Connection connection) {
        byTopic.computeIfAbsent(topic, id -> new HashSet<>()).add(connection);
    }

    /** Holds all sockets of a person back. */
    List<Connection> hold(UUID person) {
        return hold(of(person));
    }

    /** Holds all sockets back that listen to a topic. */
    List<Connection> holdListeners(UUID topic) {
        return hold(byTopic.getOrDefault(topic, Set.of()));
    }

    private List<Connection> hold(Set<Connection> some) {
        List<Connection> connections = List.copyOf(some);
        connections.forEach(connection -> {
            connection.hold();
            held.add(connection);
        });
        return connections;
    }

    /**
     * To everyone in a topic but one person. A large audience is served in slices, so that others get their turn; the events of
     * one topic follow each other.
     */
    void toTopic(UUID topic, UUID except, Payload payload) {
        List<Connection> receivers = receivers(topic, except);
        metrics.delivered(receivers.size());
        Deque<Round> waiting = rounds.computeIfAbsent(topic, id -> new ArrayDeque<>());
        waiting.add(new Round(receivers.iterator(), payload));
        if (waiting.size() == 1) {
            serve(topic, waiting);
        }
    }

    /** Does something for all sockets there are now, in slices too. */
    void eachInTurn(Consumer<Connection> work) {
        inTurn(all().iterator(), work);
    }

    private void inTurn(Iterator<Connection> some, Consumer<Connection> work) {
        for (int i = 0; i < SLICE && some.hasNext(); i++) {
            work.accept(some.next());
        }
        if (some.hasNext()) {
            context.runOnContext(ignored -> inTurn(some, work));
        }
    }

    void toPeople(Set<UUID> people, Payload payload) {
        people.forEach(person -> of(person).forEach(connection -> connection.send(payload)));
    }

    void toEveryone(Payload payload) {
        all().forEach(connection -> connection.send(payload));
    }

    void toWatchers(UUID person, Payload payload) {
        watchers.getOrDefault(person, Set.of()).forEach(connection -> connection.send(payload));
    }

    void watch(Connection connection, Set<UUID> people) {
        if (!of(connection.person()).contains(connection)) {
            return;
        }
        connection.watched().forEach(person -> unlink(watchers, person, connection));
        people.forEach(person ->
                watchers.computeIfAbsent(person, id -> new HashSet<>()).add(connection));
        connection.watch(people);
    }

    Set<UUID> watchedPeople() {
        return Set.copyOf(watchers.keySet());
    }

    Set<Connection> of(UUID person) {
        return byPerson.getOrDefault(person, Set.of());
    }

    List<Connection> all() {
        return byPerson.values().stream().flatMap(Collection::stream).toList();
    }

    private List<Connection> receivers(UUID topic, UUID except) {
        Set<Connection> listening = byTopic.getOrDefault(topic, Set.of());
        List<Connection> receivers = new ArrayList<>(listening.size() + held.size());
        receivers.addAll(listening);
        held.stream().filter(connection -> !listening.contains(connection)).forEach(receivers::add);
        if (except != null) {
            receivers.removeIf(connection -> connection.person().equals(except));
        }
        return receivers;
    }

    private void serve(UUID topic, Deque<Round> waiting) {
        Round round = waiting.peek();
        for (int i = 0; i < SLICE && round.receivers().hasNext(); i++) {
            round.receivers().next().deliver(topic, round.payload());
        }
        if (!round.receivers().hasNext()) {
            waiting.remove();
        }
        if (waiting.isEmpty()) {
            rounds.remove(topic);
        } else {
            context.runOnContext(ignored -> serve(topic, waiting));
        }
    }

    private static void unlink(Map<UUID, Set<Connection>> index, UUID key, Connection connection) {
        index.computeIfPresent(key, (id, connections) -> {
            connections.remove(connection);
            return connections.isEmpty() ? null : connections;
        });
    }
}
