package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Idea 4: posting is idempotent by author and client id. */
class PostedOnceTest {
    private static final Refusal USED = Refusal.conflict("client-id-used");

    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID chat = torv.direct(anna, bo);

    @Test
    void postsOneMessageWhenSixteenThreadsSendTheSame() {
        var command = new PostMessage.Command(chat, Ids.next(), "Hej", Optional.empty());

        List<PostMessage.Result> results = AtOnce.run(16, thread -> torv.post(anna, command));

        assertThat(results)
                .extracting(PostMessage.Result::message)
                .containsOnly(results.getFirst().message());
        assertThat(results)
                .filteredOn(PostMessage.Result.Created.class::isInstance)
                .hasSize(1);
        assertThat(torv.sql().number("SELECT count(*) FROM message")).isOne();
        assertThat(torv.sql().number("SELECT rev FROM conversation_head")).isOne();
        assertThat(torv.sql().number("SELECT count(*) FROM change WHERE kind = 'message'"))
                .isOne();
    }

    @Test
    void postsOneReplyWhenSixteenThreadsSendTheSame() {
        MessageView root = torv.post(bo, chat, "Spørgsmål");
        var command = new PostMessage.Command(chat, Ids.next(), "Svar", Optional.of(root.id()));

        List<PostMessage.Result> results = AtOnce.run(16, thread -> torv.post(anna, command));

        assertThat(results)
                .extracting(result -> result.message().id())
                .containsOnly(results.getFirst().message().id());
        assertThat(torv.sql().number("SELECT replies FROM thread")).isOne();
    }

    @Test
    void postsOneOfSixteenDifferentMessagesUnderOneClientIdAndRefusesTheOthers() {
        UUID clientId = Ids.next();

        List<Optional<Refusal>> refusals = AtOnce.run(
                16,
                thread -> torv.refused(() ->
                        torv.post(anna, new PostMessage.Command(chat, clientId, "Nr. " + thread, Optional.empty()))));

        assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(refusals).filteredOn(Optional::isPresent).allMatch(refusal -> refusal.equals(Optional.of(USED)));
        assertThat(torv.sql().number("SELECT count(*) FROM message")).isOne();
    }

    @Test
    void refusesTheSameClientIdElsewhereOrAsAReply() {
        MessageView first = torv.post(anna, chat, "Først");
        UUID other = torv.direct(anna, torv.person("Carl"));
        UUID clientId = Ids.next();
        torv.post(anna, new PostMessage.Command(chat, clientId, "Hej", Optional.empty()));

        assertThat(torv.refused(
                        () -> torv.post(anna, new PostMessage.Command(other, clientId, "Hej", Optional.empty()))))
                .contains(USED);
        assertThat(torv.refused(
                        () -> torv.post(anna, new PostMessage.Command(chat, clientId, "Hej", Optional.of(first.id())))))
                .contains(USED);
    }

    @Test
    void leavesAClientIdToEveryAuthor() {
        UUID clientId = Ids.next();
        torv.post(anna, new PostMessage.Command(chat, clientId, "Fra Anna", Optional.empty()));

        assertThat(torv.post(bo, new PostMessage.Command(chat, clientId, "Fra Bo", Optional.empty())))
                .isInstanceOf(PostMessage.Result.Created.class);
    }

    @Test
    void forgetsAClientIdAfterThirtyDaysAndNotBefore() {
        try (Clock clock = Clock.at("2026-11-01T00:00:00Z")) {
            torv.post(anna, chat, "Hej");

            clock.advance(Duration.ofDays(30));
            torv.get(ForgetPosted.class).forgetOld();
            assertThat(torv.sql().number("SELECT count(*) FROM posted")).isOne();

            clock.advance(Duration.ofMillis(1));
            torv.get(ForgetPosted.class).forgetOld();
            assertThat(torv.sql().number("SELECT count(*) FROM posted")).isZero();
            assertThat(torv.sql().number("SELECT count(*) FROM message")).isOne();
        }
    }
}
