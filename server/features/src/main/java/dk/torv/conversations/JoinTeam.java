package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Comes into a public team by oneself. Joining again does nothing. */
@Singleton
public class JoinTeam {
    private final Database database;
    private final TeamSeats seats;
    private final AddTeamMembers addMembers;
    private final Audit audit;

    @Inject
    JoinTeam(Database database, TeamSeats seats, AddTeamMembers addMembers, Audit audit) {
        this.database = database;
        this.seats = seats;
        this.addMembers = addMembers;
        this.audit = audit;
    }

    public record Command(UUID team) {}

    public void join(Actor actor, Command command) {
        seats.requireSeat(actor, command.team());
        database.transact(() -> {
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            TeamSeats.refuse(seat.refusalToJoin());
            if (!addMembers
                    .write(seat.team(), Set.of(actor.person()), TeamRole.MEMBER)
                    .isEmpty()) {
                audit.record(actor.person(), "team.join", seat.team(), Map.of());
            }
        });
    }
}
