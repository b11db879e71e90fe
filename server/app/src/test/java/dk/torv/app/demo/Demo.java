package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.Municipality.Tree;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Parts of a demo for tests. */
final class Demo {
    private Demo() {}

    static Tree tree(int count) {
        Random random = new Random(1);
        return new Municipality(random, new SeededIds(random), count).make();
    }

    static List<DemoPerson> people(int count) {
        Random random = new Random(1);
        return new DemoPeople(random, new SeededIds(random), LocalDate.of(2026, 11, 24)).make(tree(count), count);
    }
}
