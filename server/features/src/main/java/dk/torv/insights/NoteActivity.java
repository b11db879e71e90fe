package dk.torv.insights;

import dk.torv.database.Database;
import dk.torv.insights.Progress.Open;
import dk.torv.insights.Tally.Seen;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Remembers who has done something today, in memory and without a question to anybody, and writes it each minute for all
 * together. What a crash takes with it is one minute of people who wrote nothing: whoever writes is counted from the feed.
 */
@Singleton
public class NoteActivity {
    private static final Logger LOG = Logger.getLogger(NoteActivity.class);

    private final Database database;
    private final CountStore counts;
    private final ActiveStore active;
    private final ActivePeople people;
    private final Map<Noted, Integer> fresh = new ConcurrentHashMap<>();
    private final Map<Noted, Integer> written = new ConcurrentHashMap<>();

    private record Noted(LocalDate day, UUID person) {}

    @Inject
    NoteActivity(Database database, CountStore counts, ActiveStore active, ActivePeople people) {
        this.database = database;
        this.counts = counts;
        this.active = active;
        this.people = people;
    }

    /** Somebody has just done something by their own hand. */
    public void note(Actor actor, Device device) {
        if (!actor.isGuest()) {
            Noted noted = new Noted(Time.today(), actor.person());
            int known = written.getOrDefault(noted, 0);
            if ((known & device.bit()) == 0) {
                fresh.merge(noted, device.bit(), (one, other) -> one | other);
            }
        }
    }

    @Scheduled(every = "PT1M", delayed = "PT1M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void writeAgain() {
        try {
            write();
        } catch (Refused away) {
            LOG.debug("the database is away; who was active is written when it is back", away);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        writeAgain();
    }

    /** What has been noted so far. */
    synchronized void write() {
        Map<Noted, Integer> batch = new HashMap<>(fresh);
        if (!batch.isEmpty() && database.inTransaction(() -> write(batch))) {
            batch.forEach((noted, devices) -> {
                written.merge(noted, devices, (one, other) -> one | other);
                fresh.computeIfPresent(noted, (same, now) -> now.equals(devices) ? null : now);
            });
        }
        LocalDate today = Time.today();
        written.keySet().removeIf(noted -> noted.day().isBefore(today));
    }

    /** @return false when counting has not begun */
    private boolean write(Map<Noted, Integer> batch) {
        Optional<Open> open = counts.hold().open();
        open.ifPresent(periods -> write(periods, batch));
        return open.isPresent();
    }

    private void write(Open open, Map<Noted, Integer> batch) {
        Set<UUID> ids = new HashSet<>();
        batch.keySet().forEach(noted -> ids.add(noted.person()));
        Map<UUID, UUID> units = active.units(ids);
        Map<LocalDate, Map<UUID, Seen>> seen = new HashMap<>();
        batch.forEach((noted, devices) -> {
            UUID unit = units.get(noted.person());
            if (unit != null) {
                seen.computeIfAbsent(noted.day(), none -> new HashMap<>()).put(noted.person(), new Seen(unit, devices));
            }
        });
        people.note(open, seen);
    }
}
