package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What is deleted is gone: text, reactions and mentions, also what came at the same moment. */
class ErasureTest {
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID chat = torv.direct(anna, bo);

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
        try (Clock clock = Clock.at("2026-11-24T10:00:00Z")) {
            List<Actor> people = torv.people(8);
            UUID group = torv.group(anna, people.toArray(Actor[]::new));
            for (int round = 0; round < 15; round++) {
                MessageView message = torv.post(anna, group, "Runde " + round);
                List<Callable<Void>> works = new ArrayList<>();
                people.forEach(person -> works.add(() -> {
                    assertThat(torv.refused(() -> react(person, message)))
                            .isIn(
                                    java.util.Optional.empty(),
                                    java.util.Optional.of(Refusal.conflict("message-deleted")));
                    return null;
                }));
                works.add(() -> {
                    delete(anna, message);
                    return null;
                });
                AtOnce.run(works);
                clock.advance(Duration.ofSeconds(5));
                torv.get(MoveMessage.class).moveDue();
                assertNothingLeft(message);
            }
        }
    }

    @Test
    void neverWaitsInACircleForReactionsThatAreTakenBackMeanwhile() {
        try (Clock clock = Clock.at("2026-11-24T10:00:00Z")) {
            List<Actor> people = torv.people(8);
            UUID group = torv.group(anna, people.toArray(Actor[]::new));
            for (int round = 0; round < 40; round++) {
                MessageView message = torv.post(anna, group, "Runde " + round);
                people.forEach(person -> react(person, message));
                clock.advance(
                        Duration.ofSeconds(5)); // whoever takes back first moves the message and comes to its head
                torv.get(MoveMessage.class).moveDue();
                clock.advance(Duration.ofSeconds(5));
                List<Callable<Void>> works = new ArrayList<>();
                people.forEach(person -> works.add(() -> {
                    torv.refused(() -> torv.get(ReactToMessage.class)
                            .react(person, new ReactToMessage.Command(group, message.id(), "👍", false)));
                    return null;
                }));
                works.add(people.size() / 2, () -> {
                    delete(anna, message);
                    return null;
                });
                AtOnce.run(works);
                clock.advance(Duration.ofSeconds(5));
                torv.get(MoveMessage.class).moveDue();
                assertNothingLeft(message);
            }
            assertThat(torv.sql().number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                    .isZero();
        }
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
        torv.get(ReactToMessage.class)
                .react(actor, new ReactToMessage.Command(message.conversation(), message.id(), "👍", true));
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
