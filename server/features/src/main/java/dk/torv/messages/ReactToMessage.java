package dk.torv.messages;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Emoji;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.messages.ReactionStore.One;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Adds or takes back one's reaction to a message. Twice the same does nothing. */
@Singleton
public class ReactToMessage {
    private final Database database;
    private final Seats seats;
    private final VisibleMessages visible;
    private final ReactionStore reactions;
    private final MoveMessage moveMessage;
    private final Attention attention;
    private final Bus bus;

    @Inject
    ReactToMessage(
            Database database,
            Seats seats,
            VisibleMessages visible,
            ReactionStore reactions,
            MoveMessage moveMessage,
            Attention attention,
            Bus bus) {
        this.database = database;
        this.seats = seats;
        this.visible = visible;
        this.reactions = reactions;
        this.moveMessage = moveMessage;
        this.attention = attention;
        this.bus = bus;
    }

    /** @param on false takes the reaction back */
    public record Command(UUID conversation, UUID message, String emoji, boolean on) {}

    public void react(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        Row row = visible.require(seat, command.message());
        One reaction = new One(row.conversation(), row.seq(), Emoji.require(command.emoji()), actor.person());
        seat.refusalToReact().ifPresent(refusal -> {
            throw refusal.asException();
        });
        if (row.deletedAt() != null || row.system() != null) {
            throw Refusal.conflict("message-deleted").asException();
        }
        database.transact(() -> {
            boolean changed = command.on() ? add(reaction) : reactions.remove(reaction);
            if (changed) {
                moveMessage.soon(seat, row.seq());
                database.afterCommit(() -> tellOwnDevices(actor, command));
            }
            if (changed && command.on() && !actor.person().equals(row.author())) {
                note(row);
            }
        });
    }

    /** Others see a count; of many only these devices could not tell whose it is. */
    private void tellOwnDevices(Actor actor, Command command) {
        String event = "{\"type\":\"reaction\",\"conversation\":\"%s\",\"message\":\"%s\",\"emoji\":\"%s\",\"on\":%b}"
                .formatted(command.conversation(), command.message(), Emoji.require(command.emoji()), command.on());
        bus.publish(new Event.ToPeople(Set.of(actor.person()), event, false));
    }

    private void note(Row row) {
        if (reactions.noteReacted(row.author(), new Place(row.conversation(), row.seq()), Time.now())) {
            database.afterCommit(() -> attention.ask(Set.of(row.author())));
        }
    }

    private boolean add(One reaction) {
        boolean added = reactions.add(reaction, Time.now());
        if (!added && !reactions.has(reaction)) {
            throw Refusal.conflict("too-many-reactions").asException();
        }
        return added;
    }
}
