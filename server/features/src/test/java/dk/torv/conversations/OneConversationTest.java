package dk.torv.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.overview.ReadOverview;
import dk.torv.testkit.AtOnce;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Idea 1: a conversation is the one place where messages live, and there is one of each. */
class OneConversationTest {
    private final Features torv = new Features();

    @Test
    void opensOneDirectChatWhenSixteenOpenItAtOnce() {
        Actor anna = torv.person("Anna");
        Actor bo = torv.person("Bo");

        List<OpenChat.Result> opened = AtOnce.run(16, thread -> {
            Actor opener = thread % 2 == 0 ? anna : bo;
            Actor other = thread % 2 == 0 ? bo : anna;
            return torv.get(OpenChat.class)
                    .open(opener, new OpenChat.Command(List.of(other.person()), Optional.empty()));
        });

        assertThat(opened)
                .extracting(OpenChat.Result::conversation)
                .containsOnly(opened.getFirst().conversation());
        assertThat(opened).filteredOn(OpenChat.Result::created).hasSize(1);
        assertThat(torv.sql().number("SELECT count(*) FROM conversation")).isOne();
        assertThat(torv.sql().number("SELECT count(*) FROM member")).isEqualTo(2);
        assertThat(torv.sql().number("SELECT count(*) FROM change")).isEqualTo(2);
    }

    @Test
    void opensOneSelfChatWhenSixteenOpenItAtOnce() {
        Actor anna = torv.person("Anna");

        List<OpenChat.Result> opened = AtOnce.run(
                16, thread -> torv.get(OpenChat.class).open(anna, new OpenChat.Command(List.of(), Optional.empty())));

        assertThat(opened)
                .extracting(OpenChat.Result::conversation)
                .containsOnly(opened.getFirst().conversation());
        assertThat(torv.sql().number("SELECT count(*) FROM member")).isOne();
    }

    @Test
    void keepsNoRowForAMemberOfAChannel() {
        Actor owner = torv.person("Ejer");
        Actor member = torv.person("Medlem");
        UUID team = torv.team(owner, member);

        UUID channel = torv.get(CreateChannel.class).create(owner, CreateChannel.Command.standard(team, "Nyheder"));

        assertThat(torv.sql().number("SELECT count(*) FROM member")).isZero();
        torv.post(member, channel, "Hej");
        assertThat(torv.get(ReadOverview.class).one(owner, channel).unread()).isOne();
    }

    @Test
    void makesOneChannelOfANameWhenSixteenMakeItAtOnce() {
        Actor owner = torv.person("Ejer");
        UUID team = torv.team(owner);

        List<Boolean> made = AtOnce.run(
                16,
                thread -> torv.refused(() -> torv.get(CreateChannel.class)
                                .create(owner, CreateChannel.Command.standard(team, "Nyheder")))
                        .isEmpty());

        assertThat(made).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void neverFillsAGroupBeyondItsLimit() {
        Actor first = torv.person("Person 0");
        List<Actor> others = torv.people(OpenChat.LARGEST_GROUP - 2);
        UUID group = torv.group(first, others.toArray(Actor[]::new));
        List<Actor> newcomers = torv.people(8);

        AtOnce.run(
                8,
                thread -> torv.refused(() -> torv.add(first, group, newcomers.get(thread), AddMember.History.NOTHING)));

        assertThat(torv.sql().number("SELECT count(*) FROM member WHERE conversation = ?", group))
                .isEqualTo(OpenChat.LARGEST_GROUP);
    }
}
