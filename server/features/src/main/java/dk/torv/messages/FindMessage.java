package dk.torv.messages;

import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Finds where a message stands, for what a person does with it beside the conversation. */
@Singleton
public class FindMessage {
    private final Seats seats;
    private final VisibleMessages visible;

    @Inject
    FindMessage(Seats seats, VisibleMessages visible) {
        this.seats = seats;
        this.visible = visible;
    }

    /**
     * What stands in a message.
     *
     * @param editedAt when it was last changed, null for never
     */
    public record Written(Place place, String markdown, Instant editedAt) {}

    /** Refuses with not-found what the actor does not see, and with a conflict what says nothing (any more). */
    public Place requirePlace(Actor actor, UUID conversation, UUID message) {
        return requireWritten(actor, conversation, message).place();
    }

    /** The same with what stands in it. */
    public Written requireWritten(Actor actor, UUID conversation, UUID message) {
        Row row = visible.require(seats.requireSeat(actor, conversation), message);
        if (row.deletedAt() != null || row.system() != null) {
            throw Refusal.conflict("message-deleted").asException();
        }
        return new Written(new Place(row.conversation(), row.seq()), row.markdown(), row.editedAt());
    }
}
