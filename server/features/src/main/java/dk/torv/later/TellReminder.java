package dk.torv.later;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.jobs.Jobs;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Reminds somebody, once: that it has come is written in the transaction that ends the job. One whose moment was changed while it was
 * taken up comes then.
 */
@Singleton
class TellReminder {
    private static final String NEWS = "{\"type\":\"activity\"}";

    private final Database database;
    private final ReminderStore store;
    private final Jobs jobs;
    private final Bus bus;

    @Inject
    TellReminder(Database database, ReminderStore store, Jobs jobs, Bus bus) {
        this.database = database;
        this.store = store;
        this.jobs = jobs;
        this.bus = bus;
    }

    void tell(UUID id) {
        database.transact(() -> store.tell(id, Time.now())
                .ifPresentOrElse(
                        person -> {
                            jobs.remove(id);
                            database.afterCommit(() -> tellDevices(person));
                        },
                        () -> {
                            if (!store.isWaiting(id)) {
                                jobs.remove(id);
                            }
                        }));
    }

    private void tellDevices(UUID person) {
        bus.publish(new Event.ToPeople(Set.of(person), NEWS, false));
        bus.publish(new Event.ToPeople(Set.of(person), RemindMe.CHANGED, false));
    }
}
