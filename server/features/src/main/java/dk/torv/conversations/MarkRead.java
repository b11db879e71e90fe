package dk.torv.conversations;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Moves a person's watermark in a conversation forward; a mark never goes back. It is told to the person's own devices, and
 * to the others only in small chats.
 */
@Singleton
public class MarkRead {
    private final Seats seats;
    private final ReadMarks marks;
    private final Bus bus;

    @Inject
    MarkRead(Seats seats, ReadMarks marks, Bus bus) {
        this.seats = seats;
        this.marks = marks;
        this.bus = bus;
    }

    public record Command(UUID conversation, long seq) {}

    public void mark(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        marks.move(actor.person(), seat.conversation(), command.seq()).ifPresent(seq -> {
            Set<UUID> audience = seat.showsReadMarks()
                    ? Set.copyOf(seats.listMembersOfChat(seat.conversation()))
                    : Set.of(actor.person());
            bus.publish(new Event.ToPeople(audience, event(seat.conversation(), actor.person(), seq), true));
        });
    }

    private static String event(UUID conversation, UUID person, long seq) {
        return "{\"type\":\"read\",\"conversation\":\"%s\",\"person\":\"%s\",\"seq\":%d}"
                .formatted(conversation, person, seq);
    }
}
