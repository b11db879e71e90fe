package dk.torv.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.access.Office.Reach;
import dk.torv.access.Policy.TeamMakers;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people may do towards the organisation. */
class OfficeTest {
    private final Features torv = new Features();
    private final Office administrator = office(Role.ADMINISTRATOR, false, TeamMakers.ADMINISTRATORS, false);
    private final Office ofUnit = office(Role.MEMBER, true, TeamMakers.UNIT_ADMINISTRATORS, true);
    private final Office employee = office(Role.MEMBER, false, TeamMakers.EMPLOYEES, true);
    private final Office guest = office(Role.GUEST, false, TeamMakers.EMPLOYEES, true);

    @Test
    void teamsAreMadeByThoseWhomThePolicyNames() {
        assertThat(administrator.refusalToCreateTeam()).isEmpty();
        assertThat(ofUnit.refusalToCreateTeam()).isEmpty();
        assertThat(employee.refusalToCreateTeam()).isEmpty();
        assertThat(guest.refusalToCreateTeam()).isPresent();
        assertThat(office(Role.MEMBER, false, TeamMakers.UNIT_ADMINISTRATORS, true)
                        .refusalToCreateTeam())
                .isPresent();
        assertThat(office(Role.MEMBER, true, TeamMakers.ADMINISTRATORS, true).refusalToCreateTeam())
                .isPresent();
    }

    @Test
    void guestsAreInvitedByEmployeesWhileThePolicyAllowsIt() {
        assertThat(employee.refusalToInviteGuests()).isEmpty();
        assertThat(guest.refusalToInviteGuests()).contains(Refusal.forbidden("guests-add-nobody"));
        assertThat(administrator.refusalToInviteGuests()).contains(Refusal.forbidden("no-guests"));
    }

    @Test
    void guestsAreChangedByTheirSponsorAndByAdministrators() {
        assertThat(employee.refusalToChangeGuest(true)).isEmpty();
        assertThat(employee.refusalToChangeGuest(false)).isPresent();
        assertThat(administrator.refusalToChangeGuest(false)).isEmpty();
        assertThat(administrator.refusalToSeeEveryGuest()).isEmpty();
        assertThat(ofUnit.refusalToSeeEveryGuest()).isPresent();
    }

    @Test
    void thePolicyAndImportAreForAdministrators() {
        assertThat(administrator.refusalToChangePolicy()).isEmpty();
        assertThat(administrator.refusalToImport()).isEmpty();
        assertThat(administrator.refusalToMakePasswordLinks()).isEmpty();
        assertThat(ofUnit.refusalToMakePasswordLinks()).isPresent();
        assertThat(ofUnit.refusalToChangePolicy()).isPresent();
        assertThat(ofUnit.refusalToImport()).isPresent();
        assertThat(administrator.mayAdminister()).isTrue();
        assertThat(ofUnit.mayAdminister()).isTrue();
        assertThat(employee.mayAdminister()).isFalse();
    }

    @Test
    void aUnitIsAdministeredHereAndFromAboveButAppointedOnlyFromAbove() {
        assertThat(ofUnit.refusalToAdministerUnit(Reach.HERE)).isEmpty();
        assertThat(ofUnit.refusalToAdministerUnit(Reach.ABOVE)).isEmpty();
        assertThat(ofUnit.refusalToAdministerUnit(Reach.NONE)).isPresent();
        assertThat(ofUnit.refusalToAppoint(Reach.HERE)).isPresent();
        assertThat(ofUnit.refusalToAppoint(Reach.ABOVE)).isEmpty();
        assertThat(administrator.refusalToAppoint(Reach.NONE)).isEmpty();
    }

    @Test
    void reachGoesDownTheTreeAndNeverUp() {
        Actor anna = torv.person("Anna");
        UUID top = unit(null);
        UUID middle = unit(top);
        UUID below = unit(middle);
        UUID beside = unit(top);
        torv.sql().run("INSERT INTO unit_administrator (unit, person) VALUES (?, ?)", middle, anna.person());
        Offices offices = torv.get(Offices.class);
        assertThat(offices.reach(anna, top)).isEqualTo(Reach.NONE);
        assertThat(offices.reach(anna, middle)).isEqualTo(Reach.HERE);
        assertThat(offices.reach(anna, below)).isEqualTo(Reach.ABOVE);
        assertThat(offices.reach(anna, beside)).isEqualTo(Reach.NONE);
        assertThat(offices.reach(anna, Ids.next())).isEqualTo(Reach.NONE);
        torv.sql().run("INSERT INTO unit_administrator (unit, person) VALUES (?, ?)", top, anna.person());
        assertThat(offices.reach(anna, middle)).isEqualTo(Reach.ABOVE);
        assertThat(offices.of(anna).administersUnit()).isTrue();
    }

    private UUID unit(UUID parent) {
        UUID id = Ids.next();
        torv.sql()
                .run(
                        "INSERT INTO unit (id, code, name, folded, parent) VALUES (?, ?, 'Enhed', ' enhed', ?)",
                        id,
                        id.toString(),
                        parent);
        return id;
    }

    private static Office office(Role role, boolean administersUnit, TeamMakers makers, boolean guests) {
        Policy policy = new Policy(
                makers,
                Optional.empty(),
                Optional.empty(),
                Policy.EditHistory.AUTHOR,
                guests,
                90,
                10,
                false,
                Optional.empty());
        return new Office(role, administersUnit, policy);
    }
}
