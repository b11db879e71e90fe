package dk.torv.people;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People are found however one spells their name, title or unit, in Danish order, and by nobody who may not see them. */
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
    @CsvSource({
        "øller, Møller",
        "oren, Søren",
        "mette anne, Anne Mette",
        "ne met, Nete Mette",
        "søren sør, Søren",
        "gård, Ågård",
    })
    void findsPartsOfWordsInAnyOrder(String query, String name) {
        torv.person(name);

        assertThat(names(query)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"Sørensen, Søren", "moeler, Møller", "ne, Anne", "anne bo, Anne Mette", "en, Søren"})
    void findsNobodyWithoutEveryWordNorShortOnesInsideAWord(String query, String name) {
        torv.person(name);

        assertThat(names(query)).isEmpty();
    }

    @Test
    void findsByTitleAndUnitThoseNamedSoFirst() {
        place(torv.person("Åse Holm"), "Sygeplejerske", null);
        place(torv.person("Bo Aagaard"), "Social- og sundhedsassistent", unit("Plejehjemmet Holmegården", null));
        place(torv.person("Anna Friis"), "Sygeplejerske", unit("Hjemmeplejen Ørestad", null));

        assertThat(names("holm")).containsExactly("Åse Holm", "Bo Aagaard");
        assertThat(names("sygepl")).containsExactly("Anna Friis", "Åse Holm");
        assertThat(names("sygepl oerestad")).containsExactly("Anna Friis");
        assertThat(names("hjemme sundhedsassistent aagaard")).containsExactly("Bo Aagaard");
        assertThat(names("holmegaarden læge")).isEmpty();
        assertThat(find("holm", Optional.empty(), false).people().getLast())
                .extracting(PersonView::title, PersonView::unit)
                .containsExactly("Social- og sundhedsassistent", "Plejehjemmet Holmegården");
    }

    @Test
    void findsThoseOfAUnitWithOrWithoutTheUnitsBelow() {
        UUID top = unit("Sundhed", null);
        UUID care = unit("Hjemmepleje", top);
        UUID valby = unit("Hjemmeplejen Valby", care);
        place(torv.person("Anna"), "Chef", top);
        place(torv.person("Bo"), "Leder", care);
        place(torv.person("Clara"), "Sygeplejerske", valby);
        place(torv.person("Dan"), "Sygeplejerske", unit("Skole", null));

        assertThat(named(find("", Optional.of(care), false))).containsExactly("Bo");
        assertThat(named(find("", Optional.of(top), true))).containsExactly("Anna", "Bo", "Clara");
        assertThat(named(find("sygeplejerske", Optional.of(top), true))).containsExactly("Clara");
        assertThat(named(find("", Optional.of(UUID.randomUUID()), true))).isEmpty();
        for (int i = 0; i < 60; i++) {
            unit("Hold " + i, valby);
        }
        assertThat(named(find("", Optional.of(top), true))).containsExactly("Anna", "Bo", "Clara");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s_r_n", "s%n", "S\\v\\d", "%", "_", "\\", "__", "'", "a%' OR '1'='1"})
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
    void pagesThroughEverybodyOnceInOrder() {
        UUID unit = unit("Personerne", null);
        List<Actor> all = new ArrayList<>(torv.people(7));
        all.add(torv.person("Person 3")); // the same name twice
        all.add(torv.person("Anna")); // found by her unit: after all the others
        all.forEach(person -> place(person, null, unit));

        for (String query : List.of("person", "")) {
            List<UUID> seen = new ArrayList<>();
            List<UUID> whole = ids(findPeople.find(viewer, query(query, Optional.of(unit), Optional.empty(), 50)));
            Optional<UUID> after = Optional.empty();
            do {
                FindPeople.Result page = findPeople.find(viewer, query(query, Optional.of(unit), after, 3));
                seen.addAll(ids(page));
                after = Optional.ofNullable(page.next());
            } while (after.isPresent());
            assertThat(seen).hasSize(all.size()).doesNotHaveDuplicates().isEqualTo(whole);
        }
    }

    @Test
    void showsAGuestOnlyThoseTheyShareAConversationWith() {
        Actor guest = torv.person("Gæst", Role.GUEST);
        Actor host = torv.person("Vært");
        torv.person("Fremmed");
        torv.direct(host, guest);
        UUID unit = unit("Værtskabet", null);
        place(host, "Vært", unit);
        for (String query : List.of("", "v", "vært", "gæst")) {
            assertThat(named(findPeople.find(guest, query(query, Optional.empty(), Optional.empty(), 20))))
                    .isSubsetOf("Gæst", "Vært")
                    .isNotEmpty();
        }
        assertThat(findPeople
                        .find(guest, query("", Optional.of(unit), Optional.empty(), 20))
                        .people())
                .isEmpty();
        assertThat(torv.refused(() -> findPeople.require(guest, viewer.person())))
                .isPresent();
    }

    @Test
    void looksIntoTheIndexAmong45000People() {
        torv.sql().run("""
                INSERT INTO person (id, login, name, folded, findable, role)
                SELECT gen_random_uuid(), 'p' || n, 'Person ' || n || ' Efternavn' || n % 977,
                       ' person ' || n || ' efternavn' || n % 977, ' person ' || n || ' efternavn' || n % 977, 'member'
                  FROM generate_series(1, 45000) AS n
                """);
        torv.sql().run("ANALYZE person");

        assertThat(plan("efternavn976")).contains("person_findable").doesNotContain("Seq Scan on person p");
        assertThat(plan("976")).contains("person_findable").doesNotContain("Seq Scan on person p");
        assertThat(names("efternavn976")).hasSize(20);
    }

    private String plan(String word) {
        Map<String, String> values = Map.of(
                "viewer", "'" + viewer.person() + "'",
                "word", "'%" + word + "%'",
                "second", "'%" + word + "%'",
                "words", "'{%" + word + "%}'",
                "starts", "'{% " + word + "%}'",
                "units", "NULL",
                "rank", "-1",
                "name", "''",
                "id", "'" + viewer.person() + "'",
                "limit", "20");
        String sql = Pattern.compile("(?<!:):([a-z]+)")
                .matcher(DirectoryStore.BY_WORDS)
                .replaceAll(name -> values.get(name.group(1)));
        List<String> plan = torv.database()
                .with(handle ->
                        handle.createQuery("EXPLAIN " + sql).mapTo(String.class).list());
        return String.join("\n", plan);
    }

    private UUID unit(String name, UUID parent) {
        UUID id = UUID.randomUUID();
        torv.sql()
                .run(
                        "INSERT INTO unit (id, code, name, folded, parent) VALUES (?, ?, ?, ?, ?)",
                        id,
                        id.toString(),
                        name,
                        FoldedName.of(name),
                        parent);
        return id;
    }

    private void place(Actor person, String title, UUID unit) {
        String name = torv.sql().one(String.class, "SELECT name FROM person WHERE id = ?", person.person());
        String unitName =
                unit == null ? null : torv.sql().one(String.class, "SELECT name FROM unit WHERE id = ?", unit);
        torv.sql()
                .run(
                        "UPDATE person SET title = ?, home = ?, findable = ? WHERE id = ?",
                        title,
                        unit,
                        Findable.of(name, title, unitName),
                        person.person());
    }

    private List<String> names(String query) {
        return named(find(query, Optional.empty(), false));
    }

    private FindPeople.Result find(String query, Optional<UUID> unit, boolean below) {
        return findPeople.find(viewer, new FindPeople.Query(query, unit, below, Optional.empty(), 20));
    }

    private static FindPeople.Query query(String q, Optional<UUID> unit, Optional<UUID> after, int limit) {
        return new FindPeople.Query(q, unit, false, after, limit);
    }

    private static List<String> named(FindPeople.Result found) {
        return found.people().stream().map(PersonView::name).toList();
    }

    private static List<UUID> ids(FindPeople.Result found) {
        return found.people().stream().map(PersonView::id).toList();
    }
}
