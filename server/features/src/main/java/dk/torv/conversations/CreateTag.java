package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes a tag in a team, with some of its members. */
@Singleton
public class CreateTag {
    static final int MOST_TAGS = 50;

    private final Database database;
    private final TeamSeats seats;
    private final TagStore tags;
    private final EditTag editTag;
    private final TeamAccess access;
    private final Audit audit;

    @Inject
    CreateTag(Database database, TeamSeats seats, TagStore tags, EditTag editTag, TeamAccess access, Audit audit) {
        this.database = database;
        this.seats = seats;
        this.tags = tags;
        this.editTag = editTag;
        this.access = access;
        this.audit = audit;
    }

    /** @param members of the team */
    public record Command(UUID team, String name, List<UUID> members) {}

    public TagView create(Actor actor, Command command) {
        return database.inTransaction(() -> {
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            TeamSeats.refuse(seat.refusalToManageTags());
            String name = Input.name("name", command.name());
            if (tags.count(seat.team()) >= MOST_TAGS) {
                throw Refusal.conflict("too-many-tags").asException();
            }
            UUID id = Ids.next();
            if (!tags.create(id, seat.team(), name, Time.now())) {
                throw Refusal.conflict("tag-name-taken").asException();
            }
            editTag.choose(seat.team(), id, command.members());
            audit.record(actor.person(), "team.create-tag", seat.team(), Map.of("tag", id));
            access.looksDifferent(seat.team(), Set.of());
            return tags.find(actor.person(), seat.team(), id).orElseThrow();
        });
    }
}
