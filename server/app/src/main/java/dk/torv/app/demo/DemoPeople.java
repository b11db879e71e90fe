package dk.torv.app.demo;

import dk.torv.app.demo.DemoTexts.Names;
import dk.torv.app.demo.DemoTexts.Unit;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Role;
import dk.torv.people.Findable;
import dk.torv.people.FoldedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** Makes up the organisation's people. The first four are those one can sign in as; then come the other units' leaders. */
final class DemoPeople {
    static final int SIGN_INS = 4;
    private static final int CARE = 0;
    private static final int IT = 6;
    private static final List<Unit> UNITS = DemoTexts.units();
    private static final List<Names> NAMES = DemoTexts.names();

    private final RandomGenerator random;
    private final Set<String> logins = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    DemoPeople(RandomGenerator random) {
        this.random = random;
    }

    /** @param leads whether they lead their unit, as one person in each does */
    record DemoPerson(UUID id, String login, String name, String title, Unit unit, boolean leads, Role role) {
        String folded() {
            return FoldedName.of(name);
        }

        String findable() {
            return Findable.of(name, title, isGuest() ? null : unit.name());
        }

        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }

        boolean isGuest() {
            return role == Role.GUEST;
        }
    }

    static List<Unit> units() {
        return UNITS;
    }

    List<DemoPerson> make(int count) {
        List<DemoPerson> people = new ArrayList<>(List.of(
                person("Birgit Lund", "Chef for Koncern IT", UNITS.get(IT), true, Role.ADMINISTRATOR),
                person("Søren Ågård", "Gruppeleder", UNITS.get(CARE), true, Role.MEMBER),
                person("Maria Holm", "Social- og sundhedsassistent", UNITS.get(CARE), false, Role.MEMBER),
                person("Jonas Friis", "Konsulent, Nordlys ApS", UNITS.get(CARE), false, Role.GUEST)));
        for (int unit = 0; unit < UNITS.size(); unit++) {
            if (unit != CARE && unit != IT) {
                Unit led = UNITS.get(unit);
                people.add(person(name(), led.titles().getFirst(), led, true, Role.MEMBER));
            }
        }
        while (people.size() < count) {
            Unit unit = weighted(UNITS, Unit::weight);
            String title = pick(unit.titles().subList(1, unit.titles().size()));
            people.add(person(name(), title, unit, false, Role.MEMBER));
        }
        return people;
    }

    private DemoPerson person(String name, String title, Unit unit, boolean leads, Role role) {
        names.add(name);
        return new DemoPerson(Ids.next(), login(name), name, title, unit, leads, role);
    }

    /** Prefers one that nobody has yet; some family names come from elsewhere than the first name, as in life. */
    private String name() {
        String name = "";
        for (int tries = 0; tries < 30 && (tries == 0 || names.contains(name)); tries++) {
            Names own = weighted(NAMES, Names::weight);
            Names family = random.nextInt(9) == 0 ? NAMES.getFirst() : own;
            boolean two = own.equals(NAMES.getFirst()) && random.nextInt(3) == 0;
            name = pick(own.first()) + " " + (two ? pick(own.family()) + " " : "") + pick(family.family());
        }
        return name;
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

    private <T> T weighted(List<T> from, ToIntFunction<T> weight) {
        int left = random.nextInt(from.stream().mapToInt(weight).sum());
        for (T one : from) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("weights must not be negative");
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
