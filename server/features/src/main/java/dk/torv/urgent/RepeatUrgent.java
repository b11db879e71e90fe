package dk.torv.urgent;

import dk.torv.database.Database;
import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.kernel.Time;
import dk.torv.messages.Ask;
import dk.torv.messages.MoveMessage;
import dk.torv.messages.Place;
import dk.torv.urgent.UrgentStore.Urgent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells an urgent message again, each five minutes for half an hour, to those who have neither acknowledged it nor answered. Telling
 * is a change of the message, so it reaches every node once; that it has been told is written in the same transaction. Times are
 * counted from when it was sent: what is done again finds that it is done, a clock that is put back waits, and what was missed
 * while no node ran is not made up for.
 */
@Singleton
public class RepeatUrgent {
    private static final int TIMES = 6;

    private final Database database;
    private final UrgentStore store;
    private final MoveMessage moveMessage;
    private final Jobs jobs;

    @Inject
    RepeatUrgent(Database database, UrgentStore store, MoveMessage moveMessage, Jobs jobs) {
        this.database = database;
        this.store = store;
        this.moveMessage = moveMessage;
        this.jobs = jobs;
    }

    public void repeat(UUID message) {
        Optional<Place> place = store.findPlace(message);
        database.transact(() -> {
            place.ifPresent(known -> moveMessage.lock(known.conversation()));
            Optional<Urgent> urgent = place.flatMap(store::find);
            if (urgent.isPresent()) {
                repeat(message, place.get(), urgent.get());
            } else {
                jobs.remove(message);
            }
        });
    }

    private void repeat(UUID message, Place place, Urgent urgent) {
        long due = Duration.between(urgent.sentAt(), Time.now()).dividedBy(Ask.Urgent.EVERY);
        boolean isOpen = due <= TIMES && store.isOpen(place, urgent.author());
        int told = urgent.told();
        if (isOpen && due > told) {
            told = (int) due;
            store.told(place, told, moveMessage.now(place));
        }
        if (isOpen && told < TIMES) {
            jobs.put(message, Job.Kind.URGENT, urgent.sentAt().plus(Ask.Urgent.EVERY.multipliedBy(told + 1L)));
        } else {
            store.end(place);
            jobs.remove(message);
        }
    }
}
