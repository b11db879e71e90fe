package dk.torv.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.bus.Event;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.testkit.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Adding a unit to a team is a rule: who matches is in, who no longer matches is out, and nobody else is touched. */
class FollowRulesTest {
    private static final int STEPS = 120;
    private static final int SEEDS = 12;

    private final Town town = new Town();
    private final Actor owner = town.torv.person("Ejer");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /** Rules, people and units change at random; after every fourth step membership is compared with the model's. */
    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhoMatchesAndWhoWasChosenAndNobodyElse(int seed) {
        RandomTown random = new RandomTown(new Random(seed));
        for (int step = 1; step <= STEPS; step++) {
            random.step();
            if (step % 4 == 0) {
                random.compare("seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void findsTitlesInEverySpelling() {
        Actor leader = town.torv.person("Leder");
        town.torv.sql().run("UPDATE person SET title = 'Kørselsleder' WHERE id = ?", leader.person());

        UUID team = town.team(owner, Visibility.PRIVATE, Town.ofTitle("KOERSELSLEDER"));

        assertThat(town.members(team)).containsExactlyInAnyOrder(owner.person(), leader.person());
    }

    @Test
    void costsTheSameStatementsForOnePersonAndForThousands() {
        Actor administrator = town.torv.person("Ada", Role.ADMINISTRATOR);
        Rule everybody = new Rule(Optional.empty(), false, Optional.empty());
        UUID small = town.team(administrator, Visibility.PRIVATE);
        long few = statements(() -> town.rule(administrator, small, everybody));
        town.torv.sql().run("""
                INSERT INTO person (id, login, name, folded, role)
                SELECT gen_random_uuid(), 'p' || n, 'P ' || n, ' p ' || n, 'member' FROM generate_series(1, 45000) AS n
                """);
        UUID large = town.team(administrator, Visibility.PRIVATE);
        long rows = town.torv.sql().number("SELECT count(*) FROM change");

        long many = statements(() -> town.rule(administrator, large, everybody));

        assertThat(many).isEqualTo(few);
        assertThat(town.torv.sql().number("SELECT members FROM team WHERE id = ?", large))
                .isEqualTo(45_002);
        assertThat(town.torv.sql().number("SELECT count(*) FROM change")).isEqualTo(rows + 1);
    }

    @Test
    void tellsAFewByNameAndOfManyThatEverybodyIsToBeAskedAbout() {
        UUID unit = town.unit(null);
        List<Event.TeamChanged> told = new ArrayList<>();
        town.torv.bus().subscribe(event -> {
            if (event instanceof Event.TeamChanged changed) {
                told.add(changed);
            }
        });
        UUID team = town.team(owner, Visibility.PRIVATE, Town.ofUnit(unit, false));
        List<Actor> many = town.torv.people(101);
        told.clear();

        town.set("home", unit, many.getFirst());
        town.set("home", unit, many.toArray(Actor[]::new));
        town.set("home", null, many.getFirst());

        assertThat(told)
                .containsExactly(
                        new Event.TeamChanged(team, Set.of(many.getFirst().person()), false),
                        new Event.TeamChanged(
                                team,
                                many.stream().skip(1).map(Actor::person).collect(java.util.stream.Collectors.toSet()),
                                false),
                        new Event.TeamChanged(team, Set.of(many.getFirst().person()), true));

        told.clear();
        town.set("home", null, many.toArray(Actor[]::new));
        town.set("home", unit, many.toArray(Actor[]::new));
        assertThat(told.getLast()).isEqualTo(new Event.TeamChanged(team, Set.of(), false));
    }

    @Test
    void keepsRuleMembersFromLeavingAndFromBeingRemoved() {
        UUID unit = town.unit(null);
        Actor member = town.torv.person("Medlem");
        town.set("home", unit, member);
        UUID team = town.team(owner, Visibility.PRIVATE, Town.ofUnit(unit, false));
        Optional<Refusal> stays = Optional.of(Refusal.forbidden("rule-members-stay"));

        assertThat(town.torv.refused(() -> town.remove(member, team, member))).isEqualTo(stays);
        assertThat(town.torv.refused(() -> town.remove(owner, team, member))).isEqualTo(stays);

        town.add(owner, team, member); // chosen too: keeps the place when the rule goes
        town.set("home", null, member);
        assertThat(town.members(team)).contains(member.person());
        town.remove(member, team, member);
        assertThat(town.members(team)).doesNotContain(member.person());
    }

    @Test
    void leavesAddingVeryManyAndEverybodyToAdministrators() {
        UUID unit = town.unit(null);
        town.torv.sql().run("""
                INSERT INTO person (id, login, name, folded, role, home)
                SELECT gen_random_uuid(), 'p' || n, 'P ' || n, ' p ' || n, 'member', ? FROM generate_series(1, 1001) AS n
                """, unit);
        UUID team = town.team(owner, Visibility.PUBLIC);
        Optional<Refusal> many = Optional.of(Refusal.forbidden("administrators-add-many"));

        assertThat(town.torv.refused(() -> town.rule(owner, team, Town.ofUnit(unit, true))))
                .isEqualTo(many);
        assertThat(town.torv.refused(() -> town.rule(owner, team, new Rule(Optional.empty(), true, Optional.empty()))))
                .isEqualTo(many);
        assertThat(town.members(team)).containsExactly(owner.person());
    }

    @Test
    void losesNobodyWhenRulesAndPeopleChangeAtTheSameMoment() {
        List<UUID> units = List.of(town.unit(null), town.unit(null));
        List<Actor> people = town.torv.people(6);
        UUID team = town.team(owner, Visibility.PRIVATE);
        List<Callable<Void>> works = new ArrayList<>();
        for (Actor person : people) {
            works.add(() -> {
                for (int n = 0; n < 10; n++) {
                    UUID unit = units.get(n % 2);
                    town.torv.database().transact(() -> {
                        town.torv
                                .database()
                                .with(handle -> handle.execute(
                                        "UPDATE person SET home = ? WHERE id = ?", unit, person.person()));
                        town.torv.get(FollowRules.class).changed(List.of(person.person()));
                    });
                }
                return null;
            });
        }
        works.add(() -> {
            for (int n = 0; n < 10; n++) {
                UUID rule =
                        town.rule(owner, team, Town.ofUnit(units.get(1), false)).id();
                if (n < 9) {
                    town.torv.get(RemoveRule.class).remove(owner, new RemoveRule.Command(team, rule));
                }
            }
            return null;
        });

        AtOnce.run(works);

        List<UUID> all = new ArrayList<>(people.stream().map(Actor::person).toList());
        all.add(owner.person());
        assertThat(town.members(team)).containsExactlyInAnyOrderElementsOf(all);
    }

    private long statements(Runnable work) {
        long before = town.torv.database().statements();
        work.run();
        return town.torv.database().statements() - before;
    }
}
