package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.access.ChangePolicy;
import dk.torv.conversations.AddMember.History;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is pinned is one change of the conversation; what stood in a message before its edits is seen by whom the policy says. */
class PinsAndVersionsTest {
    private final Clock clock = Clock.at("2026-11-25T12:00:00Z");
    private final Features torv = new Features();
    private final Actor admin = torv.person("Ada", Role.ADMINISTRATOR);
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID group = torv.group(anna, bo, torv.person("Carl"));

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void takesTheNextRevAndIsFoundByEverybodyTheLatestFirst() {
        MessageView first = torv.post(anna, group, "Koden til døren");
        MessageView second = torv.post(anna, group, "Vagtplanen");
        pin(bo, first, true);
        clock.advance(Duration.ofMinutes(1));
        pin(bo, second, true);
        assertThat(pinned(anna)).extracting(MessageView::id).containsExactly(second.id(), first.id());
        assertThat(pinned(anna).getFirst().pinned().by()).isEqualTo(bo.person());
        assertThat(pinned(anna)).extracting(MessageView::rev).containsExactly(4L, 3L);
        pin(anna, second, false);
        assertThat(pinned(bo)).extracting(MessageView::id).containsExactly(first.id());
    }

    @Test
    void isPinnedOnceWhenSixteenDoItAtTheSameMoment() {
        MessageView message = torv.post(anna, group, "Koden til døren");
        AtOnce.run(16, thread -> {
            pin(thread % 2 == 0 ? anna : bo, message, true);
            return null;
        });
        assertThat(pinned(anna))
                .singleElement()
                .satisfies(one -> assertThat(one.rev()).isEqualTo(2));
    }

    @Test
    void refusesTheFiftyFirst() {
        for (int i = 0; i < 50; i++) {
            pin(anna, torv.post(anna, group, "Nr. " + i), true);
        }
        MessageView more = torv.post(anna, group, "Én til");
        assertThat(torv.refused(() -> pin(anna, more, true))).contains(Refusal.conflict("too-many-pinned"));
    }

    @Test
    void aDeletedMessageIsNotPinnedAnyMoreAndItsVersionsAreGone() {
        MessageView message = torv.post(anna, group, "Koden er 1234");
        edit(anna, message, "Koden er 4321");
        pin(anna, message, true);
        torv.get(DeleteMessage.class).delete(anna, new DeleteMessage.Command(group, message.id()));
        assertThat(pinned(anna)).isEmpty();
        assertThat(torv.sql().number("SELECT count(*) FROM message_version")).isZero();
        assertThat(torv.refused(() -> pin(anna, message, true))).contains(Refusal.conflict("message-deleted"));
    }

    @Test
    void whoCameLaterSeesNoPinOfWhatIsHiddenFromThem() {
        MessageView message = torv.post(anna, group, "Før Dorte");
        pin(anna, message, true);
        Actor dorte = torv.person("Dorte");
        torv.add(anna, group, dorte, History.NOTHING);
        assertThat(pinned(dorte)).isEmpty();
        assertThat(torv.refused(() -> pin(dorte, message, false))).contains(Refusal.notFound());
    }

    @Test
    void onlyOwnersPinInAChannel() {
        UUID channel = torv.channel(anna, torv.team(anna, bo));
        MessageView message = torv.post(bo, channel, "Mødet er flyttet");
        assertThat(torv.refused(() -> pin(bo, message, true))).contains(Refusal.forbidden("owners-pin"));
        pin(anna, message, true);
        assertThat(torv.get(ReadPinned.class).read(bo, channel).messages()).hasSize(1);
    }

    @Test
    void keepsWhatStoodThereWithItsTimesForTheAuthorOnly() {
        MessageView message = torv.post(anna, group, "Klokken 14");
        clock.advance(Duration.ofMinutes(5));
        edit(anna, message, "Klokken 15");
        clock.advance(Duration.ofMinutes(5));
        edit(anna, message, "Klokken 16");
        edit(anna, message, "Klokken 16");
        List<VersionView> versions = versions(anna, message);
        assertThat(versions).extracting(VersionView::markdown).containsExactly("Klokken 15", "Klokken 14");
        assertThat(versions.getLast().writtenAt()).isEqualTo(message.createdAt());
        assertThat(versions.getFirst().writtenAt())
                .isEqualTo(message.createdAt().plusSeconds(300));
        assertThat(torv.refused(() -> versions(bo, message))).contains(Refusal.forbidden("no-edit-history"));
    }

    @Test
    void everyoneSeesTheVersionsWhereThePolicySaysSo() {
        decide("everyone");
        MessageView message = torv.post(anna, group, "Klokken 14");
        edit(anna, message, "Klokken 15");
        assertThat(versions(bo, message)).hasSize(1);
    }

    @Test
    void nothingIsKeptWhereNobodyIsToSeeIt() {
        decide("nobody");
        MessageView message = torv.post(anna, group, "Klokken 14");
        edit(anna, message, "Klokken 15");
        assertThat(torv.refused(() -> versions(anna, message))).contains(Refusal.forbidden("no-edit-history"));
        assertThat(torv.sql().number("SELECT count(*) FROM message_version")).isZero();
    }

    @Test
    void keepsTheLatestHundredVersions() {
        MessageView message = torv.post(anna, group, "Udgave 0");
        for (int i = 1; i <= 103; i++) {
            edit(anna, message, "Udgave " + i);
        }
        List<VersionView> versions = versions(anna, message);
        assertThat(versions).hasSize(100);
        assertThat(versions.getFirst().markdown()).isEqualTo("Udgave 102");
        assertThat(versions.getLast().markdown()).isEqualTo("Udgave 3");
    }

    private void decide(String editHistory) {
        torv.get(ChangePolicy.class)
                .change(
                        admin,
                        new ChangePolicy.Command(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(editHistory),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private void pin(Actor actor, MessageView message, boolean on) {
        torv.get(PinMessage.class).pin(actor, new PinMessage.Command(message.conversation(), message.id(), on));
    }

    private List<MessageView> pinned(Actor actor) {
        return torv.get(ReadPinned.class).read(actor, group).messages();
    }

    private void edit(Actor actor, MessageView message, String markdown) {
        torv.get(EditMessage.class)
                .edit(actor, new EditMessage.Command(message.conversation(), message.id(), markdown));
    }

    private List<VersionView> versions(Actor actor, MessageView message) {
        return torv.get(ReadVersions.class).read(actor, new ReadVersions.Query(message.conversation(), message.id()));
    }
}
