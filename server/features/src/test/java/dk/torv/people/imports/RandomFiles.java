package dk.torv.people.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files without mistakes: units and people of any shape, drawn from a few codes and logins so that they meet again. */
final class RandomFiles {
    private static final int MOST_UNITS = 8;
    private static final int MOST_PEOPLE = 15;

    private RandomFiles() {}

    /** First the units, then the people. */
    static String[] of(Random random) {
        List<Integer> people = some(random, MOST_PEOPLE);
        List<Integer> units = some(random, MOST_UNITS);
        StringBuilder unitFile = new StringBuilder("kode;navn;overenhed;leder\n");
        for (int i = 0; i < units.size(); i++) {
            String parent = i == 0 || random.nextInt(4) == 0 ? "" : "u" + units.get(random.nextInt(i));
            unitFile.append("u%d;%s;%s;%s%n"
                    .formatted(
                            units.get(i), "Enhed " + random.nextInt(5), parent, anyone(random, people, people.size())));
        }
        StringBuilder personFile = new StringBuilder("login;navn;email;titel;enhed;leder;mobil\n");
        List<Integer> addresses = new ArrayList<>(people);
        java.util.Collections.shuffle(addresses, random);
        for (int i = 0; i < people.size(); i++) {
            personFile.append("p%d;%s;%s;%s;%s;%s;%s%n"
                    .formatted(
                            people.get(i),
                            "Person Ø" + random.nextInt(9),
                            random.nextBoolean() ? "a" + addresses.get(i) + "@fjordby.dk" : "",
                            random.nextBoolean() ? "Titel Å" + random.nextInt(3) : "",
                            random.nextInt(5) == 0 ? "" : "u" + units.get(random.nextInt(units.size())),
                            anyone(random, people, i),
                            random.nextBoolean() ? "+45 " + (10_000_000 + random.nextInt(9)) : ""));
        }
        return new String[] {unitFile.toString(), personFile.toString()};
    }

    /** At least one, in any order. */
    private static List<Integer> some(Random random, int most) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            all.add(i);
        }
        java.util.Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(most));
    }

    /** Somebody before the given place, so that nobody is above themselves, or nobody. */
    private static String anyone(Random random, List<Integer> people, int before) {
        return before == 0 || random.nextInt(3) == 0 ? "" : "p" + people.get(random.nextInt(before));
    }
}
