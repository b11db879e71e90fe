package dk.torv.app.demo;

import dk.torv.app.demo.DemoTexts.Administration;
import dk.torv.app.demo.DemoTexts.District;
import dk.torv.app.demo.DemoTexts.Workplace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The tree of the demo's units, after the public structure of a large Danish municipality: administrations, areas, and places
 * where people work. A small demo has no areas and only some of the workplaces.
 */
final class Municipality {
    static final String NAME = "Københavns Kommune";
    static final String CARE = "hjemmepleje";
    static final String IT = "it";

    /** From so many people on there are directors, and areas with leaders. */
    static final int WITH_DIRECTORS = 100;

    static final int WITH_AREAS = 1000;

    /** Two of the sign-ins work in home care and one leads IT: these must be there, and lively, in the smallest demo too. */
    private static final Map<String, Integer> NEEDED = Map.of(CARE, 8, IT, 4);

    private static final double FEWEST = 2.5;
    private static final int SMALLEST = 2;
    private static final List<String> CORNERS = List.of("Nord", "Syd", "Øst", "Vest", "Midt");

    private final RandomGenerator random;
    private final SeededIds ids;
    private final int count;
    private final List<District> districts = DemoTexts.districts();
    private final Map<String, List<String>> houses = DemoTexts.lists("houses.txt");
    private final Map<String, DemoUnit> areas = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<DemoUnit, Integer> sizes = new LinkedHashMap<>();

    Municipality(RandomGenerator random, SeededIds ids, int count) {
        this.random = random;
        this.ids = ids;
        this.count = count;
    }

    /**
     * @param root the whole
     * @param sizes workplace → how many people work there, its leader included
     */
    record Tree(DemoUnit root, Map<DemoUnit, Integer> sizes, List<Administration> administrations) {
        List<DemoUnit> units() {
            List<DemoUnit> all = new ArrayList<>(List.of(root));
            for (int i = 0; i < all.size(); i++) {
                all.addAll(all.get(i).below);
            }
            return all;
        }

        DemoUnit first(String kind) {
            return sizes.keySet().stream()
                    .filter(unit -> unit.kind().equals(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    Tree make() {
        List<Administration> administrations = DemoTexts.administrations();
        DemoUnit root = DemoUnit.of(ids.next(), "KK", NAME, null);
        int shares = administrations.stream()
                .flatMap(one -> one.workplaces().stream())
                .mapToInt(Workplace::share)
                .sum();
        for (Administration administration : administrations) {
            DemoUnit unit = DemoUnit.of(ids.next(), administration.code(), administration.name(), root);
            for (Workplace workplace : administration.workplaces()) {
                workplaces(unit, workplace, (double) count * workplace.share() / shares);
            }
            if (unit.below.isEmpty()) {
                root.below.remove(unit);
            }
        }
        Tree tree = new Tree(root, sizes, administrations);
        fit(tree);
        return tree;
    }

    private void workplaces(DemoUnit administration, Workplace workplace, double people) {
        int needed = NEEDED.getOrDefault(workplace.kind(), 0);
        double working = Math.max(people, needed);
        if (working < FEWEST) {
            return;
        }
        int units = (int) Math.max(1, Math.round(working / workplace.size()));
        for (int i = 0; i < units; i++) {
            District district = districts.get((i + i / districts.size() * 5) % districts.size());
            DemoUnit parent = count < WITH_AREAS ? administration : area(administration, workplace, district);
            String name = name(workplace, district, i);
            double size = working / units * (units == 1 ? 1 : 0.7 + 0.6 * random.nextDouble());
            sizes.put(DemoUnit.workplace(ids.next(), name, parent, workplace, streets(name, district)), (int)
                    Math.max(Math.max(SMALLEST, units == 1 ? needed : 0), Math.round(size)));
        }
    }

    /** The street that the workplace is named after comes first. */
    private static List<String> streets(String name, District district) {
        List<String> streets = new ArrayList<>(district.streets());
        Collections.rotate(streets, name.length());
        return List.copyOf(streets);
    }

    private DemoUnit area(DemoUnit administration, Workplace workplace, District district) {
        String name = workplace.area().replace("{område}", district.area());
        return areas.computeIfAbsent(
                administration.code + name,
                key -> DemoUnit.of(
                        ids.next(),
                        "%s-%02d".formatted(administration.code, administration.below.size() + 1),
                        name,
                        administration));
    }

    private String name(Workplace workplace, District district, int number) {
        List<String> fixed =
                workplace.names().stream().filter(name -> !name.contains("{")).toList();
        List<String> patterns =
                workplace.names().stream().filter(name -> name.contains("{")).toList();
        if (number < fixed.size() || patterns.isEmpty()) {
            String name = fixed.get(Math.min(number, fixed.size() - 1));
            return taken.add(name) ? name : numbered(name);
        }
        int place = number - fixed.size();
        String pattern = patterns.get(place % patterns.size());
        for (String name : candidates(pattern, district, place / patterns.size())) {
            if (taken.add(name)) {
                return name;
            }
        }
        return numbered(pattern.replaceAll(" ?\\{\\w+}", ""));
    }

    private List<String> candidates(String pattern, District district, int number) {
        List<String> names = new ArrayList<>();
        if (pattern.contains("{vej}")) {
            district.streets().forEach(street -> names.add(pattern.replace("{vej}", street)));
            district.streets().forEach(street -> names.add(street + " Skole"));
        } else if (pattern.contains("{navn}")) {
            List<String> its = houses.get(pattern.substring(0, pattern.indexOf(' ')));
            String name = pattern.replace("{navn}", its.get(number % its.size()));
            names.add(name);
            names.add(name + ", " + district.name());
        } else {
            names.add(pattern.replace("{by}", district.name()));
            CORNERS.forEach(corner -> names.add(pattern.replace("{by}", district.name() + " " + corner)));
        }
        return names;
    }

    private String numbered(String name) {
        int number = 2;
        while (!taken.add(name + " " + number)) {
            number++;
        }
        return name + " " + number;
    }

    /** Makes the sizes add up: all people but the guest and those who lead units of units. */
    private void fit(Tree tree) {
        int leaders = count < WITH_DIRECTORS
                ? 0
                : (int) tree.units().stream()
                        .filter(unit -> !unit.isWorkplace())
                        .count();
        int over = sizes.values().stream().mapToInt(Integer::intValue).sum() - (count - 1 - leaders);
        List<DemoUnit> units = new ArrayList<>(sizes.keySet());
        for (int i = 0; over != 0; i++) {
            DemoUnit unit = units.get(i % units.size());
            int size = sizes.get(unit);
            boolean small = size <= Math.max(SMALLEST, NEEDED.getOrDefault(unit.kind(), 0));
            if (over < 0 || !small) {
                sizes.put(unit, size - Integer.signum(over));
                over -= Integer.signum(over);
            }
        }
    }
}
