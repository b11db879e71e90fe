package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.ChatStore.NewConversation;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Makes a standard channel in a team: everyone in the team is in it at once, without a row for each. */
@Singleton
public class CreateChannel {
    private final Database database;
    private final TeamStore teams;
    private final ChatStore chats;
    private final Audit audit;
    private final Bus bus;

    @Inject
    CreateChannel(Database database, TeamStore teams, ChatStore chats, Audit audit, Bus bus) {
        this.database = database;
        this.teams = teams;
        this.chats = chats;
        this.audit = audit;
        this.bus = bus;
    }

    public record Command(UUID team, String name) {}

    /** @return the new channel's conversation */
    public UUID create(Actor actor, Command command) {
        TeamRole role = teams.findRole(actor.person(), command.team())
                .orElseThrow(() -> Refusal.notFound().asException());
        if (role != TeamRole.OWNER && !actor.isAdministrator()) {
            throw Refusal.forbidden("owners-make-channels").asException();
        }
        String name = Input.name("name", command.name());
        return database.inTransaction(() -> {
            UUID id = Ids.next();
            teams.lock(command.team());
            if (!teams.isFree(command.team(), name)) {
                throw Refusal.conflict("channel-name-taken").asException();
            }
            chats.create(
                    new NewConversation(id, Kind.CHANNEL, command.team(), name, null, actor.person(), 0, Time.now()));
            chats.noteNew(id);
            audit.record(actor.person(), "channel.create", id, Map.of("team", command.team()));
            database.afterCommit(() -> bus.publish(new Event.TopicChanged(command.team(), id)));
            return id;
        });
    }
}
