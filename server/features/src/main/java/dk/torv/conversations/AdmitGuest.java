package dk.torv.conversations;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.ChatStore.NewMember;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Lets a guest into conversations in the name of whoever invited them. Into a group or private channel the guest comes without its
 * past; a standard channel stands for the whole of its team.
 */
@Singleton
public class AdmitGuest {
    private final Database database;
    private final SeatStore seats;
    private final ChatStore chats;
    private final AdmissionStore store;
    private final TeamStore teams;
    private final TeamAccess access;
    private final AddTeamMembers addTeamMembers;
    private final Bus bus;

    @Inject
    AdmitGuest(
            Database database,
            SeatStore seats,
            ChatStore chats,
            AdmissionStore store,
            TeamStore teams,
            TeamAccess access,
            AddTeamMembers addTeamMembers,
            Bus bus) {
        this.database = database;
        this.seats = seats;
        this.chats = chats;
        this.store = store;
        this.teams = teams;
        this.access = access;
        this.addTeamMembers = addTeamMembers;
        this.bus = bus;
    }

    /**
     * Where a guest is invited to, for somebody who is not in yet.
     *
     * @param name empty for a group without one
     * @param team the team of a channel
     */
    public record Place(UUID conversation, String kind, String name, String team) {}

    /** Refuses unless the actor may let guests in there; not-found for a stranger. */
    public void requireAllowed(Actor actor, UUID conversation) {
        Seat seat = seats.findSeat(actor.person(), conversation)
                .orElseThrow(() -> Refusal.notFound().asException());
        seat.refusalToInviteGuest(store.follows(conversation)).ifPresent(refusal -> {
            throw refusal.asException();
        });
    }

    public List<Place> places(Collection<UUID> conversations) {
        return store.places(conversations);
    }

    /**
     * In the transaction in which the guest accepts. Where the sponsor may no longer let anybody in, the guest does not come.
     *
     * @return where the guest is now
     */
    public List<UUID> admit(UUID sponsor, UUID guest, Collection<UUID> conversations) {
        return conversations.stream()
                .sorted()
                .filter(conversation -> admitted(sponsor, guest, conversation))
                .toList();
    }

    private boolean admitted(UUID sponsor, UUID guest, UUID conversation) {
        seats.findSeat(sponsor, conversation).flatMap(Seat::team).ifPresent(teams::lock); // a team before its heads
        chats.lockAndOutdateSeats(conversation);
        return seats.findSeat(sponsor, conversation)
                .filter(seat ->
                        seat.refusalToInviteGuest(store.follows(conversation)).isEmpty())
                .filter(seat -> !seat.hasOwnMembers() || seat.members() < OpenChat.LARGEST_GROUP)
                .map(seat -> let(guest, seat))
                .isPresent();
    }

    private Seat let(UUID guest, Seat seat) {
        if (seat.hasOwnMembers()) {
            Instant now = Time.now();
            chats.addMember(new NewMember(seat.conversation(), guest, "nothing", seat.fromSeq(), now, now));
            seat.team().ifPresent(team -> access.looksDifferent(team, Set.of(guest)));
            Set<UUID> members = Set.copyOf(seats.listMembersOfChat(seat.conversation()));
            database.afterCommit(() -> {
                bus.publish(new Event.AccessChanged(guest, seat.conversation()));
                bus.publish(new Event.ToPeople(members, ConversationEvent.changed(seat.conversation()), false));
            });
        } else {
            addTeamMembers.write(seat.topic(), Set.of(guest), TeamRole.MEMBER);
        }
        return seat;
    }
}
