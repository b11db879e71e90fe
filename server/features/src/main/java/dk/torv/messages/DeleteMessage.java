package dk.torv.messages;

import dk.torv.access.Audit;
import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Deletes a message: one's own, or in a channel another's when one owns the team. Deleting again does nothing. */
@Singleton
public class DeleteMessage {
    private final Database database;
    private final Seats seats;
    private final VisibleMessages visible;
    private final ChangeStore changes;
    private final EraseContent eraseContent;
    private final MoveMessage moveMessage;
    private final Announcer announcer;
    private final Audit audit;

    @Inject
    DeleteMessage(
            Database database,
            Seats seats,
            VisibleMessages visible,
            ChangeStore changes,
            EraseContent eraseContent,
            MoveMessage moveMessage,
            Announcer announcer,
            Audit audit) {
        this.database = database;
        this.seats = seats;
        this.visible = visible;
        this.changes = changes;
        this.eraseContent = eraseContent;
        this.moveMessage = moveMessage;
        this.announcer = announcer;
        this.audit = audit;
    }

    public record Command(UUID conversation, UUID message) {}

    public void delete(Actor actor, Command command) {
        seats.requireSeat(actor, command.conversation());
        database.transact(() -> {
            changes.lock(command.conversation());
            Seat seat = seats.requireSeat(actor, command.conversation());
            Row row = visible.require(seat, command.message());
            seat.refusalToDelete(row.author(), row.createdAt()).ifPresent(refusal -> {
                throw refusal.asException();
            });
            if (row.deletedAt() == null) {
                delete(actor, seat, row);
            }
        });
    }

    private void delete(Actor actor, Seat seat, Row row) {
        eraseContent.erase(row);
        if (!actor.person().equals(row.author())) {
            audit.record(
                    actor.person(),
                    "message.delete",
                    row.id(),
                    Map.of("conversation", row.conversation(), "author", row.author()));
        }
        database.afterCommit(() -> announcer.announce(row.conversation(), row.seq()));
        if (row.thread() != null) {
            moveMessage.soon(seat, row.thread());
        }
    }
}
