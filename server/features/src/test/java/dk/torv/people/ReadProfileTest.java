package dk.torv.people;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Role;
import dk.torv.kernel.Time;
import dk.torv.people.SetAbsence.Absence;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A profile shows where somebody stands in the organisation, and nothing of whom the reader does not see. */
class ReadProfileTest {
    private final Features torv = new Features();
    private final ReadProfile readProfile = torv.get(ReadProfile.class);
    private final SetAbsence setAbsence = torv.get(SetAbsence.class);
    private final Actor mayor = torv.person("Olga Overborgmester");
    private final Actor director = torv.person("Dan Direktør");
    private final Actor leader = torv.person("Lis Leder");
    private final Actor carer = torv.person("Ane Assistent");
    private final UUID top = unit("Kommunen", null, mayor);
    private final UUID office = unit("Forvaltningen", top, director);
    private final UUID middle = unit("Området", office, null);
    private final UUID team = unit("Holdet", middle, leader);

    ReadProfileTest() {
        works(mayor, top);
        works(director, office);
        works(leader, team);
        works(carer, team);
    }

    @AfterEach
    void giveTheClockBack() {
        Time.use(InstantSource.system());
    }

    @Test
    void theManagerIsWhoLeadsTheNearestUnitThatSomebodyElseLeads() {
        assertThat(manager(carer)).isEqualTo("Lis Leder");
        assertThat(manager(leader)).isEqualTo("Dan Direktør");
        assertThat(manager(director)).isEqualTo("Olga Overborgmester");
        assertThat(manager(mayor)).isNull();
    }

    @Test
    void aManagerChosenForThePersonComesFirstWhileActive() {
        torv.sql().run("UPDATE person SET manager = ? WHERE id = ?", director.person(), carer.person());
        assertThat(manager(carer)).isEqualTo("Dan Direktør");
        assertThat(reports(leader)).isEmpty();
        assertThat(reports(director)).containsExactly("Ane Assistent", "Lis Leder");

        torv.sql().run("UPDATE person SET active = false WHERE id = ?", director.person());
        assertThat(manager(carer)).isEqualTo("Lis Leder");
        assertThat(manager(leader)).isEqualTo("Olga Overborgmester");
    }

    @Test
    void reportsAreThoseWhoseManagerOneIs() {
        Actor planner = torv.person("Pia Planlægger");
        works(planner, middle);
        List<Actor> all = List.of(mayor, director, leader, carer, planner);

        assertThat(reports(mayor)).containsExactly("Dan Direktør");
        assertThat(reports(director)).containsExactly("Lis Leder", "Pia Planlægger");
        assertThat(reports(leader)).containsExactly("Ane Assistent");
        assertThat(reports(carer)).isEmpty();
        for (Actor person : all) {
            for (PersonView report : profile(mayor, person).reports()) {
                assertThat(profile(mayor, actor(report.id())).manager().id()).isEqualTo(person.person());
            }
        }
    }

    @Test
    void showsThePathFromTheTopAndHowManyReportThere() {
        for (int i = 0; i < 60; i++) {
            works(torv.person("Person " + i), team);
        }
        ProfileView profile = profile(carer, leader);

        assertThat(profile.path())
                .extracting(UnitName::name)
                .containsExactly("Kommunen", "Forvaltningen", "Området", "Holdet");
        assertThat(profile.reports()).hasSize(50);
        assertThat(profile.reportCount()).isEqualTo(61);
        assertThat(profile.person().unit()).isEqualTo("Holdet");
        assertThat(profile.person().unitId()).isEqualTo(team);
    }

    @Test
    void tellsOfAnAbsenceThatIsNotOverAndMarksThePersonOnlyWhileAway() {
        Time.use(InstantSource.fixed(Instant.parse("2026-11-29T23:30:00Z"))); // it is the 30th in Copenhagen
        LocalDate monday = LocalDate.of(2026, 11, 30);
        setAbsence.set(carer, new Absence(monday.plusDays(1), monday.plusDays(4), " På kursus ", leader.person()));
        assertThat(profile(mayor, carer).person().absentUntil()).isNull();
        assertThat(profile(mayor, carer).absence().from()).isEqualTo(monday.plusDays(1));

        Time.use(InstantSource.fixed(Instant.parse("2026-12-01T08:00:00Z")));
        ProfileView profile = profile(mayor, carer);
        assertThat(profile.person().absentUntil()).isEqualTo(monday.plusDays(4));
        assertThat(profile.absence().from()).isNull();
        assertThat(profile.absence().note()).isEqualTo("På kursus");
        assertThat(profile.absence().standsIn().name()).isEqualTo("Lis Leder");

        Time.use(InstantSource.fixed(Instant.parse("2026-12-05T08:00:00Z")));
        assertThat(profile(mayor, carer).absence()).isNull();
        assertThat(profile(mayor, carer).person().absentUntil()).isNull();
    }

    @Test
    void refusesAnAbsenceThatIsOverOrEndsBeforeItBeginsOrWithoutSomebodyToStandIn() {
        LocalDate today = Time.today();
        for (Absence wrong : List.of(
                new Absence(null, today.minusDays(1), null, null),
                new Absence(null, today.plusYears(4), null, null),
                new Absence(today.plusDays(2), today.plusDays(1), null, null),
                new Absence(null, null, null, null),
                new Absence(null, today, "x".repeat(101), null),
                new Absence(null, today, null, carer.person()),
                new Absence(null, today, null, UUID.randomUUID()))) {
            assertThat(torv.refused(() -> setAbsence.set(carer, wrong)))
                    .as(wrong.toString())
                    .isPresent();
        }
        setAbsence.set(carer, new Absence(null, today, null, null));
        setAbsence.clear(carer);
        assertThat(profile(mayor, carer).absence()).isNull();
    }

    @Test
    void showsAGuestTheirHostAndNobodyAroundThem() {
        Actor guest = torv.person("Gæst", Role.GUEST);
        Instant expires = Time.now().plus(30, ChronoUnit.DAYS);
        torv.sql()
                .run(
                        "INSERT INTO guest (person, sponsor, expires_at) VALUES (?, ?, ?::timestamptz)",
                        guest.person(),
                        leader.person(),
                        expires.toString());
        torv.direct(leader, guest);

        ProfileView host = profile(guest, leader);
        assertThat(host.path()).extracting(UnitName::name).containsExactly("Holdet");
        assertThat(host.manager()).isNull();
        assertThat(host.reports()).isEmpty();
        assertThat(host.reportCount()).isZero();
        assertThat(torv.refused(() -> profile(guest, carer))).isPresent();

        ProfileView own = profile(carer, guest);
        assertThat(own.sponsor().name()).isEqualTo("Lis Leder");
        assertThat(own.expires()).isEqualTo(expires);
        assertThat(own.person().guest()).isTrue();
    }

    @Test
    void aUnitShowsItsLeaderItsPathAndHowManyWorkThereAndBelow() {
        ReadUnits readUnits = torv.get(ReadUnits.class);
        UnitView unit = readUnits.require(carer, office);

        assertThat(unit.path()).extracting(UnitName::name).containsExactly("Kommunen", "Forvaltningen");
        assertThat(unit.manager().name()).isEqualTo("Dan Direktør");
        assertThat(unit.people()).isEqualTo(1);
        assertThat(unit.below()).isEqualTo(2);
        assertThat(unit.units()).containsExactly(new UnitLine(middle, "Området", office, 2, 1));
    }

    @Test
    void listsUnitsAtTheTopBelowOneAndByTheirWordsInDanishOrder() {
        ReadUnits readUnits = torv.get(ReadUnits.class);
        for (String name : List.of("Ågården", "Aagaard Plejehjem", "Ørstedskolen", "Zonen", "Ældrehuset")) {
            unit(name, team, null);
        }
        assertThat(named(readUnits, null, "")).containsExactly("Kommunen");
        assertThat(named(readUnits, team, ""))
                .containsExactly("Zonen", "Ældrehuset", "Ørstedskolen", "Aagaard Plejehjem", "Ågården");
        assertThat(named(readUnits, null, "aagaard")).containsExactly("Aagaard Plejehjem", "Ågården");
        assertThat(named(readUnits, team, "oersted")).containsExactly("Ørstedskolen");
        assertThat(named(readUnits, null, "%")).isEmpty();
    }

    private static List<String> all(ReadUnits readUnits, Actor actor, UUID parent, String q) {
        List<String> names = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            ReadUnits.Result page =
                    readUnits.list(actor, new ReadUnits.Query(Optional.ofNullable(parent), q, after, 2));
            page.items().forEach(unit -> names.add(unit.name()));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        return names;
    }

    private List<String> named(ReadUnits readUnits, UUID parent, String q) {
        return all(readUnits, carer, parent, q);
    }

    private String manager(Actor person) {
        PersonView manager = profile(mayor, person).manager();
        return manager == null ? null : manager.name();
    }

    private List<String> reports(Actor person) {
        return profile(mayor, person).reports().stream().map(PersonView::name).toList();
    }

    private ProfileView profile(Actor reader, Actor person) {
        return readProfile.require(reader, person.person());
    }

    private static Actor actor(UUID person) {
        return new Actor(person, person, Role.MEMBER, "da");
    }

    private UUID unit(String name, UUID parent, Actor manager) {
        UUID id = UUID.randomUUID();
        torv.sql()
                .run(
                        "INSERT INTO unit (id, code, name, folded, parent, manager) VALUES (?, ?, ?, ?, ?, ?)",
                        id,
                        id.toString(),
                        name,
                        FoldedName.of(name),
                        parent,
                        manager == null ? null : manager.person());
        return id;
    }

    private void works(Actor person, UUID unit) {
        torv.sql().run("UPDATE person SET home = ? WHERE id = ?", unit, person.person());
    }
}
