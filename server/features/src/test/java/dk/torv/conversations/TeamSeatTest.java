package dk.torv.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.conversations.Seat.TeamRole;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may do what with a team, without a database. */
class TeamSeatTest {
    @Test
    void showsAPublicTeamToEmployeesAndAPrivateOneToItsMembers() {
        assertThat(seat(Role.MEMBER, null, true).sees()).isTrue();
        assertThat(seat(Role.GUEST, null, true).sees()).isFalse();
        assertThat(seat(Role.MEMBER, null, false).sees()).isFalse();
        assertThat(seat(Role.ADMINISTRATOR, null, false).sees()).isFalse();
        assertThat(seat(Role.GUEST, TeamRole.GUEST, false).sees()).isTrue();
    }

    @Test
    void putsAnOwnerlessTeamIntoTheHandsOfAdministratorsOnly() {
        TeamSeat administrator = orphaned(Role.ADMINISTRATOR);
        assertThat(administrator.sees()).isTrue();
        assertThat(administrator.refusalToEdit()).isEmpty();
        assertThat(administrator.refusalToJoin()).isEmpty();
        assertThat(orphaned(Role.MEMBER).sees()).isFalse();
    }

    @Test
    void letsMembersOfAPublicTeamBringOthersInAndInAPrivateOneOnlyOwners() {
        assertThat(seat(Role.MEMBER, TeamRole.MEMBER, true).refusalToAddMembers())
                .isEmpty();
        assertThat(seat(Role.MEMBER, TeamRole.MEMBER, false).refusalToAddMembers())
                .contains(Refusal.forbidden("team-owners-decide"));
        assertThat(seat(Role.MEMBER, null, true).refusalToAddMembers())
                .contains(Refusal.forbidden("team-owners-decide"));
        assertThat(seat(Role.GUEST, TeamRole.GUEST, true).refusalToAddMembers())
                .contains(Refusal.forbidden("guests-add-nobody"));
    }

    @Test
    void asksForAnAdministratorWhoOwnsTheTeamWhereVeryManyAreAdded() {
        TeamSeat owner = seat(Role.MEMBER, TeamRole.OWNER, false);
        TeamSeat both = seat(Role.ADMINISTRATOR, TeamRole.OWNER, false);
        assertThat(owner.refusalToAddRule(1_000, false)).isEmpty();
        assertThat(owner.refusalToAddRule(1_001, false)).contains(Refusal.forbidden("administrators-add-many"));
        assertThat(owner.refusalToAddRule(3, true)).contains(Refusal.forbidden("administrators-add-many"));
        assertThat(both.refusalToAddRule(45_000, true)).isEmpty();
        assertThat(seat(Role.ADMINISTRATOR, TeamRole.MEMBER, false).refusalToAddRule(1, false))
                .contains(Refusal.forbidden("team-owners-decide"));
    }

    @Test
    void changesNothingInAnArchivedTeamButWhoIsInItAndThatItIsArchived() {
        TeamSeat owner = new TeamSeat(
                Ids.next(), Role.MEMBER, Ids.next(), Optional.of(TeamRole.OWNER), false, false, true, true, false);
        Optional<Refusal> archived = Optional.of(Refusal.forbidden("archived"));
        assertThat(owner.refusalToEdit()).isEqualTo(archived);
        assertThat(owner.refusalToAddMembers()).isEqualTo(archived);
        assertThat(owner.refusalToAddRule(1, false)).isEqualTo(archived);
        assertThat(owner.refusalToMakeChannels()).isEqualTo(archived);
        assertThat(owner.refusalToJoin()).isEqualTo(archived);
        assertThat(owner.refusalToArchive()).isEmpty();
        assertThat(owner.refusalToRemove(seat(Role.MEMBER, TeamRole.MEMBER, false)))
                .isEmpty();
        assertThat(owner.refusalToLeave()).isEmpty();
    }

    @Test
    void makesNoOwnersOfGuests() {
        TeamSeat owner = seat(Role.MEMBER, TeamRole.OWNER, false);
        assertThat(owner.refusalToGiveRole(seat(Role.GUEST, TeamRole.GUEST, false)))
                .contains(Refusal.forbidden("guests-own-nothing"));
        assertThat(owner.refusalToGiveRole(seat(Role.MEMBER, null, false))).contains(Refusal.notFound());
        assertThat(seat(Role.MEMBER, TeamRole.MEMBER, false)
                        .refusalToGiveRole(seat(Role.MEMBER, TeamRole.MEMBER, false)))
                .contains(Refusal.forbidden("team-owners-decide"));
    }

    private static TeamSeat seat(Role standing, TeamRole role, boolean open) {
        return new TeamSeat(
                Ids.next(), standing, Ids.next(), Optional.ofNullable(role), false, false, open, false, false);
    }

    private static TeamSeat orphaned(Role standing) {
        return new TeamSeat(Ids.next(), standing, Ids.next(), Optional.empty(), false, false, false, false, true);
    }
}
