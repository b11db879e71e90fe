package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What stood in a message before its edits, for whom the policy lets see it. */
@Singleton
public class ReadVersions {
    private final Seats seats;
    private final VisibleMessages visible;
    private final MessageStore store;

    @Inject
    ReadVersions(Seats seats, VisibleMessages visible, MessageStore store) {
        this.seats = seats;
        this.visible = visible;
        this.store = store;
    }

    public record Query(UUID conversation, UUID message) {}

    /** The latest first, without what stands there now. */
    public List<VersionView> read(Actor actor, Query query) {
        Seat seat = seats.requireSeat(actor, query.conversation());
        Row row = visible.require(seat, query.message());
        seat.refusalToSeeVersions(row.author()).ifPresent(refusal -> {
            throw refusal.asException();
        });
        return store.listVersions(new Place(row.conversation(), row.seq()));
    }
}
