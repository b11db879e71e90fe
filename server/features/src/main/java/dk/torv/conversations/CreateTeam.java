package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.conversations.TeamStore.NewTeam;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Time;
import dk.torv.people.FoldedName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes a team with its first channel. Whoever makes it owns it; the leader of that person's unit inherits it. */
@Singleton
public class CreateTeam {
    private final Database database;
    private final TeamStore teams;
    private final TeamSeats seats;
    private final AddTeamMembers addMembers;
    private final AddRule addRule;
    private final FollowRules followRules;
    private final CreateChannel createChannel;
    private final Audit audit;

    @Inject
    CreateTeam(
            Database database,
            TeamStore teams,
            TeamSeats seats,
            AddTeamMembers addMembers,
            AddRule addRule,
            FollowRules followRules,
            CreateChannel createChannel,
            Audit audit) {
        this.database = database;
        this.teams = teams;
        this.seats = seats;
        this.addMembers = addMembers;
        this.addRule = addRule;
        this.followRules = followRules;
        this.createChannel = createChannel;
        this.audit = audit;
    }

    /** @param description null or blank for none */
    public record Command(
            String name, String description, Visibility visibility, List<Rule> rules, List<UUID> members) {}

    /** @return the new team */
    public UUID create(Actor actor, Command command) {
        seats.requireMayCreate(actor);
        String name = Input.name("name", command.name());
        String description = Description.of(command.description());
        Set<UUID> members = new LinkedHashSet<>(command.members());
        members.remove(actor.person());
        addMembers.check(actor, members);
        UUID team = Ids.next();
        database.transact(() -> {
            if (!command.rules().isEmpty()) {
                followRules.begin();
            }
            teams.create(new NewTeam(
                    team,
                    name,
                    FoldedName.of(name),
                    description,
                    command.visibility().wire(),
                    actor.person(),
                    Time.now()));
            audit.record(
                    actor.person(),
                    "team.create",
                    team,
                    Map.of("visibility", command.visibility().wire()));
            addMembers.write(team, Set.of(actor.person()), TeamRole.OWNER);
            TeamSeat seat = seats.requireSeat(actor, team);
            createChannel.write(actor, seat, CreateChannel.Command.standard(team, firstChannel(actor)));
            if (!members.isEmpty()) {
                addMembers.write(team, members, TeamRole.MEMBER);
            }
            command.rules().forEach(rule -> addRule.write(actor, seat, rule));
            if (!command.rules().isEmpty()) {
                followRules.ofTeam(team);
            }
        });
        return team;
    }

    private static String firstChannel(Actor actor) {
        return actor.language().equals("da") ? "Generelt" : "General";
    }
}
