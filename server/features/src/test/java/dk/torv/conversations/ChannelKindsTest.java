package dk.torv.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.EditMessage;
import dk.torv.messages.MessageView;
import dk.torv.messages.PostMessage;
import dk.torv.messages.ReactToMessage;
import dk.torv.overview.ConversationView;
import dk.torv.overview.ReadBootstrap;
import dk.torv.overview.ReadOverview;
import dk.torv.people.People;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Standard, private and announcement channels, and what is archived. */
class ChannelKindsTest {
    private static final Refusal ARCHIVED = Refusal.forbidden("archived");

    private final Town town = new Town();
    private final Actor anna = town.torv.person("Anna");
    private final Actor bo = town.torv.person("Bo");
    private final Actor carl = town.torv.person("Carl");
    private final Actor guest = town.torv.person("Gæst", Role.GUEST);
    private final UUID team = town.team(anna, Visibility.PRIVATE);
    private final UUID general = town.firstChannel(team);

    ChannelKindsTest() {
        town.add(anna, team, bo, carl);
    }

    @Test
    void showsAPrivateChannelToItsMembersOnly() {
        UUID secret = town.privateChannel(anna, team, "Løn", bo);
        town.torv.post(bo, secret, "fortroligt");

        assertThat(town.torv.get(ReadOverview.class).one(bo, secret).isPrivate())
                .isTrue();
        assertThat(town.torv.refused(() -> town.torv.get(ReadOverview.class).one(carl, secret)))
                .contains(Refusal.notFound());
        assertThat(channels(carl)).containsExactly(general);
        assertThat(channels(bo)).containsExactly(general, secret);
        assertThat(town.torv.get(ConversationAudience.class).membersAmong(secret, ids(anna, bo, carl)))
                .isEqualTo(ids(anna, bo));
        assertThat(town.torv.get(ConversationAudience.class).topicsOf(carl.person()))
                .containsExactly(team);
    }

    @Test
    void letsAGuestSitInAPrivateChannelAndSeeNothingElseOfTheTeam() {
        UUID secret = town.privateChannel(anna, team, "Byggesag", bo);
        town.torv.group(anna, guest); // so that Anna may see the guest and the guest Anna
        town.torv.add(anna, secret, guest, History.NOTHING);

        var bootstrap = town.torv.get(ReadBootstrap.class).everything(guest);
        TeamView seen = bootstrap.teams().getFirst();
        assertThat(seen.name()).isEqualTo("Holdet");
        assertThat(seen.role()).isEqualTo("guest");
        assertThat(seen.channels()).containsExactly(secret);
        assertThat(seen.members()).isZero();
        assertThat(bootstrap.conversations())
                .extracting(ConversationView::id)
                .contains(secret)
                .doesNotContain(general);
        assertThat(town.torv.get(People.class).visible(guest.person(), ids(anna, bo, carl)))
                .isEqualTo(ids(anna, bo));
        var page = town.torv.get(ReadTeams.class).page(guest, team);
        assertThat(page.owners()).isEmpty();
        assertThat(page.may()).isEqualTo(new ReadTeams.May(false, false, false, false, false, false));
        town.torv.post(guest, secret, "Tak");
        assertThat(town.torv.refused(() -> town.torv.post(guest, general, "Hej")))
                .contains(Refusal.notFound());
    }

    @Test
    void takesWhoeverLeavesTheTeamOutOfItsPrivateChannels() {
        UUID secret = town.privateChannel(anna, team, "Løn", bo);
        MessageView before = town.torv.post(bo, secret, "fortroligt");

        town.remove(anna, team, bo);

        assertThat(town.torv.refused(() -> town.torv.post(bo, secret, "endnu"))).contains(Refusal.notFound());
        assertThat(town.torv.refused(() -> town.torv.reply(bo, before, "svar"))).contains(Refusal.notFound());
        assertThat(town.torv.sql().number("SELECT members FROM conversation_head WHERE conversation = ?", secret))
                .isOne();
        assertThat(town.torv
                        .sql()
                        .number(
                                "SELECT count(*) FROM change WHERE conversation = ? AND subject = ?",
                                secret,
                                bo.person()))
                .isEqualTo(2);
        assertThat(town.torv.get(ConversationAudience.class).topicsOf(bo.person()))
                .isEmpty();
    }

    @Test
    void passesAPrivateChannelOnWhenItsLastOwnerGoes() {
        town.give(anna, team, bo, TeamRole.OWNER);
        UUID secret = town.privateChannel(anna, team, "Løn", bo, carl);
        Actor first = bo.person().compareTo(carl.person()) < 0 ? bo : carl; // they came at the same moment

        town.remove(anna, team, anna);

        assertThat(town.torv
                        .sql()
                        .list(
                                UUID.class,
                                "SELECT person FROM member WHERE conversation = ? AND role = 'owner'",
                                secret))
                .containsExactly(first.person());
    }

    @Test
    void takesOnlyPeopleOfTheTeamIntoAPrivateChannel() {
        UUID secret = town.privateChannel(anna, team, "Løn", bo);
        Actor dorte = town.torv.person("Dorte");

        assertThat(town.torv.refused(() -> town.torv.add(anna, secret, dorte, History.ALL)))
                .contains(Refusal.conflict("not-in-team"));
        assertThat(town.torv.refused(() -> town.torv.add(bo, secret, carl, History.ALL)))
                .contains(Refusal.forbidden("channel-owners-decide"));
        assertThat(town.torv.refused(() -> town.privateChannel(anna, team, "Andet", dorte)))
                .contains(Refusal.invalid("members", "not-in-team"));
    }

    @Test
    void letsOnlyOwnersBeginInAnAnnouncementChannelAndEveryoneReply() {
        UUID news = town.torv
                .get(CreateChannel.class)
                .create(anna, new CreateChannel.Command(team, "Nyt", null, false, true, List.of()));
        MessageView notice = town.torv.post(anna, news, "Kantinen lukker");

        assertThat(town.torv.refused(() -> town.torv.post(bo, news, "Hvorfor?")))
                .contains(Refusal.forbidden("owners-post"));
        town.torv.reply(bo, notice, "Hvorfor?");
        town.torv.get(ReactToMessage.class).react(bo, new ReactToMessage.Command(news, notice.id(), "👍", true));
        ConversationView seen = town.torv.get(ReadOverview.class).one(bo, news);
        assertThat(seen.mayPost()).isFalse();
        assertThat(seen.posting()).isEqualTo("owners");
        assertThat(town.torv.get(ReadOverview.class).one(anna, news).mayPost()).isTrue();
    }

    @Test
    void letsNobodyWriteInWhatIsArchivedAndEveryoneReadIt() {
        MessageView old = town.torv.post(bo, general, "før");
        town.torv.get(EditTeam.class).edit(anna, archived(true));

        for (Actor actor : List.of(anna, bo)) {
            assertThat(town.torv.refused(() -> town.torv.post(actor, general, "efter")))
                    .contains(ARCHIVED);
        }
        assertThat(town.torv.refused(() -> town.torv.reply(anna, old, "svar"))).contains(ARCHIVED);
        assertThat(town.torv.refused(() -> town.torv
                        .get(EditMessage.class)
                        .edit(bo, new EditMessage.Command(general, old.id(), "rettet"))))
                .contains(ARCHIVED);
        assertThat(town.torv.refused(() ->
                        town.torv.get(DeleteMessage.class).delete(bo, new DeleteMessage.Command(general, old.id()))))
                .contains(ARCHIVED);
        assertThat(town.torv.refused(() -> town.torv
                        .get(ReactToMessage.class)
                        .react(bo, new ReactToMessage.Command(general, old.id(), "👍", true))))
                .contains(ARCHIVED);
        ConversationView seen = town.torv.get(ReadOverview.class).one(bo, general);
        assertThat(seen.archived()).isTrue();
        assertThat(seen.mayPost()).isFalse();
        assertThat(seen.last().markdown()).isEqualTo("før");

        town.torv.get(EditTeam.class).edit(anna, archived(false));
        town.torv.post(bo, general, "igen");
    }

    @Test
    void outdatesASeatTakenBeforeArchivingAndBeforeLeaving() {
        long before = version(general);
        town.torv.get(EditTeam.class).edit(anna, archived(true));
        long archived = version(general);
        town.torv.get(EditTeam.class).edit(anna, archived(false));
        town.remove(bo, team, bo);

        assertThat(archived).isGreaterThan(before);
        assertThat(version(general)).isGreaterThan(archived + 1);
    }

    @Test
    void keepsChannelNamesApartWithinATeam() {
        edit(general, "Fælles");

        assertThat(town.torv.refused(() -> town.privateChannel(anna, team, "FÆLLES")))
                .contains(Refusal.conflict("channel-name-taken"));
        edit(general, "fælles"); // its own name in other letters
        UUID other = town.privateChannel(anna, team, "Andet");
        assertThat(town.torv.refused(() -> edit(other, "Fælles"))).contains(Refusal.conflict("channel-name-taken"));
    }

    @Test
    void countsNothingUnreadFromBeforeOneCameBack() {
        town.torv.post(anna, general, "et");
        town.torv.post(bo, general, "to");
        town.remove(bo, team, bo);
        town.torv.post(anna, general, "tre");
        town.add(anna, team, bo);

        assertThat(town.torv.get(ReadOverview.class).one(bo, general).unread()).isZero();
        town.torv.post(anna, general, "fire");
        assertThat(town.torv.get(ReadOverview.class).one(bo, general).unread()).isOne();
    }

    @Test
    void postsTwiceUnderOneIdOnlyOnceAlsoWhenArchivedMeanwhile() {
        var command = new PostMessage.Command(general, Ids.next(), "hej", Optional.empty());
        town.torv.post(bo, command);
        town.torv.get(EditTeam.class).edit(anna, archived(true));

        assertThat(town.torv.refused(() -> town.torv.post(bo, command))).contains(ARCHIVED);
        assertThat(town.torv.sql().number("SELECT count(*) FROM message")).isOne();
    }

    private EditTeam.Command archived(boolean archived) {
        return new EditTeam.Command(team, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(archived));
    }

    private void edit(UUID channel, String name) {
        town.torv
                .get(EditConversation.class)
                .edit(
                        anna,
                        new EditConversation.Command(
                                channel, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private List<UUID> channels(Actor actor) {
        return town.torv.get(ReadTeams.class).one(actor, team).channels();
    }

    private long version(UUID conversation) {
        return town.torv
                .sql()
                .number("SELECT access_version FROM conversation_head WHERE conversation = ?", conversation);
    }

    private static Set<UUID> ids(Actor... actors) {
        return Set.copyOf(java.util.Arrays.stream(actors).map(Actor::person).toList());
    }
}
