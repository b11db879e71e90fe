package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.ChatStore.NewMember;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Brings a person into a group or a private channel, with as much of its past as the adder grants and can see. Adding a member
 * again does nothing.
 */
@Singleton
public class AddMember {
    private static final ZoneId ORGANISATION = ZoneId.of("Europe/Copenhagen");

    private final Database database;
    private final Seats seats;
    private final ChatStore chats;
    private final TeamStore teams;
    private final TeamAccess access;
    private final People people;
    private final Audit audit;
    private final Bus bus;

    @Inject
    AddMember(
            Database database,
            Seats seats,
            ChatStore chats,
            TeamStore teams,
            TeamAccess access,
            People people,
            Audit audit,
            Bus bus) {
        this.database = database;
        this.seats = seats;
        this.chats = chats;
        this.teams = teams;
        this.access = access;
        this.people = people;
        this.audit = audit;
        this.bus = bus;
    }

    /** How much of the past a new member sees. */
    public enum History {
        NOTHING,
        TODAY,
        ALL;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Command(UUID conversation, UUID person, History history) {}

    public void add(Actor actor, Command command) {
        database.transact(() -> addOnce(actor, command));
    }

    private void addOnce(Actor actor, Command command) {
        seats.requireSeat(actor, command.conversation()).team().ifPresent(teams::lock); // a team before its heads
        chats.lockAndOutdateSeats(command.conversation());
        Seat seat = seats.requireSeat(actor, command.conversation()); // nobody joins or leaves any more
        seat.refusalToAddMember().ifPresent(refusal -> {
            throw refusal.asException();
        });
        if (!people.visible(actor.person(), Set.of(command.person())).contains(command.person())) {
            throw Refusal.invalid("person", "unknown-person").asException();
        }
        seat.team().ifPresent(team -> requireInTeam(team, command.person()));
        if (seat.members() >= OpenChat.LARGEST_GROUP) {
            throw Refusal.conflict("group-full").asException();
        }
        Instant now = Time.now();
        Instant startOfDay = ZonedDateTime.ofInstant(now, ORGANISATION)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        boolean added = chats.addMember(new NewMember(
                seat.conversation(), command.person(), command.history().wire(), seat.fromSeq(), startOfDay, now));
        if (added) {
            audit.record(
                    actor.person(),
                    seat.kind() == Kind.CHANNEL ? "channel.add-member" : "group.add-member",
                    seat.conversation(),
                    Map.of(
                            "person",
                            command.person(),
                            "history",
                            command.history().wire()));
            seat.team().ifPresent(team -> access.looksDifferent(team, Set.of(command.person())));
            tellMembers(seat.conversation(), command.person());
        }
    }

    private void requireInTeam(UUID team, UUID person) {
        if (teams.listWhoMaySitInChannels(Set.of(person), team).isEmpty()) {
            throw Refusal.conflict("not-in-team").asException();
        }
    }

    private void tellMembers(UUID conversation, UUID added) {
        Set<UUID> members = Set.copyOf(seats.listMembersOfChat(conversation));
        database.afterCommit(() -> {
            bus.publish(new Event.AccessChanged(added, conversation));
            bus.publish(new Event.ToPeople(members, ConversationEvent.changed(conversation), false));
        });
    }
}
