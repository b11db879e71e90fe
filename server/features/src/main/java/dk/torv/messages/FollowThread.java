package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Follows a thread, or stops. Stopping holds until the person follows it again or writes in it; being mentioned there does not
 * undo it.
 */
@Singleton
public class FollowThread {
    private final Seats seats;
    private final VisibleMessages visible;
    private final ThreadMarks marks;

    @Inject
    FollowThread(Seats seats, VisibleMessages visible, ThreadMarks marks) {
        this.seats = seats;
        this.visible = visible;
        this.marks = marks;
    }

    /** @param thread place of the thread's first message */
    public record Command(UUID conversation, long thread, boolean follows) {}

    public void follow(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        Row root = visible.requireRoot(seat, command.thread());
        marks.follow(seat, root.seq(), command.follows());
    }
}
