package dk.torv.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.torv.bus.Event;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.people.FindPeople;
import dk.torv.people.PersonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an import shows before and does after, and that it does nothing else. */
class ImportTest {
    private final Desk desk = new Desk();

    @Test
    void showsWhatIsNewAndWritesNothingUntilItIsCarriedOut() {
        Map<String, Long> before = rowsThatCount();
        PlanView plan = desk.plan(Desk.UNITS, Desk.PEOPLE);

        assertThat(plan.mistakes()).isZero();
        assertThat(plan.units()).isEqualTo(new PlanView.Counts(4, 0, 0, 0, 0, 0));
        assertThat(plan.people()).isEqualTo(new PlanView.Counts(5, 0, 0, 0, 0, 0));
        assertThat(desk.changes(plan, "person", "new"))
                .containsExactly("ane", "borgmester", "bo", "chef", "dina"); // by name
        assertThat(rowsThatCount()).isEqualTo(before);
    }

    @Test
    void bringsPeopleIntoTheirUnitsWithManagersWhoComeInTheSameFile() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);

        assertThat(desk.state())
                .contains(
                        "ane|Ane Møller| ane moller| ane moller sygeplejerske hjemmepleje nord|ane@fjordby.dk|Sygeplejerske"
                                + "|+45 20 20 20 20|111|chef|t|t")
                .contains("111|Hjemmepleje Nord| hjemmepleje nord|110|ane|t");
        assertThat(find("moeller")).extracting(PersonView::name).containsExactly("Ane Møller");
    }

    @Test
    void showsEachFieldOldAndNewAndWhoMoves() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        PlanView plan = desk.plan(Desk.PEOPLE
                .replace("bo;Bo Aagaard", "bo;Bo Aagaard Friis")
                .replace("assistent;111;ane", "assistent;112;chef")
                .replace("dina@fjordby.dk", "dh@fjordby.dk"));

        assertThat(plan.people()).isEqualTo(new PlanView.Counts(0, 2, 1, 0, 0, 3));
        assertThat(plan.units()).isNull();
        assertThat(desk.changes(plan, "person", "changed"))
                .containsExactly(
                        "bo manager: ane → chef",
                        "bo name: Bo Aagaard → Bo Aagaard Friis",
                        "dina email: dina@fjordby.dk → dh@fjordby.dk");
        assertThat(desk.changes(plan, "person", "moved"))
                .containsExactly("bo unit: Hjemmepleje Nord (111) → Hjemmepleje Syd (112)");
    }

    @Test
    void movesAndRenamesAUnitAndKeepsItsPeopleFindable() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        PlanView plan = desk.plan(Desk.UNITS.replace("112;Hjemmepleje Syd;110", "112;Aftenvagten;100"));

        assertThat(plan.units()).isEqualTo(new PlanView.Counts(0, 1, 1, 0, 0, 3));
        assertThat(desk.changes(plan, "unit", "moved"))
                .containsExactly("112 parent: Sundhed (110) → Fjordby Kommune (100)");
        desk.apply(plan, null);
        assertThat(desk.state()).contains("dina|Dina Holm| dina holm| dina holm sygeplejerske aftenvagten");
    }

    @Test
    void twiceTheSameFilesWriteNothingTheSecondTime() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        List<String> versions = rowVersions();

        PlanView again = desk.plan(Desk.UNITS, Desk.PEOPLE);
        assertThat(again.people()).isEqualTo(new PlanView.Counts(0, 0, 0, 0, 0, 5));
        assertThat(again.units()).isEqualTo(new PlanView.Counts(0, 0, 0, 0, 0, 4));
        desk.apply(again, null);

        assertThat(rowVersions()).isEqualTo(versions);
    }

    @Test
    void oneFileThenAnotherThenTheFirstLeavesWhatTheFirstSays() {
        Random random = new Random(20_261_125);
        for (int round = 0; round < 8; round++) {
            String[] first = RandomFiles.of(random);
            String[] second = RandomFiles.of(random);
            desk.bring(first);
            String afterFirst = desk.state();
            desk.bring(second);
            desk.bring(first);
            assertThat(desk.state()).as("round %d", round).isEqualTo(afterFirst);
            assertThat(desk.plan(first).people().unchanged())
                    .isEqualTo(first[1].lines().count() - 1);
        }
    }

    @Test
    void whoIsMissingLeavesButNeitherGuestsNorPeopleMadeByHand() {
        Actor byHand = desk.torv.person("Hanne Håndlavet");
        Actor guest = desk.torv.person("Gæst", Role.GUEST);
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        PlanView plan = desk.plan(without(Desk.PEOPLE, "dina"));

        assertThat(desk.changes(plan, "person", "leaving")).containsExactly("dina");
        desk.apply(plan, null);
        assertThat(active("dina")).isFalse();
        assertThat(activeById(byHand.person())).isTrue();
        assertThat(activeById(guest.person())).isTrue();
    }

    @Test
    void whoLeavesIsSignedOutFoundByNobodyAndStillNamed() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        UUID dina = id("dina");
        UUID session = UUID.randomUUID();
        desk.torv
                .sql()
                .run(
                        "INSERT INTO session (id, person, token_hash, kind, device, expires_at)"
                                + " VALUES (?, ?, ?, 'browser', 'test', now() + interval '1 day')",
                        session,
                        dina,
                        new byte[] {1});
        List<Event> events = new ArrayList<>();
        desk.torv.bus().subscribe(events::add);

        desk.bring(without(Desk.PEOPLE, "dina"));

        assertThat(desk.torv.sql().number("SELECT count(*) FROM session")).isZero();
        assertThat(desk.torv.sql().list(UUID.class, "SELECT subject FROM change WHERE kind = 'session'"))
                .containsExactly(session);
        assertThat(events).containsExactly(new Event.SessionsEnded(java.util.Set.of(session)));
        assertThat(find("dina")).isEmpty();
        assertThat(desk.torv.get(dk.torv.people.People.class).named(List.of(dina)))
                .extracting(PersonView::name)
                .containsExactly("Dina Holm");
    }

    @Test
    void whoReturnsIsTheSamePersonAgain() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        UUID dina = id("dina");
        desk.bring(without(Desk.PEOPLE, "dina"));
        PlanView plan = desk.plan(Desk.PEOPLE);

        assertThat(plan.people()).isEqualTo(new PlanView.Counts(0, 0, 0, 0, 1, 4));
        desk.apply(plan, null);
        assertThat(active("dina")).isTrue();
        assertThat(id("dina")).isEqualTo(dina);
    }

    @Test
    void anAddressGoesFromWhoLeavesToWhoComesAndTwoMayExchangeTheirs() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        desk.bring(without(Desk.PEOPLE, "dina")
                .replace("ane@fjordby.dk", "x")
                .replace("bo@fjordby.dk", "ane@fjordby.dk")
                .replace(";x;", ";bo@fjordby.dk;")
                .concat("dholm;Dina Holm;dina@fjordby.dk;Sygeplejerske;112;ane;;\n"));

        assertThat(desk.state())
                .contains("|bo@fjordby.dk|Sygeplejerske|")
                .contains("dholm|Dina Holm| dina holm| dina holm sygeplejerske hjemmepleje syd|dina@fjordby.dk");
    }

    @Test
    void aColumnThatIsMissingIsLeftAsItIs() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        String before = desk.state();
        PlanView plan = desk.plan("""
                login,name
                borgmester,Berit Borgmester
                chef,Carl Chef
                ane,Ane Møller
                bo,Bo Aagaard
                dina,Dina Holm
                """);

        assertThat(plan.people().unchanged()).isEqualTo(5);
        desk.apply(plan, null);
        assertThat(desk.state()).isEqualTo(before);
    }

    @Test
    void takesOverSomebodyMadeByHandAndKeepsTheirRole() {
        String login =
                desk.torv.sql().one(String.class, "SELECT login FROM person WHERE id = ?", desk.administrator.person());
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        PlanView plan = desk.plan(Desk.PEOPLE + login + ";Ada Administrator;;;100;;;\n");

        assertThat(desk.changes(plan, "person", "changed")).containsExactly(login + " imported: null → null");
        desk.apply(plan, null);
        assertThat(desk.torv.sql().one(String.class, "SELECT role FROM person WHERE login = ?", login))
                .isEqualTo("administrator");
    }

    @Test
    void refusesAPlanAfterSomethingElseHasChanged() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        PlanView plan = desk.plan(without(Desk.PEOPLE, "dina"));
        desk.torv.sql().run("UPDATE person SET title = 'Afdelingsleder' WHERE login = 'bo'");

        assertThat(desk.torv.refused(() -> desk.apply(plan, null)))
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo("import-outdated"));
        assertThat(active("dina")).isTrue();
        desk.bring(without(Desk.PEOPLE, "dina"));
        assertThat(active("dina")).isFalse();
    }

    @Test
    void asksForAWordWithTheNumberBeforeManyLoseTheirAccess() {
        StringBuilder many = new StringBuilder("login;navn\n");
        for (int i = 0; i < 60; i++) {
            many.append("p").append(i).append(";Person ").append(i).append('\n');
        }
        desk.bring(many.toString());
        PlanView plan = desk.plan("login;navn\np0;Person 0\n");

        assertThat(plan.word()).isEqualTo("FJERN-59");
        for (String wrong : new String[] {null, "", "FJERN-58", "fjern"}) {
            assertThat(desk.torv.refused(() -> desk.apply(plan, wrong)))
                    .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo("import-needs-word"));
        }
        assertThat(active("p59")).isTrue();
        desk.apply(plan, " FJERN-59 ");
        assertThat(active("p59")).isFalse();
    }

    @Test
    void asksForNoWordWhenAFewLeave() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);

        assertThat(desk.plan("login;navn\nbo;Bo Aagaard\n").word()).isNull();
    }

    @Test
    void keepsWhoImportsAndTheLastAdministrator() {
        String login =
                desk.torv.sql().one(String.class, "SELECT login FROM person WHERE id = ?", desk.administrator.person());
        desk.bring("login;navn\n" + login + ";Ada Administrator\nbo;Bo Aagaard\n");

        assertThat(desk.plan("login;navn\nbo;Bo Aagaard\n").firstMistakes())
                .extracting(PlanView.MistakeView::code)
                .containsExactlyInAnyOrder("shuts-you-out", "no-administrator");
    }

    @Test
    void aWrongFileOfAllChangesNothingWhenItIsRefused() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        String before = desk.state();
        PlanView plan = desk.plan(Desk.PEOPLE.replace("dina;Dina Holm", "dina;Dina Holm Hansen") + "x;;;;;;;\n");

        assertThat(plan.mistakes()).isEqualTo(1);
        assertThat(desk.torv.refused(() -> desk.apply(plan, null)))
                .map(Refusal::reason)
                .contains("import-has-mistakes");
        assertThat(desk.state()).isEqualTo(before);
    }

    @Test
    void teamsThatFollowAUnitFollowWhoMovesLeavesAndReturnsAndUnitsThatMove() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        UUID team = UUID.randomUUID();
        desk.torv.sql().run("INSERT INTO team (id, name) VALUES (?, 'Sundhed')", team);
        desk.torv
                .sql()
                .run(
                        "INSERT INTO team_rule (id, team, unit, below) SELECT ?, ?, id, true FROM unit WHERE code = '110'",
                        UUID.randomUUID(),
                        team);
        desk.torv.get(dk.torv.conversations.FollowRules.class).ofTeam(team);
        assertThat(members(team)).containsExactly("ane", "bo", "chef", "dina");

        desk.bring(Desk.PEOPLE.replace("assistent;111", "assistent;100"));
        assertThat(members(team)).containsExactly("ane", "chef", "dina");
        desk.bring(without(Desk.PEOPLE, "chef").replace(";chef;", ";borgmester;"));
        assertThat(members(team)).containsExactly("ane", "bo", "dina");
        desk.bring(Desk.UNITS
                .replace("112;Hjemmepleje Syd;110", "112;Hjemmepleje Syd;100")
                .replace(";chef", ";"));
        assertThat(members(team)).containsExactly("ane", "bo");
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        assertThat(members(team)).containsExactly("ane", "bo", "chef", "dina");
    }

    @Test
    void isWrittenDownWithItsNumbersAndWhoLeftAndReturned() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        desk.bring(without(Desk.PEOPLE, "dina"));
        desk.bring(Desk.PEOPLE);

        assertThat(desk.torv
                        .sql()
                        .list(
                                String.class,
                                "SELECT detail::text FROM audit WHERE action = 'people.import' ORDER BY number"))
                .hasSize(3)
                .first()
                .asString()
                .contains("\"people-new\": 5", "\"units-new\": 4");
        assertThat(desk.torv
                        .sql()
                        .list(UUID.class, "SELECT subject FROM audit WHERE action LIKE 'person.%' ORDER BY number"))
                .containsExactly(id("dina"), id("dina"));
        assertThat(desk.torv.sql().list(String.class, "SELECT detail::text FROM audit"))
                .noneMatch(detail -> detail.contains("Dina"));
    }

    @Test
    void aPlanIsForItsMakerOnly() {
        PlanView plan = desk.plan(Desk.UNITS, Desk.PEOPLE);
        Importer other =
                new Importer(desk.torv.person("Anden", Role.ADMINISTRATOR).person(), "da");

        assertThat(desk.torv.refused(() -> desk.torv.get(ShowPlan.class).show(other, plan.id())))
                .contains(Refusal.notFound());
        assertThat(desk.torv.refused(
                        () -> desk.torv.get(ApplyImport.class).apply(other, new ApplyImport.Command(plan.id(), null))))
                .contains(Refusal.notFound());
    }

    @Test
    void nothingOfAPlanStaysBehind() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);

        assertThat(desk.torv.sql().rowsByTable().entrySet().stream()
                        .filter(table -> table.getKey().startsWith("import_") && table.getValue() > 0))
                .isEmpty();
    }

    @Test
    void saysHowItReadEachFile() {
        PlanView plan = desk.plan(Desk.UNITS, "login,name,lønnummer\nbo,Bo,7\nane,Ane,8\nchef,C,9\nborgmester,B,10\n");

        assertThat(plan.files())
                .extracting(
                        PlanView.FileView::kind,
                        PlanView.FileView::encoding,
                        PlanView.FileView::separator,
                        PlanView.FileView::rows,
                        PlanView.FileView::ignored)
                .containsExactly(
                        tuple("units", "UTF-8", ";", 4, List.of()),
                        tuple("people", "UTF-8", ",", 4, List.of("lønnummer")));
    }

    private List<PersonView> find(String q) {
        return desk.torv
                .get(FindPeople.class)
                .find(desk.administrator, new FindPeople.Query(q, Optional.empty(), false, Optional.empty(), 20))
                .people();
    }

    private List<String> members(UUID team) {
        return desk.torv
                .sql()
                .list(
                        String.class,
                        "SELECT login FROM team_member m JOIN person p ON p.id = m.person WHERE team = ? ORDER BY login",
                        team);
    }

    private boolean active(String login) {
        return desk.torv.sql().one(Boolean.class, "SELECT active FROM person WHERE login = ?", login);
    }

    private boolean activeById(UUID person) {
        return desk.torv.sql().one(Boolean.class, "SELECT active FROM person WHERE id = ?", person);
    }

    private UUID id(String login) {
        return desk.torv.sql().one(UUID.class, "SELECT id FROM person WHERE login = ?", login);
    }

    private Map<String, Long> rowsThatCount() {
        Map<String, Long> rows = desk.torv.sql().rowsByTable();
        rows.keySet().removeIf(table -> table.startsWith("import_"));
        return rows;
    }

    /** PostgreSQL gives a row another ctid and xmin with every writing, even of the same values. */
    private List<String> rowVersions() {
        return desk.torv
                .sql()
                .list(
                        String.class,
                        "SELECT ctid::text || xmin::text FROM person UNION ALL SELECT ctid::text || xmin::text FROM unit");
    }

    private static String without(String file, String key) {
        return file.replaceAll("(?m)^" + key + ";.*\\R", "");
    }
}
