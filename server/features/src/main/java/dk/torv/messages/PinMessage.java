package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Pins a message for everybody in the conversation to find, or takes the pin out. Twice the same does nothing. */
@Singleton
public class PinMessage {
    private static final int MOST = 50;

    private final Database database;
    private final Seats seats;
    private final VisibleMessages visible;
    private final MessageStore store;
    private final ChangeStore changes;
    private final Announcer announcer;

    @Inject
    PinMessage(
            Database database,
            Seats seats,
            VisibleMessages visible,
            MessageStore store,
            ChangeStore changes,
            Announcer announcer) {
        this.database = database;
        this.seats = seats;
        this.visible = visible;
        this.store = store;
        this.changes = changes;
        this.announcer = announcer;
    }

    /** @param on false takes the pin out */
    public record Command(UUID conversation, UUID message, boolean on) {}

    public void pin(Actor actor, Command command) {
        seats.requireSeat(actor, command.conversation());
        database.transact(() -> {
            changes.lock(command.conversation());
            Seat seat = seats.requireSeat(actor, command.conversation());
            Row row = visible.require(seat, command.message());
            seat.refusalToPin().ifPresent(refusal -> {
                throw refusal.asException();
            });
            if (row.deletedAt() != null || row.system() != null) {
                throw Refusal.conflict("message-deleted").asException();
            }
            if (command.on() != (row.pinnedAt() != null)) {
                write(actor, row, command.on());
            }
        });
    }

    private void write(Actor actor, Row row, boolean on) {
        if (on && store.countPinned(row.conversation()) >= MOST) {
            throw Refusal.conflict("too-many-pinned").asException();
        }
        changes.pin(new Place(row.conversation(), row.seq()), actor.person(), on, Time.now());
        database.afterCommit(() -> announcer.announce(row.conversation(), row.seq()));
    }
}
