package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Brings chosen people into a team. Who is in it already stays; who was in it by a rule only is chosen from here on too. */
@Singleton
public class AddTeamMembers {
    private static final int MOST_AT_A_TIME = 250;

    private final Database database;
    private final TeamSeats seats;
    private final TeamMemberStore members;
    private final TeamAccess access;
    private final People people;
    private final Audit audit;

    @Inject
    AddTeamMembers(
            Database database,
            TeamSeats seats,
            TeamMemberStore members,
            TeamAccess access,
            People people,
            Audit audit) {
        this.database = database;
        this.seats = seats;
        this.members = members;
        this.access = access;
        this.people = people;
        this.audit = audit;
    }

    public record Command(UUID team, List<UUID> people) {}

    /** @param added how many were not in the team before */
    @Schema(name = "Added")
    public record Result(@Schema(required = true) int added) {}

    public Result add(Actor actor, Command command) {
        TeamSeats.refuse(seats.requireSeat(actor, command.team()).refusalToAddMembers());
        Set<UUID> wanted = new LinkedHashSet<>(command.people());
        check(actor, wanted);
        return database.inTransaction(() -> {
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            TeamSeats.refuse(seat.refusalToAddMembers());
            Set<UUID> added = write(seat.team(), wanted, TeamRole.MEMBER);
            if (!added.isEmpty()) {
                audit.record(actor.person(), "team.add-members", seat.team(), Map.of("people", added));
            }
            return new Result(added.size());
        });
    }

    /** Refuses people whom the actor cannot see, and too many of them. */
    void check(Actor actor, Collection<UUID> wanted) {
        if (wanted.size() > MOST_AT_A_TIME) {
            throw Refusal.invalid("people", "too-many-ids").asException();
        }
        if (!people.visible(actor.person(), wanted).containsAll(wanted)) {
            throw Refusal.invalid("people", "unknown-person").asException();
        }
    }

    /** The team's row is locked, or new. */
    Set<UUID> write(UUID team, Collection<UUID> wanted, TeamRole role) {
        members.choose(team, wanted);
        Set<UUID> added = members.add(team, wanted, Time.now());
        if (role == TeamRole.OWNER) {
            wanted.forEach(person -> members.giveRole(team, person, role.wire()));
        }
        access.changed(
                added.stream().map(person -> new TeamMember(team, person)).toList(), List.of());
        return added;
    }
}
