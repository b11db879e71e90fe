package dk.torv.gateway;

import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Asks again who listens to what when memberships change; until the answer is there, the sockets concerned wait. */
@Singleton
class Memberships {
    private static final Logger LOG = Logger.getLogger(Memberships.class);
    private static final int MOST_HEARD = 10_000;
    private static final Duration HEARD_COUNTS = Duration.ofSeconds(30);

    private final Shards shards;
    private final Audience audience;
    private final Map<Change, Heard> heard = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Change, Heard> eldest) {
            return size() > MOST_HEARD;
        }
    };

    /** @param whose a person, or a topic for everyone in it */
    private record Change(UUID whose, UUID conversation) {}

    /** How often the bus has brought a change that the feed has not brought yet. */
    private record Heard(int times, Instant at) {}

    @Inject
    Memberships(Shards shards, Audience audience) {
        this.shards = shards;
        this.audience = audience;
    }

    /** The bus says that a person has come into a conversation or left it. */
    void changed(UUID person, UUID conversation) {
        note(new Change(person, conversation));
        reload(person);
    }

    /** The bus says that a conversation of a topic is new or looks different. */
    void topicChanged(UUID topic, UUID conversation) {
        note(new Change(topic, conversation));
        shards.each(shard -> shard.toTopic(topic, null, news(conversation)));
    }

    /** The feed says so. */
    void repairTopic(UUID topic, UUID conversation) {
        if (!takeHeard(new Change(topic, conversation))) {
            shards.each(shard -> shard.toTopic(topic, null, news(conversation)));
        }
    }

    /** The feed says so; unless the bus had said it, the person's clients are told too. */
    void repair(UUID person, UUID conversation) {
        if (!takeHeard(new Change(person, conversation))) {
            reload(person);
            shards.each(shard -> shard.toPeople(Set.of(person), news(conversation)));
        }
    }

    /** Membership of a topic has changed, whoever it was: those who listen and are not in it any more stop listening. */
    void checkListeners(UUID topic) {
        shards.each(shard -> aside(shard, shard.holdListeners(topic), listeners -> {
            long asOf = shards.nextReading();
            Set<UUID> members = audience.membersAmong(
                    topic, listeners.stream().map(Connection::person).collect(Collectors.toSet()));
            shard.run(on -> listeners.forEach(
                    connection -> on.release(connection, topic, members.contains(connection.person()), asOf)));
        }));
    }

    /** The bus says that people have come into a team or left it; with no people, that everybody is to be asked about. */
    void teamChanged(UUID team, Set<UUID> people, boolean gone) {
        if (people.isEmpty()) {
            note(new Change(team, team));
            askAboutEverybody(team);
        } else {
            people.forEach(person -> {
                note(new Change(person, team));
                reload(person);
            });
            shards.each(shard -> shard.toPeople(people, teamNews(team, gone)));
        }
    }

    /** The feed says so. Whether the team is gone is then the client's question. */
    void repairTeam(UUID team, UUID person) {
        if (takeHeard(new Change(person == null ? team : person, team))) {
            return;
        }
        if (person == null) {
            askAboutEverybody(team);
        } else {
            reload(person);
            shards.each(shard -> shard.toPeople(Set.of(person), teamNews(team, false)));
        }
    }

    /** One question for each shard, whatever the number of people: who listens and may not ceases, who may and does not begins. */
    private void askAboutEverybody(UUID team) {
        shards.each(shard -> {
            Set<Connection> listeners = Set.copyOf(shard.holdListeners(team));
            aside(shard, shard.all(), connections -> {
                long asOf = shards.nextReading();
                Set<UUID> members = audience.membersAmong(
                        team, connections.stream().map(Connection::person).collect(Collectors.toSet()));
                shard.run(on -> connections.forEach(connection -> {
                    boolean member = members.contains(connection.person());
                    boolean listened = listeners.contains(connection);
                    if (listened) {
                        on.release(connection, team, member, asOf);
                    } else {
                        on.listen(connection, team, member, asOf);
                    }
                    if (member || listened) {
                        connection.send(teamNews(team, !member));
                    }
                }));
            });
        });
    }

    private void reload(UUID person) {
        shards.each(shard -> aside(shard, shard.hold(person), connections -> {
            long asOf = shards.nextReading();
            Set<UUID> topics = audience.topicsOf(person);
            shard.run(on -> connections.forEach(connection -> on.release(connection, topics, asOf)));
        }));
    }

    private static Payload news(UUID conversation) {
        return Payload.lasting("{\"type\":\"conversation\",\"conversation\":\"%s\"}".formatted(conversation));
    }

    private static Payload teamNews(UUID team, boolean gone) {
        return Payload.lasting("{\"type\":\"team\",\"team\":\"%s\"%s}".formatted(team, gone ? ",\"gone\":true" : ""));
    }

    private void note(Change change) {
        synchronized (heard) {
            heard.merge(change, new Heard(1, Time.now()), (before, now) -> new Heard(before.times() + 1, now.at()));
        }
    }

    private boolean takeHeard(Change change) {
        synchronized (heard) {
            Heard before = heard.remove(change);
            if (before == null || before.at().plus(HEARD_COUNTS).isBefore(Time.now())) {
                return false;
            }
            if (before.times() > 1) {
                heard.put(change, new Heard(before.times() - 1, before.at()));
            }
            return true;
        }
    }

    private interface Reading {
        void read(List<Connection> connections);
    }

    /** Reads the database beside the event loop; where that fails, the sockets that wait for it start over. */
    private static void aside(Shard shard, List<Connection> connections, Reading reading) {
        if (connections.isEmpty()) {
            return;
        }
        Thread.ofVirtual().name("memberships").start(() -> {
            try {
                reading.read(connections);
            } catch (RuntimeException e) {
                LOG.warn("memberships cannot be read; their sockets start over", e);
                shard.run(on -> connections.forEach(connection -> connection.close(CloseReason.RESTARTING)));
            }
        });
    }
}
