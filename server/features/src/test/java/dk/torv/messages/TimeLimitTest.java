package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.access.ChangePolicy;
import dk.torv.access.ChangePolicy.Limit;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long one may change what one has written is the organisation's decision, by the server's clock. */
class TimeLimitTest {
    private static final Refusal TOO_LATE_TO_EDIT = Refusal.forbidden("too-late-to-edit");
    private static final Refusal TOO_LATE_TO_DELETE = Refusal.forbidden("too-late-to-delete");

    private final Clock clock = Clock.at("2026-11-23T20:00:00Z");
    private final Features torv = new Features();
    private final Actor admin = torv.person("Ada", Role.ADMINISTRATOR);
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID chat = torv.direct(anna, bo);

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void isForeverUntilSomethingElseIsDecided() {
        MessageView message = torv.post(anna, chat, "Hej");
        clock.advance(Duration.ofDays(4000));
        assertThat(torv.refused(() -> edit(anna, message))).isEmpty();
        assertThat(torv.refused(() -> delete(anna, message))).isEmpty();
    }

    @Test
    void endsAtTheMinute() {
        decide(Optional.of(10), Optional.of(20));
        MessageView message = torv.post(anna, chat, "Hej");
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(torv.refused(() -> edit(anna, message))).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(torv.refused(() -> edit(anna, message))).contains(TOO_LATE_TO_EDIT);
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(torv.refused(() -> delete(anna, message))).isEmpty();

        MessageView later = torv.post(anna, chat, "Hej igen");
        clock.advance(Duration.ofMinutes(20));
        assertThat(torv.refused(() -> delete(anna, later))).contains(TOO_LATE_TO_DELETE);
        decide(Optional.empty(), Optional.empty());
        assertThat(torv.refused(() -> edit(anna, later))).isEmpty();
        assertThat(torv.refused(() -> delete(anna, later))).isEmpty();
    }

    @Test
    void noneMeansNever() {
        decide(Optional.of(0), Optional.of(0));
        MessageView message = torv.post(anna, chat, "Hej");
        assertThat(torv.refused(() -> edit(anna, message))).contains(TOO_LATE_TO_EDIT);
        assertThat(torv.refused(() -> delete(anna, message))).contains(TOO_LATE_TO_DELETE);
    }

    @Test
    void holdsForAdministratorsToo() {
        UUID own = torv.direct(admin, bo);
        decide(Optional.of(1), Optional.of(1));
        MessageView message = torv.post(admin, own, "Hej");
        clock.advance(Duration.ofMinutes(1));
        assertThat(torv.refused(() -> edit(admin, message))).contains(TOO_LATE_TO_EDIT);
        assertThat(torv.refused(() -> delete(admin, message))).contains(TOO_LATE_TO_DELETE);
    }

    @Test
    void letsOwnersDeleteInTheirChannelsAtAnyTime() {
        UUID channel = torv.channel(anna, torv.team(anna, bo));
        decide(Optional.empty(), Optional.of(1));
        MessageView message = torv.post(bo, channel, "Hej");
        clock.advance(Duration.ofDays(1));
        assertThat(torv.refused(() -> delete(bo, message))).contains(TOO_LATE_TO_DELETE);
        assertThat(torv.refused(() -> delete(anna, message))).isEmpty();
    }

    private void decide(Optional<Integer> editMinutes, Optional<Integer> deleteMinutes) {
        torv.get(ChangePolicy.class)
                .change(
                        admin,
                        new ChangePolicy.Command(
                                Optional.empty(),
                                Optional.of(new Limit(editMinutes)),
                                Optional.of(new Limit(deleteMinutes)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private void edit(Actor actor, MessageView message) {
        torv.get(EditMessage.class)
                .edit(actor, new EditMessage.Command(message.conversation(), message.id(), "Rettet"));
    }

    private void delete(Actor actor, MessageView message) {
        torv.get(DeleteMessage.class).delete(actor, new DeleteMessage.Command(message.conversation(), message.id()));
    }
}
