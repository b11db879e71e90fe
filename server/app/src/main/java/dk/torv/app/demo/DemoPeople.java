package dk.torv.app.demo;

import dk.torv.app.demo.DemoTexts.Administration;
import dk.torv.app.demo.DemoTexts.Names;
import dk.torv.app.demo.DemoTexts.Title;
import dk.torv.app.demo.DemoTexts.Workplace;
import dk.torv.app.demo.Municipality.Tree;
import dk.torv.kernel.Role;
import dk.torv.people.Findable;
import dk.torv.people.FoldedName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** Makes up the organisation's people. The first four are those one can sign in as; then come leaders, then all others. */
final class DemoPeople {
    static final int SIGN_INS = 4;
    private static final int ABSENT_OF_HUNDRED = 4;
    private static final int TELLING_OF_HUNDRED = 14;
    private static final List<Names> NAMES = DemoTexts.names();

    private final RandomGenerator random;
    private final SeededIds ids;
    private final LocalDate today;
    private final Map<String, List<String>> words = DemoTexts.lists("words.txt");
    private final Set<String> logins = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<DemoPerson> people = new ArrayList<>();

    DemoPeople(RandomGenerator random, SeededIds ids, LocalDate today) {
        this.random = random;
        this.ids = ids;
        this.today = today;
    }

    /**
     * @param number place among all people
     * @param leads whether they lead a unit, as one person in each does
     * @param about what they tell of themselves, or null
     * @param absence or null
     */
    record DemoPerson(
            int number,
            UUID id,
            String login,
            String name,
            String title,
            DemoUnit unit,
            boolean leads,
            Role role,
            String about,
            Absence absence) {
        String folded() {
            return FoldedName.of(name);
        }

        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }

        boolean isGuest() {
            return role == Role.GUEST;
        }

        String email() {
            return login + (isGuest() ? "@nordlys.example" : "@kk.example");
        }

        /** What the directory searches. */
        String findable() {
            return Findable.of(name, title, isGuest() ? null : unit.name);
        }

        /** Danish numbers never begin with 10, so that nobody is rung up. */
        String phone(int line) {
            int last = (number * 7919 + line * 104_729) % 1_000_000;
            return "10 %02d %02d %02d".formatted(last / 10_000, last / 100 % 100, last % 100);
        }
    }

    /** @param until last day away */
    record Absence(LocalDate from, LocalDate until, String note) {}

    List<DemoPerson> make(Tree tree, int count) {
        DemoUnit care = tree.first(Municipality.CARE);
        DemoUnit it = tree.first(Municipality.IT);
        it.leader = add("Birgit Lund", "Chef for Koncern IT", it, true, Role.ADMINISTRATOR);
        care.leader = add("Søren Ågård", care.workplace().leader(), care, true, Role.MEMBER);
        add("Maria Holm", "Social- og sundhedsassistent", care, false, Role.MEMBER);
        add("Jonas Friis", "Konsulent, Nordlys ApS", care, false, Role.GUEST);
        for (DemoUnit unit : tree.units()) {
            boolean led = unit.isWorkplace() || count >= Municipality.WITH_DIRECTORS;
            if (unit.leader == null && led) {
                unit.leader = add(name(), leaderTitle(unit, tree), unit, true, Role.MEMBER);
            }
        }
        tree.sizes().forEach((unit, size) -> {
            while (unit.people.size() < size) {
                add(name(), weighted(unit.workplace().titles(), Title::share).name(), unit, false, Role.MEMBER);
            }
        });
        return people;
    }

    private static String leaderTitle(DemoUnit unit, Tree tree) {
        if (unit.isWorkplace()) {
            return unit.workplace().leader();
        }
        return tree.administrations().stream()
                .filter(one -> one.code().equals(unit.code))
                .findFirst()
                .map(Administration::leader)
                .orElseGet(() -> unit.parent == null ? "Administrerende direktør" : areaLeader(unit));
    }

    private static String areaLeader(DemoUnit unit) {
        Workplace first = unit.below.getFirst().workplace();
        return first.rhythm() == Rhythm.KONTOR ? "Centerchef" : "Områdechef";
    }

    private DemoPerson add(String name, String title, DemoUnit unit, boolean leads, Role role) {
        names.add(name);
        boolean known = people.size() < SIGN_INS;
        String about = !known && random.nextInt(100) < TELLING_OF_HUNDRED ? pick(words.get("om")) : null;
        Absence absence = !known && random.nextInt(100) < ABSENT_OF_HUNDRED ? absence() : null;
        DemoPerson person =
                new DemoPerson(people.size(), ids.next(), login(name), name, title, unit, leads, role, about, absence);
        people.add(person);
        if (role != Role.GUEST) {
            unit.people.add(person);
        }
        return person;
    }

    /** Most are away now, some soon. */
    private Absence absence() {
        String note = pick(words.get("fravær"));
        int days = note.equals("Barsel") || note.equals("Orlov") ? 60 + random.nextInt(120) : 1 + random.nextInt(14);
        LocalDate from = today.minusDays(random.nextInt(days + 6) - 4L);
        return new Absence(from, from.plusDays(days), note);
    }

    /** Prefers one that nobody has yet; some family names come from elsewhere than the first name, as in life. */
    private String name() {
        String name = "";
        for (int tries = 0; tries < 30 && (tries == 0 || names.contains(name)); tries++) {
            Names own = weighted(NAMES, Names::weight);
            Names family = random.nextInt(9) == 0 ? NAMES.getFirst() : own;
            boolean two = (own.equals(NAMES.getFirst()) && random.nextInt(3) == 0) || tries > 3;
            String first = pick(own.first());
            String middle = two ? pick(own.family()) : "";
            String last = pick(family.family());
            name = middle.isEmpty() || middle.equals(last) ? first + " " + last : String.join(" ", first, middle, last);
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
