package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is deleted is gone: text, reactions and mentions, also what came at the same moment. */
class ErasureTest {
    private static final Duration BETWEEN_MOVES = Duration.ofSeconds(5);

    private final Clock clock = Clock.at("2026-11-24T10:00:00Z");
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final List<Actor> others = torv.people(8);
    private final UUID chat = torv.direct(anna, bo);

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void leavesNothingOfAMessageButItsPlace() {
        MessageView message = torv.post(anna, chat, "kodeord hos <torv:person/" + bo.person() + ">");
        react(bo, message);
        assertThat(torv.sql().number("SELECT count(*) FROM mention")).isOne();

        delete(anna, message);

        assertNothingLeft(message);
        PageView page = torv.get(ReadChanges.class).read(bo, new ReadChanges.Query(chat, message.rev(), 10));
        assertThat(page.messages()).singleElement().satisfies(seen -> {
            assertThat(seen.markdown()).isEmpty();
            assertThat(seen.deletedAt()).isNotNull();
            assertThat(seen.reactions()).isEmpty();
        });
    }

    @Test
    void keepsTheTextInNoColumnOfAnyTable() {
        MessageView message = torv.post(anna, chat, "hemmelighed");
        delete(anna, message);

        for (String table : torv.sql().rowsByTable().keySet()) {
            assertThat(torv.sql()
                            .number("SELECT count(*) FROM \"" + table + "\" AS t WHERE t::text LIKE '%hemmelighed%'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void leavesNoReactionThatCameWhileTheMessageWasErased() {
        whileItIsErased(
                15,
                message -> {},
                (person, message) -> assertThat(torv.refused(() -> react(person, message)))
                        .isIn(Optional.empty(), Optional.of(Refusal.conflict("message-deleted"))));
    }

    @Test
    void neverWaitsInACircleForReactionsThatAreTakenBackMeanwhile() {
        whileItIsErased(
                40,
                message -> {
                    others.forEach(person -> react(person, message));
                    moveDue(); // whoever takes back first moves the message and comes to its head
                    clock.advance(BETWEEN_MOVES);
                },
                (person, message) -> torv.refused(() -> takeBack(person, message)));
        assertThat(torv.sql().number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isZero();
    }

    /** In each round a new message is erased while each of the others does something with it, all at once. */
    private void whileItIsErased(int rounds, Consumer<MessageView> before, BiConsumer<Actor, MessageView> meanwhile) {
        UUID group = torv.group(anna, others.toArray(Actor[]::new));
        for (int round = 0; round < rounds; round++) {
            MessageView message = torv.post(anna, group, "Runde " + round);
            before.accept(message);
            AtOnce.run(others.size() + 1, thread -> {
                if (thread == others.size()) {
                    delete(anna, message);
                } else {
                    meanwhile.accept(others.get(thread), message);
                }
                return thread;
            });
            moveDue();
            assertNothingLeft(message);
        }
    }

    private void moveDue() {
        clock.advance(BETWEEN_MOVES);
        torv.get(MoveMessage.class).moveDue();
    }

    @Test
    void takesTheFaceOfADeletedReplyOutOfItsThread() {
        MessageView root = torv.post(anna, chat, "Spørgsmål");
        torv.reply(anna, root, "Svar fra Anna");
        MessageView last = torv.reply(bo, root, "Svar fra Bo");

        delete(bo, last);

        MessageView shown = torv.get(ReadHistory.class)
                .read(anna, new ReadHistory.Query(chat, new ReadHistory.From.Newest(), 10))
                .messages()
                .getFirst();
        assertThat(shown.thread().replies()).isOne();
        assertThat(shown.thread().people()).containsExactly(anna.person());
    }

    @Test
    void deletesOnceWhenSixteenDeleteAtOnce() {
        MessageView message = torv.post(anna, chat, "Hej");

        AtOnce.run(16, thread -> {
            delete(anna, message);
            return null;
        });

        assertThat(torv.sql().number("SELECT rev FROM conversation_head")).isEqualTo(2);
    }

    private void react(Actor actor, MessageView message) {
        react(actor, message, true);
    }

    private void takeBack(Actor actor, MessageView message) {
        react(actor, message, false);
    }

    private void react(Actor actor, MessageView message, boolean isOn) {
        torv.get(ReactToMessage.class)
                .react(actor, new ReactToMessage.Command(message.conversation(), message.id(), "👍", isOn));
    }

    private void delete(Actor actor, MessageView message) {
        torv.get(DeleteMessage.class).delete(actor, new DeleteMessage.Command(message.conversation(), message.id()));
    }

    private void assertNothingLeft(MessageView message) {
        assertThat(torv.sql().one(String.class, "SELECT markdown FROM message WHERE id = ?", message.id()))
                .isEmpty();
        for (String table : List.of("reaction", "mention")) {
            assertThat(torv.sql()
                            .number(
                                    "SELECT count(*) FROM " + table + " WHERE conversation = ? AND seq = ?",
                                    message.conversation(),
                                    message.seq()))
                    .isZero();
        }
    }
}
