package dk.torv.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.insights.Groups.Sum;
import dk.torv.insights.Groups.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of units never lets anybody find out about fewer people than the policy allows, however it is added and taken away. */
class GroupsTest {
    private static final int K = 10;
    private static final UUID ORGANISATION = Happening.NO_UNIT;

    private final List<Unit> units = new ArrayList<>();

    @Test
    void tellsLargeUnitsAndHidesSmallOnes() {
        UUID large = unit(ORGANISATION, 40);
        UUID middle = unit(ORGANISATION, 30);
        UUID small = unit(ORGANISATION, 12);
        UUID tiny = unit(ORGANISATION, 6);
        Groups groups = groups();
        assertThat(groups.tells(ORGANISATION)).isTrue();
        assertThat(groups.tells(large)).isTrue();
        assertThat(groups.tells(middle)).isTrue();
        assertThat(groups.tells(tiny)).isFalse();
        assertThat(groups.tells(small))
                .as("or the organisation less the others would be the tiny one")
                .isFalse();
    }

    @Test
    void needsNothingElseHiddenWhenTheSmallOnesAreEnoughTogether() {
        UUID large = unit(ORGANISATION, 40);
        unit(ORGANISATION, 6);
        unit(ORGANISATION, 6);
        assertThat(groups().tells(large)).isTrue();
    }

    @Test
    void countsALonelyLeaderWithTheLargestUnitBelow() {
        UUID area = unit(ORGANISATION, 1);
        UUID school = unit(area, 50);
        UUID nursery = unit(area, 20);
        Groups groups = groups();
        assertThat(List.of(area, school, nursery)).allMatch(groups::tells);
        assertThat(groups.of(school).people()).isEqualTo(51);
        assertThat(groups.of(area).people()).isEqualTo(71);
    }

    @Test
    void hidesAUnitInWhichFewWereActive() {
        UUID quiet = unit(ORGANISATION, 40, 3);
        UUID busy = unit(ORGANISATION, 40);
        unit(ORGANISATION, 40);
        Groups groups = groups();
        assertThat(groups.tells(quiet)).isFalse();
        assertThat(List.of(busy, units.get(2).id()))
                .as("one of them hides the quiet one")
                .filteredOn(groups::tells)
                .hasSize(1);
    }

    @Test
    void hidesEverythingOfAnOrganisationThatIsTooSmall() {
        UUID unit = unit(ORGANISATION, 9);
        Groups groups = groups();
        assertThat(groups.tells(unit)).isFalse();
        assertThat(groups.tells(ORGANISATION)).isFalse();
    }

    @Test
    void decidesTheSameForTheSameUnits() {
        SplittableRandom random = new SplittableRandom(7);
        grow(random, ORGANISATION, 0);
        Groups once = groups();
        units.sort((one, other) -> other.id().compareTo(one.id()));
        Groups again = groups();
        assertThat(units).allSatisfy(unit -> assertThat(again.tells(unit.id())).isEqualTo(once.tells(unit.id())));
    }

    /** The attack: whatever is told is a sum over units; every difference of nested ones that can be made must be large or empty. */
    @Test
    void leavesNoSmallGroupBetweenWhatIsToldInAnyTree() {
        int told = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            units.clear();
            grow(new SplittableRandom(seed), ORGANISATION, 0);
            int k = 5 + seed % 20;
            Groups groups = new Groups(units, new Sum(seed % 4, seed % 3, Counts.NONE), k);
            told += assertNoSmallRest(groups, k, seed);
        }
        assertThat(told).as("not by telling nothing").isGreaterThan(3_000);
    }

    /** @return how many units are told */
    private int assertNoSmallRest(Groups groups, int k, int seed) {
        Map<UUID, Sum> rests = new HashMap<>();
        int told = 0;
        for (Unit unit : units) {
            if (groups.tells(unit.id())) {
                told++;
                rests.put(unit.id(), rest(groups, unit.id()));
            }
        }
        if (groups.tells(ORGANISATION) && told > 0) {
            rests.put(ORGANISATION, rest(groups, ORGANISATION));
        }
        assertThat(rests.values())
                .as("tree %s with k = %s", seed, k)
                .allMatch(rest -> rest.equals(Sum.NOTHING) || Math.min(rest.people(), rest.active()) >= k);
        return told;
    }

    /** A told unit less the outermost told ones in it. */
    private Sum rest(Groups groups, UUID unit) {
        Sum sum = groups.of(unit);
        for (UUID inside : outermost(groups, unit)) {
            Sum its = groups.of(inside);
            sum = new Sum(sum.people() - its.people(), sum.active() - its.active(), sum.counts());
        }
        return sum;
    }

    private List<UUID> outermost(Groups groups, UUID unit) {
        List<UUID> found = new ArrayList<>();
        units.stream().filter(one -> one.parent().equals(unit)).map(Unit::id).forEach(below -> {
            if (groups.tells(below)) {
                found.add(below);
            } else {
                found.addAll(outermost(groups, below));
            }
        });
        return found;
    }

    private void grow(SplittableRandom random, UUID parent, int depth) {
        int below = depth == 0 ? 2 + random.nextInt(4) : random.nextInt(5);
        for (int i = 0; i < below; i++) {
            int people = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(60);
            UUID unit = unit(parent, people, random.nextInt(people + 1));
            if (depth < 3) {
                grow(random, unit, depth + 1);
            }
        }
    }

    private UUID unit(UUID parent, int people) {
        return unit(parent, people, people);
    }

    private UUID unit(UUID parent, int people, int active) {
        UUID id = new UUID(1, units.size() * 7919L % 1009);
        units.add(new Unit(id, parent, new Sum(people, active, Counts.NONE)));
        return id;
    }

    private Groups groups() {
        return new Groups(units, Sum.NOTHING, K);
    }
}
