package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * The whole catch-up protocol: the present state of whatever changed after a rev, paged. The head's rev is read before the
 * messages, and revs commit in order, so everything up to the rev given back is in the answer.
 */
@Singleton
public class ReadChanges {
    private final Seats seats;
    private final MessageStore store;
    private final Messages messages;

    @Inject
    ReadChanges(Seats seats, MessageStore store, Messages messages) {
        this.seats = seats;
        this.store = store;
        this.messages = messages;
    }

    public record Query(UUID conversation, long after, int limit) {}

    public PageView read(Actor actor, Query query) {
        Seat seat = seats.requireSeat(actor, query.conversation());
        List<Row> rows = store.listChanged(seat.conversation(), seat.fromSeq(), query.after(), query.limit() + 1);
        boolean more = rows.size() > query.limit();
        List<Row> page = more ? rows.subList(0, query.limit()) : rows;
        long last = page.isEmpty() ? 0 : page.getLast().rev();
        return messages.page(seat, page, more ? last : Math.max(seat.rev(), last), more);
    }
}
