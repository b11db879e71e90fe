package dk.torv.conversations;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Puts a person's watermark in a conversation back, so that a message and what follows count as unread again. It is told to the
 * person's own devices and to nobody else: others have seen that it was read.
 */
@Singleton
public class MarkUnread {
    private final Seats seats;
    private final ReadMarkStore store;
    private final Bus bus;

    @Inject
    MarkUnread(Seats seats, ReadMarkStore store, Bus bus) {
        this.seats = seats;
        this.store = store;
        this.bus = bus;
    }

    /** @param seq place of the first message that is to be unread */
    public record Command(UUID conversation, long seq) {}

    public void mark(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        if (!seat.sees(command.seq())) {
            throw Refusal.notFound().asException();
        }
        store.putBack(actor.person(), seat.conversation(), command.seq())
                .ifPresent(seq -> bus.publish(new Event.ToPeople(
                        Set.of(actor.person()), event(seat.conversation(), actor.person(), seq), false)));
    }

    private static String event(UUID conversation, UUID person, long seq) {
        return "{\"type\":\"read\",\"conversation\":\"%s\",\"person\":\"%s\",\"seq\":%d,\"back\":true}"
                .formatted(conversation, person, seq);
    }
}
