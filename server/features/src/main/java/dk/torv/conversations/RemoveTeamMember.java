package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes somebody, or oneself, out of a team and its private channels at once. What they wrote stays. */
@Singleton
public class RemoveTeamMember {
    private final Database database;
    private final TeamSeats seats;
    private final TeamMemberStore members;
    private final PassTeamOn passTeamOn;
    private final TeamAccess access;
    private final Audit audit;

    @Inject
    RemoveTeamMember(
            Database database,
            TeamSeats seats,
            TeamMemberStore members,
            PassTeamOn passTeamOn,
            TeamAccess access,
            Audit audit) {
        this.database = database;
        this.seats = seats;
        this.members = members;
        this.passTeamOn = passTeamOn;
        this.access = access;
        this.audit = audit;
    }

    public record Command(UUID team, UUID person) {}

    public void remove(Actor actor, Command command) {
        boolean leaves = actor.person().equals(command.person());
        seats.requireSeat(actor, command.team());
        database.transact(() -> {
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            TeamSeat other = leaves
                    ? seat
                    : seats.findSeat(command.person(), seat.team())
                            .orElseThrow(() -> Refusal.notFound().asException());
            TeamSeats.refuse(leaves ? seat.refusalToLeave() : seat.refusalToRemove(other));
            members.remove(seat.team(), command.person());
            audit.record(
                    actor.person(),
                    leaves ? "team.leave" : "team.remove-member",
                    seat.team(),
                    Map.of("person", command.person()));
            List<TeamMember> heirs = passTeamOn.pass(seat.team(), command.person());
            access.changed(heirs, List.of(new TeamMember(seat.team(), command.person())));
        });
    }
}
