package dk.torv.later;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.bus.Event;
import dk.torv.conversations.RemoveMember;
import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.MessageView;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reminder comes once, at its moment, whatever the node and the clocks do in between; and only to whom it is for. */
class RemindMeTest {
    private static final String ZONE = "Europe/Copenhagen";

    private final Clock clock = Clock.at("2026-11-25T12:00:00Z");
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID group = torv.group(anna, bo, torv.person("Carl"));
    private final MessageView message = torv.post(bo, group, "Husk nøglerne");
    private final List<String> told = new CopyOnWriteArrayList<>();

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
    void comesAtItsMomentAndNotBefore() {
        remindAt("2026-11-26T09:00");
        clock.set("2026-11-26T07:59:59.999Z");
        run();
        assertThat(comings()).isZero();
        clock.set("2026-11-26T08:00:00Z");
        run();
        run();
        assertThat(comings()).isOne();
        assertThat(waiting()).isEmpty();
        assertThat(torv.sql().number("SELECT count(*) FROM job")).isZero();
    }

    @Test
    void comesFromOneOfManyNodes() {
        remindAt("2026-11-26T09:00");
        clock.set("2026-11-26T08:00:00Z");
        AtOnce.run(8, node -> {
            run();
            return node;
        });
        assertThat(comings()).isOne();
    }

    @Test
    void comesOnceWhenTheNodeDiesBeforeOrAfterTelling() {
        remindAt("2026-11-26T09:00");
        clock.set("2026-11-26T08:00:00Z");
        torv.get(Jobs.class).claim(clock.instant(), clock.instant().plusSeconds(20), 10);
        run();
        assertThat(comings()).as("the claim of the dead node still holds").isZero();
        clock.advance(Duration.ofSeconds(21));
        run();
        assertThat(comings()).isOne();
        UUID id = torv.sql().one(UUID.class, "SELECT id FROM reminder");
        torv.get(Jobs.class).put(id, Job.Kind.REMIND, clock.instant());
        run();
        assertThat(comings())
                .as("told before the crash, and its job found again")
                .isOne();
    }

    @Test
    void anotherMomentTakesThePlaceOfTheFirst() {
        remindAt("2026-11-26T09:00");
        remindAt("2026-11-27T09:00");
        assertThat(waiting()).containsExactly(Instant.parse("2026-11-27T08:00:00Z"));
        clock.set("2026-11-26T08:00:00Z");
        run();
        assertThat(comings()).isZero();
        clock.set("2026-11-27T08:00:00Z");
        run();
        assertThat(comings()).isOne();
        remindAt("2026-11-28T09:00");
        assertThat(waiting()).as("it can come again").hasSize(1);
    }

    @Test
    void oneThatIsMovedWhileItIsTakenUpComesLater() {
        remindAt("2026-11-26T09:00");
        clock.set("2026-11-26T08:00:00Z");
        UUID id = torv.sql().one(UUID.class, "SELECT id FROM reminder");
        torv.get(Jobs.class).claim(clock.instant(), clock.instant().plusSeconds(20), 10);
        remindAt("2026-11-26T10:00");
        torv.get(TellReminder.class).tell(id);
        assertThat(comings()).isZero();
        clock.set("2026-11-26T09:00:00Z");
        run();
        assertThat(comings()).isOne();
    }

    @Test
    void keepsTheHourOnTheWallWhenTheClocksMove() {
        clock.set("2026-10-24T12:00:00Z");
        remindAt("2026-10-25T09:00");
        assertThat(waiting()).containsExactly(Instant.parse("2026-10-25T08:00:00Z"));
        remindAt("2026-10-25T02:30");
        assertThat(waiting())
                .as("the first of the hour that comes twice")
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
        clock.set("2027-03-27T12:00:00Z");
        remindAt("2027-03-28T09:00");
        assertThat(waiting()).containsExactly(Instant.parse("2027-03-28T07:00:00Z"));
        remindAt("2027-03-28T02:30");
        assertThat(waiting()).as("an hour that is left out").containsExactly(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void aWhileIsAsLongAsItIsWhenTheClocksMove() {
        clock.set("2026-10-25T00:50:00Z");
        remindIn(Duration.ofMinutes(20));
        assertThat(waiting()).containsExactly(Instant.parse("2026-10-25T01:10:00Z"));
        clock.set("2027-03-28T00:50:00Z");
        remindIn(Duration.ofMinutes(20));
        assertThat(waiting()).containsExactly(Instant.parse("2027-03-28T01:10:00Z"));
    }

    @Test
    void canBeForgotten() {
        remindAt("2026-11-26T09:00");
        torv.get(RemindMe.class).forget(anna, group, message.id());
        clock.set("2026-11-26T08:00:00Z");
        run();
        assertThat(comings()).isZero();
        assertThat(torv.sql().number("SELECT (SELECT count(*) FROM reminder) + (SELECT count(*) FROM job)"))
                .isZero();
    }

    @Test
    void goesWithTheMessageAndStaysHiddenFromWhoHasLeft() {
        remindAt("2026-11-26T09:00");
        torv.get(RemoveMember.class).remove(anna, new RemoveMember.Command(group, anna.person()));
        assertThat(waiting()).isEmpty();
        torv.get(DeleteMessage.class).delete(bo, new DeleteMessage.Command(group, message.id()));
        assertThat(torv.sql().number("SELECT count(*) FROM reminder")).isZero();
        clock.set("2026-11-26T08:00:00Z");
        run();
        assertThat(torv.sql().number("SELECT count(*) FROM job")).isZero();
    }

    @Test
    void refusesWhatIsPastTooFarAwayOrNotSeen() {
        assertThat(torv.refused(() -> remindAt("2026-11-25T12:00"))).contains(Refusal.invalid("at", "time-is-past"));
        assertThat(torv.refused(() -> remindAt("2028-11-25T12:00"))).contains(Refusal.invalid("at", "too-far-ahead"));
        Actor fie = torv.person("Fie");
        RemindMe.When soon = new RemindMe.When.In(Duration.ofMinutes(20), ZoneId.of(ZONE));
        assertThat(torv.refused(
                        () -> torv.get(RemindMe.class).remind(fie, new RemindMe.Command(group, message.id(), soon))))
                .contains(Refusal.notFound());
    }

    private void remindAt(String at) {
        remind(new RemindMe.When.At(LocalMoment.parse(at, ZONE)));
    }

    private void remindIn(Duration time) {
        remind(new RemindMe.When.In(time, ZoneId.of(ZONE)));
    }

    private void remind(RemindMe.When when) {
        torv.get(RemindMe.class).remind(anna, new RemindMe.Command(group, message.id(), when));
    }

    private void run() {
        torv.get(RunJobs.class).runDue();
    }

    private long comings() {
        return told.stream().filter(json -> json.contains("\"activity\"")).count();
    }

    private List<Instant> waiting() {
        return torv.get(ListReminders.class).of(anna).items().stream()
                .map(ReminderView::dueAt)
                .toList();
    }
}
