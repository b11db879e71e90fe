package dk.torv.people;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are found however people spell them, in Danish order, and by nobody who may not see them. */
class FindPeopleTest {
    private final Features torv = new Features();
    private final FindPeople findPeople = torv.get(FindPeople.class);
    private final Actor viewer = torv.person("Zeus");

    @ParameterizedTest
    @CsvSource({
        "Møller, Møller",
        "Moeller, Møller",
        "Moller, Møller",
        "MØLLER, Møller",
        "mø, Møller",
        "moe, Møller",
        "mo, Møller",
        "Møller, Moeller",
        "Moeller, Moeller",
        "Moller, Moeller",
        "Møller, Moller",
        "Moeller, Moller",
        "Möller, Møller",
        "Aagaard, Aagaard",
        "Ågård, Aagaard",
        "Agard, Aagaard",
        "Aagaard, Ågård",
        "Ågård, Ågård",
        "agard, Ågård",
        "å, Ågård",
        "aa, Ågård",
        "a, Ågård",
        "aag, Ågård",
        "A\u030Agård, Ågård",
        "Søren, Søren",
        "Soren, Søren",
        "Soeren, Søren",
        "soer, Søren",
        "Søren, Soren",
        "Soeren, Soren",
        "Ærø, Ærø",
        "Aeroe, Ærø",
        "aero, Ærø",
        "André, Andre",
        "Andre, André",
        "Müller, Muller",
        "peder, Anne-Mette Pedersen",
        "anne mette, Anne-Mette Pedersen",
        "mette ped, Anne-Mette Pedersen",
        "O'Connor, Sinéad O’Connor",
        "isaac, Isaac",
        "isa, Isaac",
        "joel, Joel",
        "jo, Joel"
    })
    void findsANameInEverySpelling(String query, String name) {
        torv.person(name);
        torv.person("Xerxes");

        assertThat(names(query)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"øller, Møller", "oren, Søren", "mette anne, Anne Mette", "Sørensen, Søren", "moeler, Møller"})
    void findsWordsByTheirBeginningOnly(String query, String name) {
        torv.person(name);

        assertThat(names(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S_ren", "s%n", "S\\ren", "%", "_", "\\", "__", "'", "a%' OR '1'='1"})
    void knowsNoWildcards(String query) {
        torv.person("Søren");
        torv.person("Svend");

        assertThat(names(query)).isEmpty();
    }

    @Test
    void findsEverybodyForAnEmptyQuery() {
        torv.person("Søren");

        assertThat(names("")).containsExactly("Søren", "Zeus");
        assertThat(names("  ")).containsExactly("Søren", "Zeus");
    }

    @Test
    void sortsAsDanesDo() {
        for (String name : List.of("Åse", "Øjvind", "Aase", "Ægir", "Anna", "Ødis", "Bo", "aksel", "Zoe")) {
            torv.person(name);
        }

        assertThat(names(""))
                .containsExactly("aksel", "Anna", "Bo", "Zeus", "Zoe", "Ægir", "Ødis", "Øjvind", "Åse", "Aase");
    }

    @Test
    void pagesThroughEverybodyOnce() {
        List<Actor> all = new ArrayList<>(torv.people(7));
        torv.person("Person 3"); // the same name twice
        List<UUID> seen = new ArrayList<>();
        UUID after = null;
        do {
            FindPeople.Result page = findPeople.find(viewer, new FindPeople.Query("person", after, 3));
            page.people().forEach(person -> seen.add(person.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(all.size() + 1).doesNotHaveDuplicates();
    }

    @Test
    void showsAGuestOnlyThoseTheyShareAConversationWith() {
        Actor guest = torv.person("Gæst", Role.GUEST);
        Actor host = torv.person("Vært");
        torv.person("Fremmed");
        torv.direct(host, guest);

        assertThat(findPeople.find(guest, new FindPeople.Query("", null, 20)).people())
                .extracting(PersonView::name)
                .containsExactly("Gæst", "Vært");
        assertThat(torv.refused(() -> findPeople.require(guest, viewer.person())))
                .isPresent();
    }

    @Test
    void answersFastAmong45000People() {
        torv.sql().run("""
                INSERT INTO person (id, login, name, folded, role)
                SELECT gen_random_uuid(), 'p' || n, 'Person ' || n || ' Efternavn' || n % 977,
                       ' person ' || n || ' efternavn' || n % 977, 'member'
                  FROM generate_series(1, 45000) AS n
                """);
        torv.sql().run("ANALYZE person");
        names("efternavn976"); // warm

        for (String query : List.of("efternavn97", "findes ikke", "person", "")) {
            long start = System.nanoTime();
            names(query);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(query).isLessThan(Duration.ofMillis(500));
        }
    }

    private List<String> names(String query) {
        return findPeople.find(viewer, new FindPeople.Query(query, null, 20)).people().stream()
                .map(PersonView::name)
                .toList();
    }
}
