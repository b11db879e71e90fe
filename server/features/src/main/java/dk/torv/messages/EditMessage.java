package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Replaces the text of one's own message. The same text again changes nothing. */
@Singleton
public class EditMessage {
    private final Database database;
    private final Seats seats;
    private final Body body;
    private final VisibleMessages visible;
    private final Messages messages;
    private final ChangeStore changes;
    private final PostStore posts;
    private final Announcer announcer;

    @Inject
    EditMessage(
            Database database,
            Seats seats,
            Body body,
            VisibleMessages visible,
            Messages messages,
            ChangeStore changes,
            PostStore posts,
            Announcer announcer) {
        this.database = database;
        this.seats = seats;
        this.body = body;
        this.visible = visible;
        this.messages = messages;
        this.changes = changes;
        this.posts = posts;
        this.announcer = announcer;
    }

    public record Command(UUID conversation, UUID message, String markdown) {}

    /** @return the message as it is now */
    public MessageView edit(Actor actor, Command command) {
        Seat before = seats.requireSeat(actor, command.conversation());
        visible.require(before, command.message());
        Body.Checked checked = body.check(actor, before, command.markdown());
        return database.inTransaction(() -> {
            changes.lock(command.conversation());
            Seat seat = seats.requireSeat(actor, command.conversation());
            Row row = visible.require(seat, command.message());
            requireEditable(seat, row);
            if (!row.markdown().equals(checked.markdown())) {
                write(seat, row, checked);
            }
            Row edited = visible.require(seat, command.message());
            if (edited.rev() != row.rev()) {
                database.afterCommit(() -> announcer.announceEdit(edited));
            }
            return messages.shown(List.of(edited), actor.person()).getFirst();
        });
    }

    private static void requireEditable(Seat seat, Row row) {
        seat.refusalToEdit(row.author(), row.createdAt()).ifPresent(refusal -> {
            throw refusal.asException();
        });
        if (row.deletedAt() != null) {
            throw Refusal.conflict("message-deleted").asException();
        }
    }

    private void write(Seat seat, Row row, Body.Checked checked) {
        changes.edit(row.conversation(), row.seq(), checked.markdown(), seat.keepsVersions(), Time.now());
        posts.keepOnlyMentions(row.conversation(), row.seq(), checked.mentions());
        posts.mention(row.conversation(), seat.topic(), row.seq(), checked.mentions());
    }
}
