package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.conversations.RuleView.RuleUnit;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Adds a unit, a job title or everybody to a team: those who match are in it from here on, and those who come to match later. */
@Singleton
public class AddRule {
    private static final int MOST_RULES = 50;

    private final Database database;
    private final TeamSeats seats;
    private final RuleStore rules;
    private final FollowRules followRules;
    private final Audit audit;

    @Inject
    AddRule(Database database, TeamSeats seats, RuleStore rules, FollowRules followRules, Audit audit) {
        this.database = database;
        this.seats = seats;
        this.rules = rules;
        this.followRules = followRules;
        this.audit = audit;
    }

    public record Command(UUID team, Rule rule) {}

    public RuleView add(Actor actor, Command command) {
        seats.requireSeat(actor, command.team());
        return database.inTransaction(() -> {
            followRules.begin();
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            RuleView rule = write(actor, seat, command.rule());
            followRules.ofTeam(seat.team());
            return rule;
        });
    }

    /** Without letting members follow yet. */
    RuleView write(Actor actor, TeamSeat seat, Rule rule) {
        TeamSeats.refuse(seat.refusalToEdit());
        RuleUnit unit = rule.unit()
                .map(id -> new RuleUnit(
                        id,
                        rules.findUnitName(id)
                                .orElseThrow(() ->
                                        Refusal.invalid("unit", "unknown-unit").asException())))
                .orElse(null);
        int people = rules.count(rule);
        TeamSeats.refuse(seat.refusalToAddRule(people, rule.isForEverybody(), seats.administers(actor, rule.unit())));
        if (rules.howMany(seat.team()) >= MOST_RULES) {
            throw Refusal.conflict("too-many-rules").asException();
        }
        UUID id = Ids.next();
        if (!rules.add(id, seat.team(), rule, Time.now())) {
            throw Refusal.conflict("rule-is-there").asException();
        }
        audit.record(actor.person(), "team.add-rule", seat.team(), Map.of("rule", id, "people", people));
        return new RuleView(id, unit, rule.below(), rule.title().orElse(null), people);
    }
}
