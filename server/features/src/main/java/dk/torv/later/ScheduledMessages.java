package dk.torv.later;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.jobs.Jobs;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.later.ScheduledStore.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** What every change of a waiting message has in common. */
@Singleton
class ScheduledMessages {
    private static final String CHANGED = "{\"type\":\"scheduled\"}";

    private final Database database;
    private final ScheduledStore store;
    private final Jobs jobs;
    private final Bus bus;

    @Inject
    ScheduledMessages(Database database, ScheduledStore store, Jobs jobs, Bus bus) {
        this.database = database;
        this.store = store;
        this.jobs = jobs;
        this.bus = bus;
    }

    /** One of the actor's own, locked until the open transaction ends; refuses while it is being sent. */
    Scheduled lockOwn(Actor actor, UUID id) {
        if (jobs.lock(id, Time.now()).orElse(false)) {
            throw Refusal.conflict("being-sent").asException();
        }
        return store.find(id)
                .filter(found -> found.author().equals(actor.person()))
                .orElseThrow(() -> Refusal.notFound().asException());
    }

    /** In the open transaction; the author's devices ask for the list anew once it has committed. */
    void remove(Scheduled scheduled) {
        store.remove(scheduled.id());
        jobs.remove(scheduled.id());
        tell(scheduled.author());
    }

    void tell(UUID author) {
        database.afterCommit(() -> bus.publish(new Event.ToPeople(Set.of(author), CHANGED, false)));
    }
}
