package dk.torv.urgent;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.messages.FindMessage;
import dk.torv.messages.MoveMessage;
import dk.torv.messages.Place;
import dk.torv.urgent.UrgentStore.Urgent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Says that one has seen an urgent message: it is not told again. Twice is once, and its author is not asked. */
@Singleton
public class AcknowledgeUrgent {
    private final Database database;
    private final Seats seats;
    private final FindMessage findMessage;
    private final UrgentStore store;
    private final MoveMessage moveMessage;

    @Inject
    AcknowledgeUrgent(
            Database database, Seats seats, FindMessage findMessage, UrgentStore store, MoveMessage moveMessage) {
        this.database = database;
        this.seats = seats;
        this.findMessage = findMessage;
        this.store = store;
        this.moveMessage = moveMessage;
    }

    public void acknowledge(Actor actor, UUID conversation, UUID message) {
        Place place = findMessage.requirePlace(actor, conversation, message);
        Seat seat = seats.requireSeat(actor, conversation);
        Urgent urgent = store.find(place).orElseThrow(() -> Refusal.notFound().asException());
        if (urgent.author().equals(actor.person())) {
            throw Refusal.conflict("not-asked").asException();
        }
        database.transact(() -> {
            if (store.acknowledge(place, actor.person(), Time.now())) {
                moveMessage.soon(seat, place.seq());
            }
        });
    }
}
