package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes oneself out of a group. What one wrote stays. */
@Singleton
public class LeaveGroup {
    private final Database database;
    private final Seats seats;
    private final ChatStore chats;
    private final Audit audit;
    private final Bus bus;

    @Inject
    LeaveGroup(Database database, Seats seats, ChatStore chats, Audit audit, Bus bus) {
        this.database = database;
        this.seats = seats;
        this.chats = chats;
        this.audit = audit;
        this.bus = bus;
    }

    public record Command(UUID conversation, UUID member) {}

    public void leave(Actor actor, Command command) {
        database.transact(() -> {
            Seat seat = seats.requireSeat(actor, command.conversation());
            seat.refusalToRemove(command.member()).ifPresent(refusal -> {
                throw refusal.asException();
            });
            chats.lockAndOutdateSeats(seat.conversation());
            if (!chats.removeMember(seat.conversation(), command.member())) {
                throw Refusal.notFound().asException();
            }
            audit.record(actor.person(), "group.leave", seat.conversation(), Map.of());
            tellMembers(seat.conversation(), command.member());
        });
    }

    private void tellMembers(UUID conversation, UUID gone) {
        Set<UUID> staying = Set.copyOf(seats.listMembersOfChat(conversation));
        database.afterCommit(() -> {
            bus.publish(new Event.AccessChanged(gone, conversation));
            bus.publish(new Event.ToPeople(Set.of(gone), ConversationEvent.gone(conversation), false));
            bus.publish(new Event.ToPeople(staying, ConversationEvent.changed(conversation), false));
        });
    }
}
