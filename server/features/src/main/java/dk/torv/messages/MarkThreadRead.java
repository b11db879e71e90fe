package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Moves a person's mark in a thread they follow forward. In other threads it does nothing. */
@Singleton
public class MarkThreadRead {
    private final Seats seats;
    private final VisibleMessages visible;
    private final ThreadMarks marks;

    @Inject
    MarkThreadRead(Seats seats, VisibleMessages visible, ThreadMarks marks) {
        this.seats = seats;
        this.visible = visible;
        this.marks = marks;
    }

    /**
     * @param thread place of the thread's first message
     * @param seq place of the last reply read
     */
    public record Command(UUID conversation, long thread, long seq) {}

    public void mark(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        Row root = visible.requireRoot(seat, command.thread());
        marks.move(seat, root.seq(), command.seq());
    }
}
