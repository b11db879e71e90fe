package dk.torv.mustread;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.FindMessage;
import dk.torv.messages.Place;
import dk.torv.mustread.MustReadStore.Post;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a post asks of one person, and whether they have answered. */
@Singleton
public class ReadMyAnswer {
    private final Seats seats;
    private final FindMessage findMessage;
    private final MustReadStore store;

    @Inject
    ReadMyAnswer(Seats seats, FindMessage findMessage, MustReadStore store) {
        this.seats = seats;
        this.findMessage = findMessage;
        this.store = store;
    }

    /**
     * @param asked whether it asks me
     * @param answeredAt when I said that I have read it; absent while I have not
     * @param sees whether I may see how others have answered, in some unit or in all
     */
    @Schema(name = "MyMustRead")
    public record Result(
            @Schema(required = true) boolean asked,
            Instant answeredAt,
            @Schema(required = true) boolean sees) {}

    public Result read(Actor actor, UUID conversation, UUID message) {
        Place place = findMessage.requirePlace(actor, conversation, message);
        Seat seat = seats.requireSeat(actor, conversation);
        Post post = store.find(place).orElseThrow(() -> Refusal.notFound().asException());
        return new Result(
                store.isAsked(place, actor.person()),
                store.findAnswer(place, actor.person()).orElse(null),
                Board.seesEverything(actor, seat, post) || store.leads(actor.person()));
    }
}
