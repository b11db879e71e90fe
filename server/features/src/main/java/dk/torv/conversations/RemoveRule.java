package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Takes a rule away from a team, and with it those who were in it by nothing else. */
@Singleton
public class RemoveRule {
    private final Database database;
    private final TeamSeats seats;
    private final RuleStore rules;
    private final FollowRules followRules;
    private final Audit audit;

    @Inject
    RemoveRule(Database database, TeamSeats seats, RuleStore rules, FollowRules followRules, Audit audit) {
        this.database = database;
        this.seats = seats;
        this.rules = rules;
        this.followRules = followRules;
        this.audit = audit;
    }

    public record Command(UUID team, UUID rule) {}

    public void remove(Actor actor, Command command) {
        seats.requireSeat(actor, command.team());
        database.transact(() -> {
            followRules.begin();
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            TeamSeats.refuse(seat.refusalToRemoveRule());
            if (!rules.remove(seat.team(), command.rule())) {
                throw Refusal.notFound().asException();
            }
            audit.record(actor.person(), "team.remove-rule", seat.team(), Map.of("rule", command.rule()));
            followRules.ofTeam(seat.team());
        });
    }
}
