package dk.torv.polls;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.jobs.Jobs;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.messages.FindMessage;
import dk.torv.messages.MoveMessage;
import dk.torv.messages.Place;
import dk.torv.polls.PollStore.Poll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends a poll: its author or who owns the channel by hand, or its moment has come. The last votes are counted in the same
 * transaction, and of an anonymous poll nobody can tell any more whose they were. Twice is once.
 */
@Singleton
public class ClosePoll {
    private final Database database;
    private final Seats seats;
    private final FindMessage findMessage;
    private final PollStore store;
    private final MoveMessage moveMessage;
    private final Jobs jobs;

    @Inject
    ClosePoll(
            Database database,
            Seats seats,
            FindMessage findMessage,
            PollStore store,
            MoveMessage moveMessage,
            Jobs jobs) {
        this.database = database;
        this.seats = seats;
        this.findMessage = findMessage;
        this.store = store;
        this.moveMessage = moveMessage;
        this.jobs = jobs;
    }

    public void close(Actor actor, UUID conversation, UUID message) {
        Place place = findMessage.requirePlace(actor, conversation, message);
        Seat seat = seats.requireSeat(actor, conversation);
        Poll poll = store.find(place).orElseThrow(() -> Refusal.notFound().asException());
        seat.refusalToClosePoll(poll.author()).ifPresent(refusal -> {
            throw refusal.asException();
        });
        database.transact(() -> close(place, message));
    }

    /** Its moment has come. */
    public void closeDue(UUID message) {
        Optional<Place> place = store.findPlace(message);
        database.transact(() -> place.ifPresentOrElse(known -> close(known, message), () -> jobs.remove(message)));
    }

    private void close(Place place, UUID message) {
        store.lockToClose(place);
        moveMessage.lock(place.conversation());
        if (store.close(place, Time.now())) {
            moveMessage.now(place);
        }
        jobs.remove(message);
    }
}
