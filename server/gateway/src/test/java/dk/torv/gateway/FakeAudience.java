package dk.torv.gateway;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who listens to what, as the test says. */
final class FakeAudience implements Audience {
    private final Map<UUID, Set<UUID>> members = new ConcurrentHashMap<>();

    void join(UUID topic, UUID person) {
        members.computeIfAbsent(topic, id -> ConcurrentHashMap.newKeySet()).add(person);
    }

    void leave(UUID topic, UUID person) {
        members.getOrDefault(topic, Set.of()).remove(person);
    }

    @Override
    public Set<UUID> topicsOf(UUID person) {
        return members.keySet().stream()
                .filter(topic -> members.get(topic).contains(person))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> membersAmong(UUID topic, Collection<UUID> people) {
        Set<UUID> present = members.getOrDefault(topic, Set.of());
        return people.stream().filter(present::contains).collect(Collectors.toSet());
    }

    @Override
    public Optional<UUID> topicOf(UUID person, UUID conversation) {
        return Optional.of(conversation).filter(topic -> topicsOf(person).contains(topic));
    }

    @Override
    public int membersOf(UUID topic) {
        return members.getOrDefault(topic, Set.of()).size();
    }

    @Override
    public Set<UUID> visiblePeople(UUID person, List<UUID> people) {
        return Set.copyOf(people);
    }
}
