package dk.torv.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.OpenChat;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Role;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.EditMessage;
import dk.torv.messages.MessageView;
import dk.torv.messages.ReactToMessage;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens is counted once, on the day it happened, whoever counts and whatever comes between. */
class CountChangesTest {
    private final Clock clock = Clock.at("2026-11-25T09:00:00Z");
    private final Numbers numbers = new Numbers(clock);
    private final List<Actor> staff = numbers.people(null, 12);
    private final Actor anna = staff.getFirst();
    private final Actor bo = staff.get(1);

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void tellsPostsRepliesAndChatsApart() {
        UUID team = numbers.torv.team(anna, bo);
        UUID channel = numbers.torv.channel(anna, team);
        MessageView root = numbers.torv.post(anna, channel, "Nyt");
        numbers.torv.reply(bo, root, "Tak");
        numbers.torv.reply(anna, root, "Selv tak");
        numbers.torv.post(anna, numbers.torv.direct(anna, bo), "Hej");
        numbers.torv.post(anna, numbers.torv.group(anna, bo, staff.get(2)), "Hej begge");
        numbers.count();
        assertThat(numbers.today().values()).isEqualTo(new InsightValues(2L, 5L, 1L, 2L, 2L, 0L));
    }

    @Test
    void countsWhatIsDeletedOrEditedOnce() {
        UUID direct = numbers.torv.direct(anna, bo);
        MessageView first = numbers.torv.post(anna, direct, "En");
        MessageView second = numbers.torv.post(anna, direct, "To");
        numbers.count();
        numbers.torv.get(EditMessage.class).edit(anna, new EditMessage.Command(direct, first.id(), "En, rettet"));
        numbers.torv.get(DeleteMessage.class).delete(anna, new DeleteMessage.Command(direct, second.id()));
        numbers.count();
        assertThat(numbers.today().values().messages()).isEqualTo(2);
    }

    @Test
    void countsReactionsWhenTheyAreGiven() {
        UUID direct = numbers.torv.direct(anna, bo);
        MessageView message = numbers.torv.post(anna, direct, "Nyt");
        react(bo, message, "👍", true);
        react(bo, message, "👍", true);
        react(bo, message, "🎉", true);
        react(bo, message, "👍", false);
        numbers.count();
        assertThat(numbers.today().values().reactions()).isEqualTo(2);
        assertThat(numbers.today().values().active()).isEqualTo(2);
    }

    @Test
    void leavesOutGuestsAndNotesToOneself() {
        Actor guest = numbers.torv.person("Gæst", Role.GUEST);
        UUID group = numbers.torv.group(anna, bo, staff.get(2));
        numbers.torv.add(anna, group, guest, History.ALL);
        numbers.torv.post(guest, group, "Goddag");
        numbers.torv.post(
                anna,
                numbers.torv
                        .get(OpenChat.class)
                        .open(anna, new OpenChat.Command(List.of(), Optional.empty()))
                        .conversation(),
                "Husk mælk");
        numbers.active(guest, Device.PHONE);
        numbers.count();
        assertThat(numbers.today().values()).isEqualTo(new InsightValues(0L, 0L, 0L, 0L, 0L, 0L));
    }

    @Test
    void countsEachChangeOnceWhenManyNodesTry() {
        UUID direct = numbers.torv.direct(anna, bo);
        for (int i = 0; i < 30; i++) {
            numbers.torv.post(anna, direct, "Nr. " + i);
        }
        AtOnce.run(8, node -> {
            numbers.count();
            return node;
        });
        numbers.count();
        assertThat(numbers.today().values().messages()).isEqualTo(30);
    }

    @Test
    void countsAPersonOnceADayHoweverOftenAndFromWherever() {
        numbers.active(anna, Device.COMPUTER);
        numbers.active(anna, Device.PHONE);
        numbers.torv.get(NoteActivity.class).write();
        numbers.active(anna, Device.PHONE);
        numbers.torv.post(anna, numbers.torv.direct(anna, bo), "Hej");
        numbers.at("2026-11-25T10:00:00Z");
        assertThat(numbers.today().values().active()).isEqualTo(1);
    }

    @Test
    void putsAMessageOnTheDayOfTheOrganisationsCalendar() {
        UUID direct = numbers.torv.direct(anna, bo);
        numbers.clock.set("2026-11-25T22:59:59Z"); // one second before midnight in Copenhagen
        numbers.torv.post(anna, direct, "I dag");
        numbers.clock.set("2026-11-25T23:00:00Z");
        numbers.torv.post(anna, direct, "I morgen");
        numbers.count();
        assertThat(numbers.day("2026-11-25").values().messages()).isEqualTo(1);
        assertThat(numbers.day("2026-11-26").values().messages()).isEqualTo(1);
    }

    @Test
    void addsBothHoursTogetherWhenClocksGoBackAndHasNoneWhenTheyGoForward() {
        UUID direct = numbers.torv.direct(anna, bo);
        for (String time : List.of(
                "2027-03-28T00:59:00Z", "2027-03-28T01:00:00Z", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z")) {
            numbers.clock.set(time);
            numbers.torv.post(anna, direct, "Vagt");
        }
        numbers.count();
        FigureStore figures = numbers.torv.get(FigureStore.class);
        Integer[] spring = figures.findHours(LocalDate.parse("2027-03-28")).orElseThrow();
        Integer[] autumn = figures.findHours(LocalDate.parse("2027-10-31")).orElseThrow();
        assertThat(List.of(spring[1], spring[2], spring[3])).containsExactly(1, 0, 1);
        assertThat(autumn[2]).isEqualTo(2);
    }

    @Test
    void closesADayWhenItIsOverAndGoesOnWhereItWas() {
        numbers.active(staff);
        numbers.at("2026-11-25T23:05:00Z");
        assertThat(numbers.day("2026-11-25").running())
                .as("somebody may be late")
                .isTrue();
        numbers.at("2026-11-25T23:11:00Z");
        ReadSeries.Row day = numbers.day("2026-11-25");
        assertThat(day.running()).isFalse();
        assertThat(day.values().active()).isEqualTo(12);
        assertThat(day.people()).isEqualTo(13);
        assertThat(numbers.today().values().active()).isZero();
    }

    @Test
    void hasAZeroForADayOnWhichNothingHappened() {
        numbers.at("2026-11-29T12:00:00Z");
        assertThat(numbers.series(Period.DAY, "2026-11-20", "2026-12-05", null))
                .extracting(row -> row.start() + " " + row.values().messages() + " " + row.running())
                .containsExactly(
                        "2026-11-25 0 false",
                        "2026-11-26 0 false",
                        "2026-11-27 0 false",
                        "2026-11-28 0 false",
                        "2026-11-29 0 true");
    }

    @Test
    void addsLateMessagesToTheirDayOfTheOrganisation() {
        UUID direct = numbers.torv.direct(anna, bo);
        MessageView late = numbers.torv.post(anna, direct, "Sent");
        numbers.clock.set("2026-11-27T12:00:00Z");
        numbers.torv
                .sql()
                .run(
                        "UPDATE message SET created_at = ? WHERE id = ?",
                        Instant.parse("2026-11-25T12:00:00Z"),
                        late.id());
        numbers.count();
        assertThat(numbers.day("2026-11-25").values().messages()).isEqualTo(1);
    }

    @Test
    void countsWeeksFromMondayAndMonths() {
        UUID direct = numbers.torv.direct(anna, bo);
        numbers.torv.post(anna, direct, "Onsdag");
        numbers.at("2026-11-29T12:00:00Z");
        numbers.torv.post(anna, direct, "Søndag");
        numbers.at("2026-11-30T12:00:00Z");
        numbers.torv.post(bo, direct, "Mandag, den sidste i måneden");
        numbers.at("2026-12-08T12:00:00Z");
        assertThat(numbers.series(Period.WEEK, "2026-11-23", "2026-12-08", null))
                .extracting(row -> row.start() + " " + row.values().messages() + " "
                        + row.values().active())
                .containsExactly("2026-11-23 2 1", "2026-11-30 1 1", "2026-12-07 0 0");
        assertThat(numbers.series(Period.MONTH, "2026-11-01", "2026-12-01", null))
                .extracting(row -> row.start() + " " + row.values().messages() + " "
                        + row.values().active())
                .containsExactly("2026-11-01 3 2", "2026-12-01 0 0");
    }

    @Test
    void countsAMovedPersonWhereTheyWereFirstSeenAndTheirMessagesWhereTheyWereWritten() {
        UUID school = numbers.unit(null);
        UUID care = numbers.unit(null);
        List<Actor> teachers = numbers.people(school, 15);
        List<Actor> carers = numbers.people(care, 15);
        numbers.active(teachers);
        numbers.active(carers);
        Actor mover = teachers.getFirst();
        UUID direct = numbers.torv.direct(mover, anna);
        numbers.torv.post(mover, direct, "Fra skolen");
        numbers.count();
        numbers.move(mover, care);
        numbers.torv.post(mover, direct, "Fra plejen");
        numbers.count();
        numbers.at("2026-12-01T12:00:00Z");
        assertThat(week(school).values()).isEqualTo(new InsightValues(15L, 1L, 0L, 0L, 1L, 0L));
        assertThat(week(care).values()).isEqualTo(new InsightValues(15L, 1L, 0L, 0L, 1L, 0L));
        assertThat(week(school).people()).isEqualTo(14);
    }

    @Test
    void givesWhatAClosedUnitDidToTheUnitAbove() {
        UUID area = numbers.unit(null);
        UUID closing = numbers.unit(area);
        List<Actor> people = numbers.people(closing, 15);
        numbers.people(area, 12);
        numbers.active(people);
        numbers.torv.post(people.getFirst(), numbers.torv.direct(people.getFirst(), anna), "Farvel");
        numbers.count();
        people.forEach(person -> numbers.move(person, area));
        numbers.torv.sql().run("UPDATE unit SET active = false WHERE id = ?", closing);
        numbers.at("2026-12-01T12:00:00Z");
        assertThat(week(area).values().messages()).isEqualTo(1);
        assertThat(week(area).values().active()).isEqualTo(15);
        assertThat(numbers.series(Period.WEEK, "2026-11-23", "2026-11-23", closing))
                .isEmpty();
    }

    @Test
    void asksNothingMoreOfWhoeverPosts() {
        UUID direct = numbers.torv.direct(anna, bo);
        long alone = leastStatements(() -> numbers.torv.post(anna, direct, "Alene"));
        numbers.active(staff);
        numbers.count();
        assertThat(leastStatements(() -> {
                    numbers.torv.post(anna, direct, "Talt");
                    numbers.active(anna, Device.PHONE);
                }))
                .isEqualTo(alone);
    }

    /** Of several tries: what is told to others beside an answer can only add to one. */
    private long leastStatements(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = numbers.torv.database().statements();
            work.run();
            least = Math.min(least, numbers.torv.database().statements() - before);
        }
        return least;
    }

    private ReadSeries.Row week(UUID unit) {
        return numbers.series(Period.WEEK, "2026-11-23", "2026-11-23", unit).getFirst();
    }

    private void react(Actor actor, MessageView message, String emoji, boolean on) {
        numbers.torv
                .get(ReactToMessage.class)
                .react(actor, new ReactToMessage.Command(message.conversation(), message.id(), emoji, on));
    }
}
