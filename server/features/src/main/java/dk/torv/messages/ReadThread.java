package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads the replies of one thread, oldest first. */
@Singleton
public class ReadThread {
    private final Seats seats;
    private final VisibleMessages visible;
    private final MessageStore store;
    private final Messages messages;

    @Inject
    ReadThread(Seats seats, VisibleMessages visible, MessageStore store, Messages messages) {
        this.seats = seats;
        this.visible = visible;
        this.store = store;
        this.messages = messages;
    }

    /** @param after seq of the last reply of the page before, 0 for the first page */
    public record Query(UUID conversation, UUID root, long after, int limit) {}

    public PageView read(Actor actor, Query query) {
        Seat seat = seats.requireSeat(actor, query.conversation());
        Row root = visible.require(seat, query.root());
        List<Row> rows = store.listReplies(seat.conversation(), root.seq(), query.after(), query.limit() + 1);
        boolean more = rows.size() > query.limit();
        return messages.page(seat, more ? rows.subList(0, query.limit()) : rows, List.of(root.seq()), seat.rev(), more);
    }
}
