package dk.torv.gateway;

import io.vertx.core.Context;
import java.util.Collection;
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

    /** The connection has its topics: it gets what waited and all that comes. */
    void release(Connection connection, Set<UUID> topics) {
        if (!of(connection.person()).contains(connection)) {
            return;
        }
        connection.topics().forEach(topic -> unlink(byTopic, topic, connection));
        topics.forEach(
                topic -> byTopic.computeIfAbsent(topic, id -> new HashSet<>()).add(connection));
        held.remove(connection);
        connection.release(topics);
    }

    /** Holds all sockets of a person back. */
    List<Connection> hold(UUID person) {
        List<Connection> connections = List.copyOf(of(person));
        connections.forEach(connection -> {
            connection.hold();
            held.add(connection);
        });
        return connections;
    }

    /** To everyone in a topic but one person. A large audience is served in slices, so that others get their turn. */
    void toTopic(UUID topic, UUID except, Payload payload) {
        Set<Connection> receivers = new HashSet<>(byTopic.getOrDefault(topic, Set.of()));
        receivers.addAll(held);
        receivers.removeIf(connection -> connection.person().equals(except));
        deliver(receivers.iterator(), topic, payload);
        metrics.delivered(receivers.size());
    }

    void toPeople(Set<UUID> people, Payload payload) {
        people.forEach(person -> of(person).forEach(connection -> connection.send(payload)));
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

    private void deliver(Iterator<Connection> receivers, UUID topic, Payload payload) {
        for (int i = 0; i < SLICE && receivers.hasNext(); i++) {
            receivers.next().deliver(topic, payload);
        }
        if (receivers.hasNext()) {
            context.runOnContext(ignored -> deliver(receivers, topic, payload));
        }
    }

    private static void unlink(Map<UUID, Set<Connection>> index, UUID key, Connection connection) {
        index.computeIfPresent(key, (id, connections) -> {
            connections.remove(connection);
            return connections.isEmpty() ? null : connections;
        });
    }
}
