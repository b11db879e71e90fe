package dk.torv.polls;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.bus.Event;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.messages.Ask;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.messages.MoveMessage;
import dk.torv.messages.Place;
import dk.torv.messages.PostMessage;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Votes are counted once a person, also under load; an anonymous one cannot be led back to anybody once it is over. */
class PollTest {
    private final Clock clock = Clock.at("2026-11-25T12:00:00Z");
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
    void countsOneVoteEachAndTheLatest() {
        MessageView poll = ask(false, false);
        vote(bo, poll, 1);
        vote(carl, poll, 1);
        vote(carl, poll, 2);
        assertThat(votes(poll)).containsExactly(1, 1, 0);
        assertThat(mine(carl, poll)).containsExactly(2);
        assertThat(voters(poll, 2)).containsExactly("Carl");
        vote(carl, poll);
        assertThat(votes(poll)).containsExactly(1, 0, 0);
        assertThat(torv.refused(() -> vote(bo, poll, 1, 2))).contains(Refusal.invalid("choices", "bad-choice"));
        assertThat(torv.refused(() -> vote(bo, poll, 4))).contains(Refusal.invalid("choices", "bad-choice"));
    }

    @Test
    void countsEachPersonOnceWhereOneMayChooseSeveral() {
        MessageView poll = ask(false, true);
        vote(bo, poll, 1, 3);
        vote(carl, poll, 3);
        assertThat(votes(poll)).containsExactly(1, 0, 2);
        assertThat(shown(poll).poll().voters()).isEqualTo(2);
    }

    @Test
    void keepsToOneVoteWhenOnePersonChangesItSixteenTimesAtOnce() {
        MessageView poll = ask(true, false);
        AtOnce.run(16, thread -> {
            vote(bo, poll, 1 + thread % 3);
            return null;
        });
        assertThat(votes(poll).stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(shown(poll).poll().voters()).isOne();
    }

    @Test
    void movesItsMessageAtMostOnceASecond() {
        MessageView poll = ask(false, false);
        long before = shown(poll).rev();
        vote(bo, poll, 1);
        vote(carl, poll, 2);
        vote(anna, poll, 2);
        assertThat(shown(poll).rev()).isEqualTo(before + 1);
        assertThat(votes(poll)).containsExactly(1, 2, 0);
    }

    @Test
    void nobodyCanTellWhoseAnAnonymousVoteWasOnceItIsOver() {
        MessageView poll = ask(true, false);
        vote(bo, poll, 1);
        assertThat(mine(bo, poll)).containsExactly(1);
        assertThat(torv.refused(() -> voters(poll, 1))).contains(Refusal.forbidden("poll-anonymous"));
        assertThat(torv.sql()
                        .number(
                                "SELECT count(*) FROM poll_vote WHERE voter = decode(replace(?, '-', ''), 'hex')",
                                bo.person().toString()))
                .isZero();
        close(anna, poll);
        assertThat(torv.sql().number("SELECT count(*) FROM poll WHERE salt IS NOT NULL"))
                .isZero();
        assertThat(mine(bo, poll)).isEmpty();
        assertThat(shown(poll).poll().options().getFirst().votes()).isOne();
        assertThat(torv.refused(() -> vote(bo, poll, 2))).contains(Refusal.conflict("poll-closed"));
    }

    @Test
    void isEndedByWhoAskedAndCountsTheLastVotes() {
        MessageView poll = ask(false, false);
        vote(bo, poll, 1);
        vote(carl, poll, 1);
        assertThat(torv.refused(() -> close(bo, poll))).contains(Refusal.forbidden("not-author"));
        close(anna, poll);
        close(anna, poll);
        assertThat(shown(poll).poll().closedAt()).isEqualTo(clock.instant());
        assertThat(shown(poll).poll().options().getFirst().votes()).isEqualTo(2);
    }

    @Test
    void endsAtItsMomentOnceWhateverDiesInBetween() {
        MessageView poll = ask(false, false, Optional.of(LocalMoment.parse("2026-11-26T12:00", "Europe/Copenhagen")));
        vote(bo, poll, 1);
        clock.set("2026-11-26T11:00:00Z");
        assertThat(torv.refused(() -> vote(carl, poll, 1))).contains(Refusal.conflict("poll-closed"));
        assertThat(torv.get(dk.torv.jobs.Jobs.class)
                        .claim(clock.instant(), clock.instant().plusSeconds(20), 1))
                .hasSize(1);
        run();
        assertThat(shown(poll).poll().closedAt()).isNull();
        clock.advance(Duration.ofSeconds(20));
        AtOnce.run(8, node -> {
            run();
            return null;
        });
        long rev = shown(poll).rev();
        assertThat(shown(poll).poll().closedAt()).isNotNull();
        torv.get(ClosePoll.class).closeDue(poll.id());
        assertThat(shown(poll).rev()).isEqualTo(rev);
        assertThat(torv.sql().number("SELECT count(*) FROM job")).isZero();
    }

    @Test
    void countsExactlyWhateverHappensAtOnce() {
        List<Actor> people = torv.people(12);
        UUID many = torv.group(anna, people.toArray(Actor[]::new));
        MessageView poll = askIn(many, false, true);
        AtOnce.run(13, thread -> {
            for (int round = 0; round < 10; round++) {
                if (thread < people.size()) {
                    vote(people.get(thread), poll, round % 2 == 0 ? new Integer[] {1, 2} : new Integer[] {3});
                } else {
                    clock.advance(Duration.ofSeconds(2));
                    invoke(torv.get(MoveMessage.class), "moveDue");
                }
            }
            return null;
        });
        assertThat(votes(poll)).containsExactly(0, 0, 12);
        assertThat(shown(poll).poll().voters()).isEqualTo(12);
    }

    @Test
    void countsNoVoteAfterTheEndAlsoWhenBothComeAtOnce() {
        List<Actor> people = torv.people(12);
        MessageView poll = askIn(torv.group(anna, people.toArray(Actor[]::new)), true, false);
        AtOnce.run(13, thread -> {
            if (thread == 6) {
                close(anna, poll);
            } else {
                Actor voter = people.get(thread < 6 ? thread : thread - 1);
                torv.refused(() -> vote(voter, poll, 1))
                        .ifPresent(refusal -> assertThat(refusal).isEqualTo(Refusal.conflict("poll-closed")));
            }
            return null;
        });
        int atTheEnd = shown(poll).poll().voters();
        assertThat(votes(poll).getFirst()).isEqualTo(atTheEnd);
        assertThat(torv.sql().number("SELECT count(*) FROM poll_vote")).isEqualTo(atTheEnd);
    }

    @Test
    void leavesNoVoteWhenItIsDeletedWhilePeopleVote() {
        List<Actor> people = torv.people(11);
        MessageView poll = askIn(torv.group(anna, people.toArray(Actor[]::new)), false, false);
        people.forEach(one -> vote(one, poll, 1));
        AtOnce.run(12, thread -> {
            if (thread == 5) {
                torv.get(DeleteMessage.class).delete(anna, new DeleteMessage.Command(poll.conversation(), poll.id()));
            } else {
                torv.refused(() -> vote(people.get(thread < 5 ? thread : thread - 1), poll, 2));
            }
            return null;
        });
        clock.advance(Duration.ofSeconds(2));
        invoke(torv.get(MoveMessage.class), "moveDue");
        assertThat(torv.sql().number("SELECT count(*) FROM poll_vote")).isZero();
    }

    @Test
    void movesTheConversationTwiceForTenThousandVotesAtOnce() {
        MessageView poll = ask(false, false);
        PollStore store = torv.get(PollStore.class);
        Seat seat = torv.get(Seats.class).requireSeat(bo, group);
        Place place = new Place(group, poll.seq());
        AtOnce.run(8, thread -> {
            for (int vote = 0; vote < 1_250; vote++) {
                int choice = 1 + vote % 2;
                torv.database().transact(() -> {
                    store.vote(place, bytes(Ids.next()), List.of(choice));
                    torv.get(MoveMessage.class).soon(seat, poll.seq());
                });
            }
            return null;
        });
        assertThat(votes(poll)).containsExactly(5_000, 5_000, 0);
        assertThat(shown(poll).poll().voters()).isEqualTo(10_000);
        assertThat(torv.get(Seats.class).requireSeat(bo, group).rev()).isEqualTo(poll.rev() + 2);
    }

    @Test
    void tellsOnlyTheOwnDevicesWhatOneHasChosen() {
        List<Event.ToPeople> told = new CopyOnWriteArrayList<>();
        torv.bus().subscribe(event -> {
            if (event instanceof Event.ToPeople one && one.json().contains("\"vote\"")) {
                told.add(one);
            }
        });
        MessageView poll = ask(true, true);
        vote(bo, poll, 3, 1);
        vote(bo, poll, 1, 3);
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.people()).containsExactly(bo.person());
            assertThat(one.json()).contains(poll.id().toString()).contains("[1, 3]");
        });
    }

    @Test
    void isHiddenFromStrangersAndOpenToGuests() {
        Actor guest = torv.person("Gæst", Role.GUEST);
        Actor stranger = torv.person("Fremmed");
        torv.add(anna, group, guest, History.ALL);
        MessageView poll = ask(false, false);
        vote(guest, poll, 1);
        assertThat(votes(poll)).containsExactly(1, 0, 0);
        for (Runnable work : List.<Runnable>of(
                () -> vote(stranger, poll, 1),
                () -> mine(stranger, poll),
                () -> close(stranger, poll),
                () -> torv.get(ReadVotes.class).voters(stranger, new ReadVotes.Query(group, poll.id(), 1)))) {
            assertThat(torv.refused(work)).contains(Refusal.notFound());
        }
    }

    @Test
    void refusesTooManyTooFewAndTheSameAnswersTwice() {
        List<String> thousand =
                IntStream.range(0, 1_000).mapToObj(i -> "Nr. " + i).toList();
        assertThat(torv.refused(() -> new Ask.Voting(thousand, false, false, Optional.empty())))
                .contains(Refusal.invalid("poll", "bad-options"));
        assertThat(torv.refused(() -> new Ask.Voting(List.of("Ja"), false, false, Optional.empty())))
                .contains(Refusal.invalid("poll", "bad-options"));
        assertThat(torv.refused(() -> new Ask.Voting(List.of("Ja", " Ja"), false, false, Optional.empty())))
                .contains(Refusal.invalid("poll", "bad-option"));
    }

    @Test
    void leavesNothingWhenItIsDeleted() {
        MessageView poll = ask(false, false, Optional.of(LocalMoment.parse("2026-11-26T12:00", "Europe/Copenhagen")));
        vote(bo, poll, 1);
        torv.get(DeleteMessage.class).delete(anna, new DeleteMessage.Command(group, poll.id()));
        for (String table : List.of("poll", "poll_vote", "job")) {
            assertThat(torv.sql().number("SELECT count(*) FROM " + table))
                    .as(table)
                    .isZero();
        }
    }

    private MessageView ask(boolean anonymous, boolean several) {
        return ask(anonymous, several, Optional.empty());
    }

    private MessageView askIn(UUID conversation, boolean anonymous, boolean several) {
        Ask voting = new Ask.Voting(List.of("Ja", "Nej", "Måske"), anonymous, several, Optional.empty());
        return torv.post(
                        anna,
                        new PostMessage.Command(
                                conversation, Ids.next(), "Kage?", Optional.empty(), Optional.of(voting)))
                .message();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private MessageView ask(boolean anonymous, boolean several, Optional<LocalMoment> closes) {
        Ask voting = new Ask.Voting(List.of("Ja", "Nej", "Måske"), anonymous, several, closes);
        return torv.post(
                        anna,
                        new PostMessage.Command(group, Ids.next(), "Kage?", Optional.empty(), Optional.of(voting)))
                .message();
    }

    private void vote(Actor actor, MessageView poll, Integer... choices) {
        torv.get(Vote.class).vote(actor, new Vote.Command(poll.conversation(), poll.id(), List.of(choices)));
    }

    private void close(Actor actor, MessageView poll) {
        torv.get(ClosePoll.class).close(actor, poll.conversation(), poll.id());
    }

    private List<Integer> mine(Actor actor, MessageView poll) {
        return torv.get(ReadVotes.class).mine(actor, group, poll.id()).choices();
    }

    private List<String> voters(MessageView poll, int choice) {
        return torv.get(ReadVotes.class).voters(anna, new ReadVotes.Query(group, poll.id(), choice)).people().stream()
                .map(person -> person.name())
                .toList();
    }

    /** When everything has been counted. */
    private List<Integer> votes(MessageView poll) {
        clock.advance(Duration.ofSeconds(2));
        invoke(torv.get(MoveMessage.class), "moveDue");
        return shown(poll).poll().options().stream().map(one -> one.votes()).toList();
    }

    private MessageView shown(MessageView poll) {
        return torv.get(Messages.class)
                .at(Map.of(poll.conversation(), poll.seq()))
                .getFirst();
    }

    private void run() {
        invoke(torv.get(dk.torv.later.RunJobs.class), "runDue");
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
