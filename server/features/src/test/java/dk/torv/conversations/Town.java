package dk.torv.conversations;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tree of units with people in it, and the few words in which tests let them change. */
final class Town {
    final Features torv = new Features();

    /** @param parent null for the top */
    UUID unit(UUID parent) {
        UUID unit = Ids.next();
        torv.sql()
                .run(
                        "INSERT INTO unit (id, code, name, folded, parent) VALUES (?, ?, 'Enhed', ' enhed', ?)",
                        unit,
                        unit.toString(),
                        parent);
        return unit;
    }

    void lead(Actor manager, UUID unit) {
        torv.sql().run("UPDATE unit SET manager = ? WHERE id = ?", manager.person(), unit);
    }

    /** Changes a column of people and lets what follows follow, in one transaction as an import does. */
    void set(String column, Object value, Actor... people) {
        List<UUID> ids = Arrays.stream(people).map(Actor::person).toList();
        ids.forEach(id -> torv.sql().run("UPDATE person SET " + column + " = ? WHERE id = ?", value, id));
        torv.get(FollowRules.class).changed(ids);
    }

    UUID team(Actor owner, Visibility visibility, Rule... rules) {
        return torv.get(CreateTeam.class)
                .create(owner, new CreateTeam.Command("Holdet", null, visibility, List.of(rules), List.of()));
    }

    static Rule ofUnit(UUID unit, boolean below) {
        return new Rule(Optional.of(unit), below, Optional.empty());
    }

    static Rule ofTitle(String title) {
        return new Rule(Optional.empty(), false, Optional.of(title));
    }

    RuleView rule(Actor owner, UUID team, Rule rule) {
        return torv.get(AddRule.class).add(owner, new AddRule.Command(team, rule));
    }

    void add(Actor owner, UUID team, Actor... people) {
        List<UUID> ids = Arrays.stream(people).map(Actor::person).toList();
        torv.get(AddTeamMembers.class).add(owner, new AddTeamMembers.Command(team, ids));
    }

    void remove(Actor actor, UUID team, Actor person) {
        torv.get(RemoveTeamMember.class).remove(actor, new RemoveTeamMember.Command(team, person.person()));
    }

    void give(Actor actor, UUID team, Actor person, Seat.TeamRole role) {
        torv.get(GiveTeamRole.class).give(actor, new GiveTeamRole.Command(team, person.person(), role));
    }

    UUID privateChannel(Actor owner, UUID team, String name, Actor... members) {
        List<UUID> ids = Arrays.stream(members).map(Actor::person).toList();
        return torv.get(CreateChannel.class)
                .create(owner, new CreateChannel.Command(team, name, null, true, false, ids));
    }

    /** The one channel that a new team has. */
    UUID firstChannel(UUID team) {
        return torv.sql()
                .one(UUID.class, "SELECT id FROM conversation WHERE team = ? ORDER BY created_at, id LIMIT 1", team);
    }

    List<UUID> members(UUID team) {
        return torv.sql().list(UUID.class, "SELECT person FROM team_member WHERE team = ?", team);
    }

    List<UUID> owners(UUID team) {
        return torv.sql().list(UUID.class, "SELECT person FROM team_member WHERE team = ? AND role = 'owner'", team);
    }
}
