package dk.torv.app.demo;

import dk.torv.app.demo.DemoTexts.Unit;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Role;
import dk.torv.people.FoldedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes up the organisation's people. The first four are those one can sign in as. */
final class DemoPeople {
    private static final List<Unit> UNITS = DemoTexts.units();

    private final RandomGenerator random;
    private final Set<String> logins = new HashSet<>();

    DemoPeople(RandomGenerator random) {
        this.random = random;
    }

    /** @param unit index into {@link #units()} */
    record DemoPerson(UUID id, String login, String name, String title, int unit, Role role) {
        String folded() {
            return FoldedName.of(name);
        }
    }

    static List<Unit> units() {
        return UNITS;
    }

    List<DemoPerson> make(int count) {
        List<DemoPerson> people = new ArrayList<>(List.of(
                person("Birgit Lund", "Chef for Koncern IT", 6, Role.ADMINISTRATOR),
                person("Søren Ågård", "Gruppeleder", 0, Role.MEMBER),
                person("Maria Holm", "Social- og sundhedsassistent", 0, Role.MEMBER),
                person("Jonas Friis", "Konsulent, Nordlys ApS", 0, Role.GUEST)));
        List<String> first = DemoTexts.firstNames();
        List<String> family = DemoTexts.familyNames();
        while (people.size() < count) {
            String name = pick(first) + " " + (random.nextInt(3) == 0 ? pick(family) + " " : "") + pick(family);
            int unit = random.nextInt(UNITS.size());
            people.add(person(name, pick(UNITS.get(unit).titles()), unit, Role.MEMBER));
        }
        return people;
    }

    private DemoPerson person(String name, String title, int unit, Role role) {
        return new DemoPerson(Ids.next(), login(name), name, title, unit, role);
    }

    private String login(String name) {
        String[] words = FoldedName.spelledOut(name).strip().split(" ", -1);
        String plain = (words[0] + "." + words[words.length - 1])
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z.]", "");
        String login = plain;
        for (int number = 2; !logins.add(login); number++) {
            login = plain + number;
        }
        return login;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
