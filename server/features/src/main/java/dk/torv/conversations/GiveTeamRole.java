package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a member an owner of the team, or an owner a member. The same role again does nothing. */
@Singleton
public class GiveTeamRole {
    private final Database database;
    private final TeamSeats seats;
    private final TeamMemberStore members;
    private final PassTeamOn passTeamOn;
    private final TeamAccess access;
    private final Audit audit;

    @Inject
    GiveTeamRole(
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

    public record Command(UUID team, UUID person, TeamRole role) {}

    public void give(Actor actor, Command command) {
        if (command.role() == TeamRole.GUEST) {
            throw Refusal.invalid("role", "bad-choice").asException();
        }
        seats.requireSeat(actor, command.team());
        database.transact(() -> {
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            TeamSeat other = seats.findSeat(command.person(), seat.team())
                    .orElseThrow(() -> Refusal.notFound().asException());
            TeamSeats.refuse(seat.refusalToGiveRole(other));
            if (!members.giveRole(seat.team(), command.person(), command.role().wire())) {
                return;
            }
            audit.record(
                    actor.person(),
                    command.role() == TeamRole.OWNER ? "team.make-owner" : "team.unmake-owner",
                    seat.team(),
                    Map.of("person", command.person()));
            List<TeamMember> concerned = new ArrayList<>(List.of(new TeamMember(seat.team(), command.person())));
            if (command.role() == TeamRole.MEMBER) {
                concerned.addAll(passTeamOn.pass(seat.team(), command.person()));
            }
            access.changed(concerned, List.of());
        });
    }
}
