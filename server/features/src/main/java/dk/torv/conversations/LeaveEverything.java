package dk.torv.conversations;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes a person whose access ends out of all groups, channels and teams, in the transaction that ends it. What they wrote stays,
 * and so do the direct chats, for those on the other side.
 */
@Singleton
public class LeaveEverything {
    private final Database database;
    private final Seats seats;
    private final ChatStore chats;
    private final AdmissionStore store;
    private final TeamStore teams;
    private final TeamMemberStore members;
    private final TeamAccess access;
    private final Bus bus;

    @Inject
    LeaveEverything(
            Database database,
            Seats seats,
            ChatStore chats,
            AdmissionStore store,
            TeamStore teams,
            TeamMemberStore members,
            TeamAccess access,
            Bus bus) {
        this.database = database;
        this.seats = seats;
        this.chats = chats;
        this.store = store;
        this.teams = teams;
        this.members = members;
        this.access = access;
        this.bus = bus;
    }

    public void leave(UUID person) {
        List<UUID> ofChannels = store.teamsOfChannels(person);
        List<UUID> joined = store.teams(person);
        Stream.concat(ofChannels.stream(), joined.stream()).distinct().sorted().forEach(teams::lock);
        joined.forEach(team -> members.remove(team, person));
        access.changed(
                List.of(),
                joined.stream().map(team -> new TeamMember(team, person)).toList());
        store.chats(person).forEach(conversation -> leave(person, conversation));
        ofChannels.forEach(team -> access.looksDifferent(team, Set.of(person)));
    }

    private void leave(UUID person, UUID conversation) {
        chats.lockAndOutdateSeats(conversation);
        chats.removeMember(conversation, person);
        Set<UUID> staying = Set.copyOf(seats.listMembersOfChat(conversation));
        database.afterCommit(() -> {
            bus.publish(new Event.AccessChanged(person, conversation));
            bus.publish(new Event.ToPeople(staying, ConversationEvent.changed(conversation), false));
        });
    }
}
