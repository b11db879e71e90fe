package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sees to it that a team has an owner when one goes: its unit's leader inherits it. Where there is none, the last owner stays. */
@Singleton
class PassTeamOn {
    private final TeamMemberStore members;
    private final TeamSeats seats;
    private final Audit audit;

    @Inject
    PassTeamOn(TeamMemberStore members, TeamSeats seats, Audit audit) {
        this.members = members;
        this.seats = seats;
        this.audit = audit;
    }

    /** @return the heir, when somebody inherits; the team's row is locked and the one who goes owns it no more */
    List<TeamMember> pass(UUID team, UUID gone) {
        List<TeamMember> heirs = members.appointHeirs(Set.of(team), Optional.of(gone), Time.now());
        heirs.forEach(heir -> audit.record(null, "team.inherit", team, Map.of("person", heir.person())));
        if (seats.findSeat(gone, team).orElseThrow().ownerless()) {
            throw Refusal.conflict("last-owner").asException();
        }
        return heirs;
    }
}
