package dk.torv.later;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.bus.Event;
import dk.torv.conversations.RemoveMember;
import dk.torv.jobs.Jobs;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.messages.MessageView;
import dk.torv.messages.PostMessage;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages for later are sent once, at their moment, whatever happens in between; or not at all, and their author knows. */
class ScheduledTest {
    private final Clock clock = Clock.at("2026-11-25T12:00:00Z");
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID group = torv.group(anna, bo, torv.person("Carl"));
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        torv.bus().subscribe(event -> {
            if (event instanceof Event.ToPeople toPeople && toPeople.people().equals(Set.of(anna.person()))) {
                told.add(toPeople.json());
            }
        });
    }

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void isSentAtItsMomentAndNotBefore() {
        schedule("Godmorgen", "2026-11-26T08:00");
        clock.set("2026-11-26T06:59:59.999Z");
        run();
        assertThat(messages()).isEmpty();
        clock.set("2026-11-26T07:00:00Z");
        run();
        run();
        assertThat(messages()).containsExactly("Godmorgen");
        assertThat(list()).isEmpty();
        assertThat(torv.sql().number("SELECT count(*) FROM job")).isZero();
    }

    @Test
    void isSentByOneOfManyNodes() {
        for (int i = 0; i < 30; i++) {
            schedule("Nr. " + i, "2026-11-26T08:00");
        }
        clock.set("2026-11-26T08:00:00Z");
        AtOnce.run(8, node -> {
            run();
            return node;
        });
        assertThat(messages()).hasSize(30).doesNotHaveDuplicates();
        assertThat(list()).isEmpty();
    }

    @Test
    void isSentOnceWhenTheNodeDiesBetweenSendingAndEnding() {
        ScheduledView waiting = schedule("Godmorgen", "2026-11-26T08:00");
        clock.set("2026-11-26T07:00:00Z");
        claimAndDie();
        torv.post(anna, new PostMessage.Command(group, waiting.clientId(), "Godmorgen", Optional.empty()));
        run();
        assertThat(list()).as("the claim of the dead node still holds").hasSize(1);
        clock.advance(Duration.ofSeconds(20));
        run();
        assertThat(messages()).containsExactly("Godmorgen");
        assertThat(list()).isEmpty();
    }

    @Test
    void isSentOnceWhenItsAuthorChangedItAfterTheNodeDied() {
        ScheduledView waiting = schedule("Godmorgen", "2026-11-26T08:00");
        clock.set("2026-11-26T07:00:00Z");
        claimAndDie();
        torv.post(anna, new PostMessage.Command(group, waiting.clientId(), "Godmorgen", Optional.empty()));
        clock.advance(Duration.ofSeconds(20));
        edit(waiting, "Godaften", "2026-11-26T20:00");
        clock.set("2026-11-26T19:00:00Z");
        run();
        assertThat(messages()).containsExactly("Godmorgen");
        assertThat(list()).isEmpty();
    }

    @Test
    void cannotBeChangedOrTakenBackWhileItIsBeingSent() {
        ScheduledView waiting = schedule("Godmorgen", "2026-11-26T08:00");
        clock.set("2026-11-26T07:00:00Z");
        claimAndDie();
        Refusal beingSent = Refusal.conflict("being-sent");
        assertThat(torv.refused(() -> cancel(anna, waiting))).contains(beingSent);
        assertThat(torv.refused(() -> edit(waiting, "Andet", "2026-11-27T08:00")))
                .contains(beingSent);
        assertThat(torv.refused(() -> torv.get(EditScheduled.class).sendNow(anna, waiting.id())))
                .contains(beingSent);
    }

    @Test
    void waitsFiveSecondsInWhichItCanBeUndone() {
        ScheduledView undone = scheduleToUndo("Fortrudt");
        scheduleToUndo("Ment");
        clock.advance(Duration.ofSeconds(4));
        cancel(anna, undone);
        run();
        assertThat(messages()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        run();
        assertThat(messages()).containsExactly("Ment");
    }

    @Test
    void isSentNowWhenItsAuthorWants() {
        ScheduledView waiting = schedule("Alligevel nu", "2026-12-24T18:00");
        torv.get(EditScheduled.class).sendNow(anna, waiting.id());
        run();
        assertThat(messages()).containsExactly("Alligevel nu");
    }

    @Test
    void movesWithItsNewMoment() {
        ScheduledView waiting = schedule("Godmorgen", "2026-11-26T08:00");
        edit(waiting, "God weekend", "2026-11-27T14:00");
        clock.set("2026-11-27T12:59:59Z");
        run();
        assertThat(messages()).isEmpty();
        clock.set("2026-11-27T13:00:00Z");
        run();
        assertThat(messages()).containsExactly("God weekend");
    }

    @Test
    void staysWithItsTextAndTheReasonWhenItsAuthorIsNoLongerThere() {
        ScheduledView waiting = schedule("Godmorgen", "2026-11-26T08:00");
        torv.get(RemoveMember.class).remove(anna, new RemoveMember.Command(group, anna.person()));
        clock.set("2026-11-26T08:00:00Z");
        run();
        assertThat(list()).singleElement().satisfies(kept -> {
            assertThat(kept.markdown()).isEqualTo("Godmorgen");
            assertThat(kept.problem()).isEqualTo("not-found");
        });
        cancel(anna, waiting);
        assertThat(list()).isEmpty();
    }

    @Test
    void isNotSentWhenItsAuthorHasLeft() {
        schedule("Godmorgen", "2026-11-26T08:00");
        torv.sql().run("UPDATE person SET active = false WHERE id = ?", anna.person());
        clock.set("2026-11-26T08:00:00Z");
        run();
        assertThat(messages()).isEmpty();
        assertThat(torv.sql().number("SELECT count(*) FROM scheduled_message")).isZero();
    }

    @Test
    void neitherRepeatsNorSkipsWhenTheClockJumps() {
        schedule("Godmorgen", "2026-11-26T08:00");
        clock.set("2026-11-26T09:00:00Z");
        run();
        clock.set("2026-11-26T06:00:00Z");
        run();
        clock.set("2026-11-26T07:00:00Z");
        run();
        assertThat(messages()).containsExactly("Godmorgen");
    }

    @Test
    void keepsTheHourOnTheWallWhenTheClocksMove() {
        clock.set("2026-10-24T12:00:00Z");
        schedule("Efter vintertid", "2026-10-25T08:00");
        clock.set("2027-03-27T12:00:00Z");
        schedule("Efter sommertid", "2027-03-28T08:00");
        clock.set("2026-10-25T06:59:59Z"); // as long before as eight o'clock was the day before
        run();
        assertThat(messages()).isEmpty();
        clock.set("2026-10-25T07:00:00Z");
        run();
        assertThat(messages()).containsExactly("Efter vintertid");
        clock.set("2027-03-28T05:59:59Z");
        run();
        assertThat(messages()).hasSize(1);
        clock.set("2027-03-28T06:00:00Z");
        run();
        assertThat(messages()).containsExactly("Efter vintertid", "Efter sommertid");
    }

    @Test
    void isSentOnceInTheHourThatComesTwiceAndNotLostInTheOneThatIsLeftOut() {
        clock.set("2026-10-24T12:00:00Z");
        schedule("To gange halv tre", "2026-10-25T02:30");
        clock.set("2026-10-25T00:30:00Z");
        run();
        assertThat(messages()).as("the first half past two").containsExactly("To gange halv tre");
        clock.set("2026-10-25T01:30:00Z");
        run();
        assertThat(messages()).as("the second").hasSize(1);
        clock.set("2027-03-27T12:00:00Z");
        schedule("Ingen halv tre", "2027-03-28T02:30");
        clock.set("2027-03-28T01:29:59Z");
        run();
        assertThat(messages()).hasSize(1);
        clock.set("2027-03-28T01:30:00Z");
        run();
        run();
        assertThat(messages()).containsExactly("To gange halv tre", "Ingen halv tre");
    }

    @Test
    void isOneWhenSixteenThreadsScheduleTheSame() {
        UUID clientId = Ids.next();
        AtOnce.run(16, thread -> schedule(clientId, "Godmorgen", "2026-11-26T08:00"));
        assertThat(list()).hasSize(1);
        assertThat(torv.refused(() -> schedule(clientId, "Godaften", "2026-11-26T08:00")))
                .contains(Refusal.conflict("client-id-used"));
    }

    @Test
    void isAReplyWhereItWasMeantAsOne() {
        MessageView root = torv.post(bo, group, "Hvem tager den?");
        torv.get(ScheduleMessage.class)
                .schedule(
                        anna,
                        new ScheduleMessage.Command(
                                new PostMessage.Command(group, Ids.next(), "Jeg gør", Optional.of(root.id())),
                                Optional.empty()));
        clock.advance(Duration.ofSeconds(5));
        run();
        assertThat(torv.sql().number("SELECT replies FROM thread")).isOne();
    }

    @Test
    void belongsToItsAuthorAlone() {
        ScheduledView waiting = schedule("Godmorgen", "2026-11-26T08:00");
        assertThat(torv.refused(() -> cancel(bo, waiting))).contains(Refusal.notFound());
        assertThat(torv.get(ScheduledStore.class).list(bo.person())).isEmpty();
    }

    @Test
    void refusesWhatIsPastTooFarAheadOrTooMany() {
        assertThat(torv.refused(() -> schedule("Sent", "2026-11-25T12:59")))
                .contains(Refusal.invalid("at", "time-is-past"));
        assertThat(torv.refused(() -> schedule("Længe", "2028-01-01T08:00")))
                .contains(Refusal.invalid("at", "too-far-ahead"));
        for (int i = 0; i < 100; i++) {
            schedule("Nr. " + i, "2026-11-26T08:00");
        }
        assertThat(torv.refused(() -> schedule("Én til", "2026-11-26T08:00")))
                .contains(Refusal.conflict("too-many-scheduled"));
    }

    @Test
    void tellsTheAuthorsDevicesOfEveryChange() {
        ScheduledView waiting = schedule("Godmorgen", "2026-11-26T08:00");
        edit(waiting, "Godmorgen alle", "2026-11-26T08:00");
        clock.set("2026-11-26T07:00:00Z");
        run();
        assertThat(told.stream().filter(event -> event.contains("scheduled"))).hasSize(3);
    }

    private ScheduledView schedule(String markdown, String at) {
        return schedule(Ids.next(), markdown, at);
    }

    private ScheduledView schedule(UUID clientId, String markdown, String at) {
        return schedule(clientId, markdown, Optional.of(LocalMoment.parse(at, "Europe/Copenhagen")));
    }

    private ScheduledView scheduleToUndo(String markdown) {
        return schedule(Ids.next(), markdown, Optional.empty());
    }

    private ScheduledView schedule(UUID clientId, String markdown, Optional<LocalMoment> moment) {
        PostMessage.Command message = new PostMessage.Command(group, clientId, markdown, Optional.empty());
        return torv.get(ScheduleMessage.class)
                .schedule(anna, new ScheduleMessage.Command(message, moment))
                .scheduled();
    }

    private void edit(ScheduledView waiting, String markdown, String at) {
        LocalMoment moment = LocalMoment.parse(at, "Europe/Copenhagen");
        torv.get(EditScheduled.class)
                .edit(anna, new EditScheduled.Command(waiting.id(), Optional.of(markdown), Optional.of(moment)));
    }

    private void cancel(Actor actor, ScheduledView waiting) {
        torv.get(EditScheduled.class).cancel(actor, waiting.id());
    }

    private void run() {
        torv.get(RunJobs.class).runDue();
    }

    /** A node takes up what is due and is heard of no more. */
    private void claimAndDie() {
        var now = clock.instant();
        assertThat(torv.get(Jobs.class).claim(now, now.plusSeconds(20), 1)).hasSize(1);
    }

    private List<ScheduledView> list() {
        return torv.get(ScheduledStore.class).list(anna.person()).stream()
                .map(ScheduledStore.Scheduled::view)
                .toList();
    }

    private List<String> messages() {
        return torv.sql().list(String.class, "SELECT markdown FROM message WHERE conversation = ? ORDER BY seq", group);
    }
}
