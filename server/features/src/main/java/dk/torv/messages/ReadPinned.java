package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What is pinned in a conversation, as far as one sees it, the latest first. */
@Singleton
public class ReadPinned {
    private final Seats seats;
    private final MessageStore store;
    private final Messages messages;

    @Inject
    ReadPinned(Seats seats, MessageStore store, Messages messages) {
        this.seats = seats;
        this.store = store;
        this.messages = messages;
    }

    public PageView read(Actor actor, UUID conversation) {
        Seat seat = seats.requireSeat(actor, conversation);
        return messages.page(seat, store.listPinned(conversation, seat.fromSeq()), seat.rev(), false);
    }
}
