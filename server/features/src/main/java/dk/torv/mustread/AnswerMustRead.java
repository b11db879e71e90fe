package dk.torv.mustread;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.messages.FindMessage;
import dk.torv.messages.MoveMessage;
import dk.torv.messages.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Says that one has read and understood a post, also when the deadline is past. It cannot be taken back; twice is once. Who is not
 * asked, because they joined after the deadline or wrote it, is refused.
 */
@Singleton
public class AnswerMustRead {
    private static final String CHANGED = "{\"type\":\"must-reads\"}";

    private final Database database;
    private final Seats seats;
    private final FindMessage findMessage;
    private final MustReadStore store;
    private final MoveMessage moveMessage;
    private final Bus bus;

    @Inject
    AnswerMustRead(
            Database database,
            Seats seats,
            FindMessage findMessage,
            MustReadStore store,
            MoveMessage moveMessage,
            Bus bus) {
        this.database = database;
        this.seats = seats;
        this.findMessage = findMessage;
        this.store = store;
        this.moveMessage = moveMessage;
        this.bus = bus;
    }

    public record Command(UUID conversation, UUID message) {}

    public void answer(Actor actor, Command command) {
        Place post = findMessage.requirePlace(actor, command.conversation(), command.message());
        Seat seat = seats.requireSeat(actor, command.conversation());
        if (!store.isAsked(post, actor.person())) {
            throw Refusal.conflict("not-asked").asException();
        }
        database.transact(() -> {
            if (store.answer(post, actor.person(), Time.now())) {
                moveMessage.soon(seat, post.seq());
                database.afterCommit(() -> bus.publish(new Event.ToPeople(Set.of(actor.person()), CHANGED, false)));
            }
        });
    }
}
