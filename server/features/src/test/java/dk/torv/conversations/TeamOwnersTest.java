package dk.torv.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.conversations.Seat.TeamRole;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.testkit.AtOnce;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A team always has an owner, or an administrator who sees that it has none. */
class TeamOwnersTest {
    private final Town town = new Town();
    private final Actor anna = town.torv.person("Anna");
    private final Actor bo = town.torv.person("Bo");
    private final UUID team = town.team(anna, Visibility.PRIVATE);

    @RepeatedTest(10)
    void letsOneOfTwoWinWhoRemoveEachOtherAtTheSameMoment() {
        town.add(anna, team, bo);
        town.give(anna, team, bo, TeamRole.OWNER);

        List<Optional<Refusal>> refusals = AtOnce.run(
                2,
                thread -> town.torv.refused(() -> town.remove(thread == 0 ? anna : bo, team, thread == 0 ? bo : anna)));

        assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(town.owners(team)).hasSize(1);
    }

    @RepeatedTest(10)
    void keepsOneOfTwoOwnersWhoStepDownAtTheSameMoment() {
        town.add(anna, team, bo);
        town.give(anna, team, bo, TeamRole.OWNER);

        List<Optional<Refusal>> refusals = AtOnce.run(2, thread -> {
            Actor owner = thread == 0 ? anna : bo;
            return town.torv.refused(() -> town.give(owner, team, owner, TeamRole.MEMBER));
        });

        assertThat(refusals).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refusal.conflict("last-owner")));
        assertThat(town.owners(team)).hasSize(1);
    }

    @Test
    void refusesTheLastOwnerToGoWhenNobodyInherits() {
        assertThat(town.torv.refused(() -> town.remove(anna, team, anna))).contains(Refusal.conflict("last-owner"));
        assertThat(town.torv.refused(() -> town.give(anna, team, anna, TeamRole.MEMBER)))
                .contains(Refusal.conflict("last-owner"));
        assertThat(town.owners(team)).containsExactly(anna.person());
    }

    @Test
    void givesTheTeamToTheNearestLeaderWhenItsLastOwnerLeaves() {
        UUID top = town.unit(null);
        UUID unit = town.unit(town.unit(top));
        Actor director = town.torv.person("Direktør");
        town.lead(director, top);
        town.lead(anna, unit); // the one who goes inherits nothing from herself
        town.set("home", unit, anna);
        UUID hers = town.team(anna, Visibility.PRIVATE);

        town.remove(anna, hers, anna);

        assertThat(town.owners(hers)).containsExactly(director.person());
        assertThat(town.members(hers)).containsExactly(director.person());
        assertThat(town.torv.sql().list(String.class, "SELECT action FROM audit WHERE subject = ?", hers))
                .contains("team.inherit");
    }

    @Test
    void givesTheTeamToTheLeaderWhenItsLastOwnerIsDeactivated() {
        UUID unit = town.unit(null);
        Actor leader = town.torv.person("Leder");
        town.lead(leader, unit);
        town.set("home", unit, anna, leader);
        UUID hers = town.team(anna, Visibility.PRIVATE);

        town.set("active", false, anna);

        assertThat(town.owners(hers)).containsExactlyInAnyOrder(anna.person(), leader.person());
        assertThat(town.torv.get(ReadTeams.class).page(leader, hers).owners())
                .extracting(owner -> owner.id())
                .containsExactly(leader.person());
    }

    @Test
    void showsATeamWithoutOwnerOrHeirToAdministratorsWhoAppointOne() {
        Actor ada = town.torv.person("Ada", Role.ADMINISTRATOR);
        town.add(anna, team, bo);
        assertThat(town.torv.refused(() -> town.torv.get(ReadTeams.class).page(ada, team)))
                .contains(Refusal.notFound());

        town.set("active", false, anna);

        assertThat(found(ada)).containsExactly(team);
        assertThat(town.torv.get(ReadTeams.class).page(ada, team).may().edit()).isTrue();
        town.give(ada, team, bo, TeamRole.OWNER);
        assertThat(town.torv.refused(() -> town.torv.get(ReadTeams.class).page(ada, team)))
                .contains(Refusal.notFound());
        assertThat(found(ada)).isEmpty();
    }

    @Test
    void makesOwnersOfRuleMembersAndKeepsThemWhenTheRuleGoes() {
        UUID unit = town.unit(null);
        town.set("home", unit, bo);
        town.rule(anna, team, Town.ofUnit(unit, false));
        town.give(anna, team, bo, TeamRole.OWNER);

        town.set("home", null, bo);

        assertThat(town.owners(team)).containsExactlyInAnyOrder(anna.person(), bo.person());
    }

    private List<UUID> found(Actor actor) {
        return town
                .torv
                .get(ReadTeams.class)
                .find(actor, new ReadTeams.Query(Optional.empty(), Optional.empty(), 10))
                .items()
                .stream()
                .map(TeamView::id)
                .toList();
    }
}
