package dk.torv.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.jobs.Jobs;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.later.RunJobs;
import dk.torv.messages.Ask;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.messages.MoveMessage;
import dk.torv.messages.PostMessage;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An urgent message is told again until it is heeded: each time once, whatever dies and however the clock goes. */
class UrgentTest {
    /** Half an hour before the clocks go back in Denmark. */
    private static final String BEFORE_WINTER = "2026-10-25T00:30:00Z";

    private final Clock clock = Clock.at(BEFORE_WINTER);
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final Actor carl = torv.person("Carl");
    private final UUID group = torv.group(anna, bo, carl);

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void isToldAgainSixTimesAndNoMore() {
        MessageView message = send();
        for (int told = 1; told <= 6; told++) {
            clock.advance(Duration.ofSeconds(299));
            run();
            assertThat(told(message)).isEqualTo(told - 1);
            clock.advance(Duration.ofSeconds(1));
            run();
            run();
            assertThat(told(message)).isEqualTo(told);
            assertThat(shown(message).rev()).isEqualTo(message.rev() + told);
        }
        assertThat(shown(message).urgent().over()).isTrue();
        assertThat(torv.sql().number("SELECT count(*) FROM job")).isZero();
    }

    @Test
    void isNotToldAgainOnceEverybodyHasHeededIt() {
        MessageView message = send();
        acknowledge(bo, message);
        acknowledge(bo, message);
        clock.advance(Duration.ofMinutes(5));
        run();
        assertThat(told(message)).isOne();
        torv.post(carl, group, "Jeg er på vej");
        clock.advance(Duration.ofSeconds(2));
        invoke(torv.get(MoveMessage.class), "moveDue");
        assertThat(shown(message).urgent().people()).containsExactly(bo.person(), carl.person());
        clock.advance(Duration.ofMinutes(5));
        run();
        assertThat(told(message)).isOne();
        assertThat(torv.sql().number("SELECT count(*) FROM job")).isZero();
    }

    @Test
    void isToldOnceByManyNodesAndAfterOneHasDied() {
        MessageView message = send();
        clock.advance(Duration.ofMinutes(5));
        assertThat(torv.get(Jobs.class).claim(clock.instant(), clock.instant().plusSeconds(20), 1))
                .hasSize(1);
        run();
        assertThat(told(message)).isZero();
        clock.advance(Duration.ofSeconds(20));
        AtOnce.run(8, node -> {
            run();
            torv.get(RepeatUrgent.class).repeat(message.id());
            return null;
        });
        assertThat(shown(message).rev()).isEqualTo(message.rev() + 1);
        clock.advance(Duration.ofSeconds(280));
        run();
        assertThat(shown(message).rev()).isEqualTo(message.rev() + 2);
    }

    @Test
    void isNeitherRepeatedByAClockPutBackNorMadeUpForAfterAPause() {
        MessageView message = send();
        clock.advance(Duration.ofMinutes(5));
        run();
        clock.set(BEFORE_WINTER);
        run();
        torv.get(RepeatUrgent.class).repeat(message.id());
        assertThat(shown(message).rev()).isEqualTo(message.rev() + 1);
        clock.advance(Duration.ofMinutes(22));
        run();
        run();
        assertThat(shown(message).rev()).isEqualTo(message.rev() + 2);
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(shown(message).rev()).isEqualTo(message.rev() + 2);
        assertThat(torv.sql().number("SELECT count(*) FROM job")).isZero();
    }

    @Test
    void isForFewAndNeverForAChannelOrEverybodyAtOnce() {
        UUID channel = torv.channel(anna, torv.team(anna, bo));
        assertThat(torv.refused(() -> send(channel, "Kom!"))).contains(Refusal.forbidden("urgent-in-chats"));
        UUID many = torv.group(anna, torv.people(50).toArray(Actor[]::new));
        assertThat(torv.refused(() -> send(many, "Kom!"))).contains(Refusal.forbidden("urgent-for-few"));
        assertThat(torv.refused(() -> send(group, "Kom, <torv:all>!")))
                .contains(Refusal.invalid("markdown", "urgent-for-few"));
    }

    @Test
    void isAcknowledgedByThoseItAsksAndNobodyElse() {
        MessageView message = send();
        Actor stranger = torv.person("Fremmed");
        assertThat(torv.refused(() -> acknowledge(anna, message))).contains(Refusal.conflict("not-asked"));
        assertThat(torv.refused(() -> acknowledge(stranger, message))).contains(Refusal.notFound());
        MessageView other = torv.post(anna, group, "Hej");
        assertThat(torv.refused(() -> acknowledge(bo, other))).contains(Refusal.notFound());
    }

    @Test
    void leavesNothingWhenItIsDeleted() {
        MessageView message = send();
        acknowledge(bo, message);
        torv.get(DeleteMessage.class).delete(anna, new DeleteMessage.Command(group, message.id()));
        for (String table : List.of("urgent", "urgent_answer", "job")) {
            assertThat(torv.sql().number("SELECT count(*) FROM " + table))
                    .as(table)
                    .isZero();
        }
    }

    private MessageView send() {
        return send(group, "Brand i kælderen");
    }

    private MessageView send(UUID conversation, String markdown) {
        return torv.post(
                        anna,
                        new PostMessage.Command(
                                conversation, Ids.next(), markdown, Optional.empty(), Optional.of(new Ask.Urgent())))
                .message();
    }

    private void acknowledge(Actor actor, MessageView message) {
        torv.get(AcknowledgeUrgent.class).acknowledge(actor, group, message.id());
    }

    private long told(MessageView message) {
        return torv.sql().number("SELECT told FROM urgent WHERE seq = ?", message.seq());
    }

    private MessageView shown(MessageView message) {
        return torv.get(Messages.class)
                .at(Map.of(message.conversation(), message.seq()))
                .getFirst();
    }

    private void run() {
        invoke(torv.get(RunJobs.class), "runDue");
    }

    private static void invoke(Object target, String method) {
        try {
            Method found = target.getClass().getDeclaredMethod(method);
            found.setAccessible(true);
            found.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
