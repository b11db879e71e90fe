package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.ChatStore.NewConversation;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes a channel in a team. In a standard one everyone in the team is at once, without a row for each; a private one has members
 * of its own. It stays what it was made.
 */
@Singleton
public class CreateChannel {
    private final Database database;
    private final TeamSeats seats;
    private final TeamStore teams;
    private final ChatStore chats;
    private final People people;
    private final TeamAccess access;
    private final Audit audit;
    private final Bus bus;

    @Inject
    CreateChannel(
            Database database,
            TeamSeats seats,
            TeamStore teams,
            ChatStore chats,
            People people,
            TeamAccess access,
            Audit audit,
            Bus bus) {
        this.database = database;
        this.seats = seats;
        this.teams = teams;
        this.chats = chats;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.bus = bus;
    }

    /**
     * @param description null or blank for none
     * @param ownersPost an announcement channel
     * @param members of a private channel, besides its maker
     */
    public record Command(
            UUID team, String name, String description, boolean isPrivate, boolean ownersPost, List<UUID> members) {
        /** For everyone in the team, in which everyone writes. */
        public static Command standard(UUID team, String name) {
            return new Command(team, name, null, false, false, List.of());
        }
    }

    /** @return the new channel's conversation */
    public UUID create(Actor actor, Command command) {
        TeamSeats.refuse(seats.requireSeat(actor, command.team()).refusalToMakeChannels());
        return database.inTransaction(() -> write(actor, seats.requireSeatAlone(actor, command.team()), command));
    }

    /** The team's row is locked, or new. */
    UUID write(Actor actor, TeamSeat seat, Command command) {
        TeamSeats.refuse(seat.refusalToMakeChannels());
        String name = Input.name("name", command.name());
        String description = Description.of(command.description());
        Set<UUID> members = members(actor, command);
        UUID id = Ids.next();
        if (!teams.isFree(command.team(), name, id)) {
            throw Refusal.conflict("channel-name-taken").asException();
        }
        Instant now = Time.now();
        chats.create(new NewConversation(
                id,
                Kind.CHANNEL,
                command.team(),
                command.isPrivate(),
                command.ownersPost() ? "owners" : "everyone",
                name,
                description,
                null,
                actor.person(),
                members.size(),
                now));
        audit.record(
                actor.person(), "channel.create", id, Map.of("team", command.team(), "private", command.isPrivate()));
        if (command.isPrivate()) {
            chats.addFirstMembers(id, actor.person(), members, now);
            tellMembers(command.team(), id, members);
        } else {
            chats.noteChanged(id);
            database.afterCommit(() -> bus.publish(new Event.TopicChanged(command.team(), id)));
        }
        return id;
    }

    private Set<UUID> members(Actor actor, Command command) {
        Set<UUID> members = new LinkedHashSet<>(command.members());
        members.remove(actor.person());
        if (!command.isPrivate()) {
            if (!members.isEmpty()) {
                throw Refusal.invalid("members", "only-private-channels").asException();
            }
            return Set.of();
        }
        if (members.size() >= OpenChat.LARGEST_GROUP) {
            throw Refusal.invalid("members", "too-many-members").asException();
        }
        if (!people.visible(actor.person(), members).containsAll(members)) {
            throw Refusal.invalid("members", "unknown-person").asException();
        }
        if (!teams.listWhoMaySitInChannels(members, command.team()).containsAll(members)) {
            throw Refusal.invalid("members", "not-in-team").asException();
        }
        members.add(actor.person());
        return members;
    }

    private void tellMembers(UUID team, UUID channel, Set<UUID> members) {
        access.looksDifferent(team, members);
        database.afterCommit(() -> {
            members.forEach(member -> bus.publish(new Event.AccessChanged(member, channel)));
            bus.publish(new Event.ToPeople(members, ConversationEvent.changed(channel), false));
        });
    }
}
