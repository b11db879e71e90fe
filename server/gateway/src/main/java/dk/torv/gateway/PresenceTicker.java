package dk.torv.gateway;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells watchers whose presence has changed, every five seconds, and nobody else: presence to everyone is what brings large
 * installations down.
 */
@Singleton
public class PresenceTicker {
    private final Shards shards;
    private final PresenceBoard board;
    private final Map<UUID, String> told = new ConcurrentHashMap<>();

    @Inject
    PresenceTicker(Shards shards, PresenceBoard board) {
        this.shards = shards;
        this.board = board;
    }

    static Payload event(UUID person, String presence) {
        return Payload.ephemeral(
                "{\"type\":\"presence\",\"people\":[{\"id\":\"%s\",\"presence\":\"%s\"}]}".formatted(person, presence));
    }

    @Scheduled(every = "PT5S", delayed = "PT5S", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        board.sweep();
        Map<UUID, String> changed = new ConcurrentHashMap<>();
        Set<UUID> present = board.people();
        present.forEach(person -> note(person, changed));
        told.keySet().stream().filter(person -> !present.contains(person)).forEach(person -> note(person, changed));
        told.values().removeIf("offline"::equals);
        if (!changed.isEmpty()) {
            shards.each(shard -> shard.watchedPeople().stream()
                    .filter(changed::containsKey)
                    .forEach(person -> shard.toWatchers(person, event(person, changed.get(person)))));
        }
    }

    private void note(UUID person, Map<UUID, String> changed) {
        String presence = board.presenceOf(person);
        if (!presence.equals(told.put(person, presence))) {
            changed.put(person, presence);
        }
    }
}
