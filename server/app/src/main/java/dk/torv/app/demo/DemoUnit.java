package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTexts.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A unit of the demo's organisation: the whole, an administration, an area, or a workplace. */
final class DemoUnit {
    final UUID id;
    final String code;
    final String name;
    final DemoUnit parent;
    final List<DemoUnit> below = new ArrayList<>();
    final List<DemoPerson> people = new ArrayList<>();
    DemoPerson leader;

    private final Workplace workplace;
    private final List<String> streets;

    private DemoUnit(UUID id, String code, String name, DemoUnit parent, Workplace workplace, List<String> streets) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.parent = parent;
        this.workplace = workplace;
        this.streets = streets;
        if (parent != null) {
            parent.below.add(this);
        }
    }

    /** A unit of units, where only its leader works. */
    static DemoUnit of(UUID id, String code, String name, DemoUnit parent) {
        return new DemoUnit(id, code, name, parent, null, List.of("Rådhuspladsen", "Nyropsgade"));
    }

    static DemoUnit workplace(UUID id, String name, DemoUnit parent, Workplace workplace, List<String> streets) {
        String code = "%s-%03d".formatted(parent.code, parent.below.size() + 1);
        return new DemoUnit(id, code, name, parent, workplace, streets);
    }

    boolean isWorkplace() {
        return workplace != null;
    }

    Workplace workplace() {
        return workplace;
    }

    /** What its people speak of: the file of their dialogues. */
    String kind() {
        return isWorkplace() ? workplace.kind() : "ledere";
    }

    Rhythm rhythm() {
        return isWorkplace() ? workplace.rhythm() : Rhythm.KONTOR;
    }

    List<String> streets() {
        return streets;
    }

    /** Everybody here and below. */
    List<DemoPerson> everybody() {
        List<DemoPerson> all = new ArrayList<>(people);
        below.forEach(unit -> all.addAll(unit.everybody()));
        return all;
    }
}
