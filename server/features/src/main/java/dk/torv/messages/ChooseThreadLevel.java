package dk.torv.messages;

import dk.torv.conversations.Level;
import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Says of which replies one wants to be told in a thread that one follows. */
@Singleton
public class ChooseThreadLevel {
    private final Seats seats;
    private final VisibleMessages visible;
    private final ThreadMarks marks;

    @Inject
    ChooseThreadLevel(Seats seats, VisibleMessages visible, ThreadMarks marks) {
        this.seats = seats;
        this.visible = visible;
        this.marks = marks;
    }

    /**
     * @param thread place of the thread's first message
     * @param level empty for that of the settings
     */
    public record Command(UUID conversation, long thread, Optional<Level> level) {}

    public void choose(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        Row root = visible.requireRoot(seat, command.thread());
        marks.chooseLevel(seat, root.seq(), command.level().orElse(null));
    }
}
