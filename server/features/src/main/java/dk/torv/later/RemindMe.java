package dk.torv.later;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.later.ReminderStore.Reminder;
import dk.torv.messages.FindMessage;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * Reminds somebody of a message at a moment to come. There is one reminder a message: another moment takes the place of the first.
 * Nobody else learns of it.
 */
@Singleton
public class RemindMe {
    static final String CHANGED = "{\"type\":\"reminders\"}";
    private static final int MOST = 200;

    private final Database database;
    private final FindMessage findMessage;
    private final ReminderStore store;
    private final Jobs jobs;
    private final Bus bus;

    @Inject
    RemindMe(Database database, FindMessage findMessage, ReminderStore store, Jobs jobs, Bus bus) {
        this.database = database;
        this.findMessage = findMessage;
        this.store = store;
        this.jobs = jobs;
        this.bus = bus;
    }

    /** When. */
    sealed interface When {
        /** When the clock shows it. */
        record At(LocalMoment moment) implements When {}

        /** After so long, whatever the clock does in between. */
        record In(Duration time, ZoneId zone) implements When {}
    }

    record Command(UUID conversation, UUID message, When when) {}

    void remind(Actor actor, Command command) {
        Place place = findMessage.requirePlace(actor, command.conversation(), command.message());
        Reminder reminder = reminder(place, command.when());
        LocalMoment.requireInReach(reminder.dueAt());
        database.transact(() -> {
            UUID id = store.put(Ids.next(), actor.person(), reminder);
            if (store.count(actor.person()) > MOST) {
                throw Refusal.conflict("too-many-reminders").asException();
            }
            jobs.put(id, Job.Kind.REMIND, reminder.dueAt());
            tell(actor);
        });
    }

    /** Also what can no longer be seen, and what has come already. */
    void forget(Actor actor, UUID conversation, UUID message) {
        database.transact(
                () -> store.remove(actor.person(), conversation, message).ifPresent(id -> {
                    jobs.remove(id);
                    tell(actor);
                }));
    }

    private static Reminder reminder(Place place, When when) {
        return switch (when) {
            case When.At(LocalMoment moment) -> new Reminder(place, moment, moment.instant());
            case When.In(Duration time, ZoneId zone) -> {
                Instant dueAt = Time.now().plus(time);
                yield new Reminder(place, new LocalMoment(LocalDateTime.ofInstant(dueAt, zone), zone), dueAt);
            }
        };
    }

    private void tell(Actor actor) {
        database.afterCommit(() -> bus.publish(new Event.ToPeople(Set.of(actor.person()), CHANGED, false)));
    }
}
