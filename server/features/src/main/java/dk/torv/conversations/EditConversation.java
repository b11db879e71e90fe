package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.ChatStore.Edit;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Renames a group or channel; says what a channel is for and who posts there; puts it away to be read only, or takes it out. */
@Singleton
public class EditConversation {
    private final Database database;
    private final Seats seats;
    private final TeamStore teams;
    private final ChatStore chats;
    private final Audit audit;
    private final Bus bus;

    @Inject
    EditConversation(Database database, Seats seats, TeamStore teams, ChatStore chats, Audit audit, Bus bus) {
        this.database = database;
        this.seats = seats;
        this.teams = teams;
        this.chats = chats;
        this.audit = audit;
        this.bus = bus;
    }

    /**
     * What is empty stays as it is; a blank description goes.
     *
     * @param ownersPost whether only owners begin something
     */
    public record Command(
            UUID conversation,
            Optional<String> name,
            Optional<String> description,
            Optional<Boolean> ownersPost,
            Optional<Boolean> archived) {}

    public void edit(Actor actor, Command command) {
        require(seats.requireSeat(actor, command.conversation()), command);
        Optional<String> name = command.name().map(given -> Input.name("name", given));
        Optional<String> description = command.description().map(Description::of);
        database.transact(() -> {
            seats.requireSeat(actor, command.conversation()).team().ifPresent(teams::lock); // a team before its heads
            chats.lockAndOutdateSeats(command.conversation());
            Seat seat = seats.requireSeat(actor, command.conversation());
            require(seat, command);
            name.ifPresent(wanted -> requireFree(seat, wanted));
            chats.edit(new Edit(
                    seat.conversation(),
                    name.orElse(null),
                    description.orElse(null),
                    command.ownersPost()
                            .map(owners -> owners ? "owners" : "everyone")
                            .orElse(null),
                    command.archived().orElse(null),
                    Time.now()));
            chats.noteChanged(seat.conversation());
            audit.record(actor.person(), action(seat, command), seat.conversation(), Map.of());
            database.afterCommit(() -> bus.publish(new Event.TopicChanged(seat.topic(), seat.conversation())));
        });
    }

    private static void require(Seat seat, Command command) {
        if (command.archived().isPresent()) {
            TeamSeats.refuse(seat.refusalToArchive());
        } else if (command.description().isPresent() || command.ownersPost().isPresent()) {
            TeamSeats.refuse(seat.refusalToConfigure());
        } else {
            TeamSeats.refuse(seat.refusalToRename());
        }
    }

    private void requireFree(Seat seat, String name) {
        seat.team().ifPresent(team -> {
            if (!teams.isFree(team, name, seat.conversation())) {
                throw Refusal.conflict("channel-name-taken").asException();
            }
        });
    }

    private static String action(Seat seat, Command command) {
        String kind = seat.kind().wire();
        return kind
                + command.archived()
                        .map(archived -> archived ? ".archive" : ".restore")
                        .orElse(".edit");
    }
}
