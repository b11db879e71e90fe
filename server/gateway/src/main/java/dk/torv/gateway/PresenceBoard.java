package dk.torv.gateway;

import dk.torv.kernel.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is there, from what their sockets do: available for five minutes after the person last did something, then away, and
 * offline twenty seconds after the last socket closed. What a person chose by hand comes first, while they are connected.
 */
@Singleton
public class PresenceBoard {
    private static final Duration STAYS_AVAILABLE = Duration.ofMinutes(5);
    private static final Duration STAYS_CONNECTED = Duration.ofSeconds(20);
    /** Longer than a socket takes from reading whose it is until it is open. */
    private static final Duration REMEMBERS_CHOICE = Duration.ofMinutes(1);

    private final Map<UUID, Entry> people = new ConcurrentHashMap<>();
    private final Map<UUID, Choice> latestChoices = new ConcurrentHashMap<>();

    /** @param chosen by hand, or null; {@code closedAt} when the last socket closed, null while one is open */
    private record Entry(int sockets, Instant activeAt, Instant closedAt, ChosenPresence chosen) {
        boolean wasActive(Instant now) {
            return activeAt.plus(STAYS_AVAILABLE).isAfter(now);
        }
    }

    /** @param presence null for automatic */
    private record Choice(ChosenPresence presence, Instant heardAt) {}

    /** available, away, busy, dnd or offline. */
    public String presenceOf(UUID person) {
        Entry entry = people.get(person);
        Instant now = Time.now();
        if (entry == null || isGone(entry, now)) {
            return "offline";
        }
        if (entry.chosen() != null && entry.chosen().holds(now)) {
            return entry.chosen().presence();
        }
        return entry.wasActive(now) ? "available" : "away";
    }

    /** Whether somebody did something at one of their devices within the last five minutes, whatever they show of themselves. */
    public boolean isActive(UUID person) {
        Entry entry = people.get(person);
        Instant now = Time.now();
        return entry != null && !isGone(entry, now) && entry.wasActive(now);
    }

    /** Everyone who is connected or has just been. */
    public Set<UUID> people() {
        return Set.copyOf(people.keySet());
    }

    /** @param read what was chosen when the socket began to open; what was heard since is newer */
    void opened(UUID person, ChosenPresence read) {
        Instant now = Time.now();
        people.compute(person, (id, entry) -> {
            Choice heard = latestChoices.get(person);
            return new Entry(
                    entry == null ? 1 : entry.sockets() + 1, now, null, heard == null ? read : heard.presence());
        });
    }

    void closed(UUID person) {
        people.computeIfPresent(person, (id, entry) -> {
            int left = Math.max(0, entry.sockets() - 1);
            return new Entry(left, entry.activeAt(), left == 0 ? Time.now() : null, entry.chosen());
        });
    }

    void active(UUID person) {
        people.computeIfPresent(
                person, (id, entry) -> new Entry(entry.sockets(), Time.now(), entry.closedAt(), entry.chosen()));
    }

    void chose(UUID person, ChosenPresence chosen) {
        latestChoices.put(person, new Choice(chosen, Time.now()));
        people.computeIfPresent(
                person, (id, entry) -> new Entry(entry.sockets(), entry.activeAt(), entry.closedAt(), chosen));
    }

    /** Forgets those who are gone, and choices that every socket has read by now. */
    void sweep() {
        Instant now = Time.now();
        people.values().removeIf(entry -> isGone(entry, now));
        latestChoices
                .values()
                .removeIf(choice -> choice.heardAt().plus(REMEMBERS_CHOICE).isBefore(now));
    }

    private static boolean isGone(Entry entry, Instant now) {
        return entry.closedAt() != null
                && entry.closedAt().plus(STAYS_CONNECTED).isBefore(now);
    }
}
