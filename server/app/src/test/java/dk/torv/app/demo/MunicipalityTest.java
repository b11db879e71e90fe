package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.torv.app.demo.Municipality.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityTest {
    @ParameterizedTest
    @ValueSource(ints = {20, 60, 99, 100, 300, 999, 1000, 2000, 45_000})
    void hasAsManyPeopleAsWanted(int count) {
        assertEquals(count, Demo.people(count).size());
    }

    @Test
    void nobodyHasOneFamilyNameTwice() {
        for (DemoPeople.DemoPerson person : Demo.people(45_000)) {
            List<String> words = List.of(person.name().split(" "));
            words = words.subList(1, words.size());
            assertEquals(words.size(), Set.copyOf(words).size(), person.name());
        }
    }

    @Test
    void everyUnitHasItsOwnNameAndCodeAndSomebodyWhoLeadsIt() {
        Tree tree = Demo.tree(45_000);
        List<DemoUnit> units = tree.units();
        assertTrue(units.size() > 1300, "units: " + units.size());
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        new DemoPeople(
                        new java.util.Random(1),
                        new SeededIds(new java.util.Random(1)),
                        java.time.LocalDate.of(2026, 11, 24))
                .make(tree, 45_000);
        for (DemoUnit unit : units) {
            assertTrue(codes.add(unit.code), unit.code);
            assertTrue(!unit.isWorkplace() || names.add(unit.name), unit.name);
            assertNotNull(unit.leader, unit.name);
        }
    }

    @Test
    void workplacesHaveThePeopleThatOneTeamCanHave() {
        Demo.tree(45_000).sizes().forEach((unit, size) -> assertTrue(size >= 5 && size <= 95, unit.name + ": " + size));
    }
}
