package dk.torv.conversations;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

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
    private final Bus bus;

    @Inject
    LeaveEverything(Database database, Seats seats, ChatStore chats, AdmissionStore store, Bus bus) {
        this.database = database;
        this.seats = seats;
        this.chats = chats;
        this.store = store;
        this.bus = bus;
    }

    public void leave(UUID person) {
        store.chats(person).forEach(conversation -> {
            chats.lockAndOutdateSeats(conversation);
            chats.removeMember(conversation, person);
            Set<UUID> staying = Set.copyOf(seats.listMembersOfChat(conversation));
            database.afterCommit(() -> {
                bus.publish(new Event.AccessChanged(person, conversation));
                bus.publish(new Event.ToPeople(staying, ConversationEvent.changed(conversation), false));
            });
        });
        store.leaveTeams(person);
    }
}
