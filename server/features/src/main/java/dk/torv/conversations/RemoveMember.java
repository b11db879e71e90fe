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

/** Takes oneself out of a group or a private channel, or somebody else out of a channel one owns. What they wrote stays. */
@Singleton
public class RemoveMember {
    private final Database database;
    private final Seats seats;
    private final ChatStore chats;
    private final TeamAccessStore channels;
    private final TeamAccess access;
    private final Audit audit;
    private final Bus bus;

    @Inject
    RemoveMember(
            Database database,
            Seats seats,
            ChatStore chats,
            TeamAccessStore channels,
            TeamAccess access,
            Audit audit,
            Bus bus) {
        this.database = database;
        this.seats = seats;
        this.chats = chats;
        this.channels = channels;
        this.access = access;
        this.audit = audit;
        this.bus = bus;
    }

    public record Command(UUID conversation, UUID member) {}

    public void remove(Actor actor, Command command) {
        seats.requireSeat(actor, command.conversation());
        database.transact(() -> {
            chats.lockAndOutdateSeats(command.conversation());
            Seat seat = seats.requireSeat(actor, command.conversation());
            TeamSeats.refuse(seat.refusalToRemove(command.member()));
            if (!chats.removeMember(seat.conversation(), command.member())) {
                throw Refusal.notFound().asException();
            }
            audit.record(actor.person(), action(seat, command), seat.conversation(), detail(seat, command));
            seat.team().ifPresent(team -> {
                channels.passChannelsOn(Set.of(seat.conversation()));
                access.looksDifferent(team, Set.of(command.member()));
            });
            tellMembers(seat.conversation(), command.member());
        });
    }

    private static String action(Seat seat, Command command) {
        String where = seat.kind() == Kind.CHANNEL ? "channel" : "group";
        return where + (seat.person().equals(command.member()) ? ".leave" : ".remove-member");
    }

    private static Map<String, ?> detail(Seat seat, Command command) {
        return seat.person().equals(command.member()) ? Map.of() : Map.of("person", command.member());
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
