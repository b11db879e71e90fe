package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives a tag another name or other members. */
@Singleton
public class EditTag {
    static final int MOST_MEMBERS = 250;

    private final Database database;
    private final TeamSeats seats;
    private final SeatStore members;
    private final TagStore tags;
    private final TeamAccess access;
    private final Audit audit;

    @Inject
    EditTag(Database database, TeamSeats seats, SeatStore members, TagStore tags, TeamAccess access, Audit audit) {
        this.database = database;
        this.seats = seats;
        this.members = members;
        this.tags = tags;
        this.access = access;
        this.audit = audit;
    }

    /** What is empty stays as it is. */
    public record Command(UUID team, UUID tag, Optional<String> name, Optional<List<UUID>> members) {}

    public TagView edit(Actor actor, Command command) {
        return database.inTransaction(() -> {
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            TeamSeats.refuse(seat.refusalToManageTags());
            UUID tag = requireTag(actor, seat, command.tag()).id();
            command.name().ifPresent(name -> rename(seat.team(), tag, name));
            command.members().ifPresent(people -> choose(seat.team(), tag, people));
            audit.record(actor.person(), "team.edit-tag", seat.team(), Map.of("tag", tag));
            access.looksDifferent(seat.team(), Set.of());
            return requireTag(actor, seat, tag);
        });
    }

    private TagView requireTag(Actor actor, TeamSeat seat, UUID tag) {
        return tags.find(actor.person(), seat.team(), tag)
                .orElseThrow(() -> Refusal.notFound().asException());
    }

    private void rename(UUID team, UUID tag, String wanted) {
        if (!tags.rename(team, tag, Input.name("name", wanted))) {
            throw Refusal.conflict("tag-name-taken").asException();
        }
    }

    /** Refuses people who are not in the team, and too many of them. */
    void choose(UUID team, UUID tag, List<UUID> wanted) {
        Set<UUID> people = new LinkedHashSet<>(wanted);
        if (people.size() > MOST_MEMBERS) {
            throw Refusal.invalid("members", "too-many-ids").asException();
        }
        if (!members.listMembersAmong(team, people).containsAll(people)) {
            throw Refusal.invalid("members", "not-in-team").asException();
        }
        tags.choose(tag, people);
    }
}
