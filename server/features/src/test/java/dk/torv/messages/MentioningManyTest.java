package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.CreateTag;
import dk.torv.conversations.DeleteTag;
import dk.torv.conversations.EditTag;
import dk.torv.conversations.ReadTags;
import dk.torv.conversations.ReadTeams;
import dk.torv.conversations.TagView;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Idea 3 for mentions: a channel, a team and a tag are each one row; and who makes tags. */
class MentioningManyTest {
    private final Features torv = new Features();
    private final Actor owner = torv.person("Ejer");
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID team = torv.team(owner, anna, bo);
    private final UUID channel = torv.channel(owner, team);

    @Test
    void writesOneRowForEachAudience() {
        UUID night = create("Nathold", anna, bo).id();

        torv.post(anna, channel, "<torv:all> <torv:all> <torv:team> <torv:tag/%s> `<torv:team>`".formatted(night));

        assertThat(audiences()).containsExactly("channel", "tag", "team");
        assertThat(torv.sql().number("SELECT count(*) FROM mention")).isZero();
    }

    @Test
    void anEditKeepsWhatItStillMentionsAndADeletionNothing() {
        UUID night = create("Nathold", anna).id();
        MessageView message = torv.post(anna, channel, "<torv:all> <torv:tag/%s>".formatted(night));

        torv.get(EditMessage.class)
                .edit(
                        anna,
                        new EditMessage.Command(channel, message.id(), "<torv:team> <torv:tag/%s>".formatted(night)));
        assertThat(audiences()).containsExactly("tag", "team");

        torv.get(DeleteMessage.class).delete(anna, new DeleteMessage.Command(channel, message.id()));
        assertThat(audiences()).isEmpty();
    }

    @Test
    void aChatHasNoTeamAndCanOnlyBeMentionedAsAWhole() {
        UUID chat = torv.direct(anna, bo);
        torv.post(anna, chat, "<torv:all>");

        assertThat(audiences()).containsExactly("channel");
        assertThat(refused(anna, chat, "<torv:team>")).contains(Refusal.invalid("markdown", "no-team-here"));
    }

    @Test
    void guestsMentionPeopleAndInChatsEveryone() {
        Actor guest = torv.person("Gæst", Role.GUEST);
        torv.sql().run("INSERT INTO team_member (team, person, role) VALUES (?, ?, 'guest')", team, guest.person());

        assertThat(refused(guest, channel, "<torv:all>")).contains(Refusal.forbidden("guests-mention-people"));
        assertThat(refused(guest, channel, "<torv:person/%s>".formatted(anna.person())))
                .isEmpty();
        assertThat(refused(guest, torv.direct(guest, anna), "<torv:all>")).isEmpty();
    }

    @Test
    void aTagOfAnotherTeamOrNoneIsUnknown() {
        Actor other = torv.person("Anden");
        UUID foreign = torv.get(CreateTag.class)
                .create(other, new CreateTag.Command(torv.team(other), "Nathold", List.of()))
                .id();

        for (UUID tag : List.of(foreign, UUID.randomUUID())) {
            assertThat(refused(anna, channel, "<torv:tag/%s>".formatted(tag)))
                    .contains(Refusal.invalid("markdown", "unknown-tag"));
        }
    }

    @Test
    void ownersMakeTagsOfThoseWhoAreInTheTeam() {
        Actor stranger = torv.person("Fremmed");

        assertThat(torv.refused(() -> create(anna, "Nathold"))).contains(Refusal.forbidden("owners-make-tags"));
        assertThat(torv.refused(() -> create(owner, "Nathold", stranger)))
                .contains(Refusal.invalid("members", "not-in-team"));
        assertThat(create("Nathold", anna, bo).members()).isEqualTo(2);
        assertThat(torv.refused(() -> create(owner, "NATHOLD"))).contains(Refusal.conflict("tag-name-taken"));
        create("Østhold", anna);
        assertThat(torv.refused(() -> create(owner, "ØSTHOLD"))).contains(Refusal.conflict("tag-name-taken"));
    }

    @Test
    void aTagIsRenamedAndItsMembersAreReplaced() {
        UUID night = create("Nathold", anna).id();

        TagView edited = torv.get(EditTag.class)
                .edit(
                        owner,
                        new EditTag.Command(team, night, Optional.of("Aftenhold"), Optional.of(List.of(bo.person()))));

        assertThat(edited).isEqualTo(new TagView(night, "Aftenhold", 1, false));
        assertThat(torv.get(ReadTags.class).page(anna, team, night).people())
                .extracting(person -> person.id())
                .containsExactly(bo.person());
    }

    @Test
    void everyMemberSeesTheTagsAndWhichAreTheirs() {
        UUID night = create("Nathold", anna).id();

        assertThat(torv.get(ReadTags.class).list(anna, team).items())
                .containsExactly(new TagView(night, "Nathold", 1, true));
        assertThat(torv.get(ReadTeams.class).mine(bo).getFirst().tags())
                .containsExactly(new TagView(night, "Nathold", 1, false));
    }

    @Test
    void whoLeavesTheTeamIsInNoneOfItsTags() {
        UUID night = create("Nathold", anna, bo).id();
        torv.sql().run("DELETE FROM team_member WHERE person = ?", bo.person());

        assertThat(torv.get(ReadTags.class).list(anna, team).items())
                .containsExactly(new TagView(night, "Nathold", 1, true));
    }

    @Test
    void aTagThatIsGoneLeavesTheTextAndNoMention() {
        UUID night = create("Nathold", anna).id();
        torv.post(anna, channel, "<torv:tag/%s>".formatted(night));

        torv.get(DeleteTag.class).delete(owner, new DeleteTag.Command(team, night));

        assertThat(audiences()).isEmpty();
    }

    private TagView create(String name, Actor... members) {
        return create(owner, name, members);
    }

    private TagView create(Actor by, String name, Actor... members) {
        List<UUID> people = List.of(members).stream().map(Actor::person).toList();
        return torv.get(CreateTag.class).create(by, new CreateTag.Command(team, name, people));
    }

    private Optional<Refusal> refused(Actor author, UUID conversation, String markdown) {
        return torv.refused(() -> torv.post(author, conversation, markdown));
    }

    private List<String> audiences() {
        return torv.sql().list(String.class, "SELECT audience FROM wide_mention ORDER BY audience");
    }
}
