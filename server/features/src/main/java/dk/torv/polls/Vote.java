package dk.torv.polls;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.messages.FindMessage;
import dk.torv.messages.MoveMessage;
import dk.torv.messages.Place;
import dk.torv.polls.PollStore.Poll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Says what one chooses in a poll, in place of what one chose before; nothing takes the vote back. Refused once it is closed. */
@Singleton
public class Vote {
    private final Database database;
    private final Seats seats;
    private final FindMessage findMessage;
    private final PollStore store;
    private final MoveMessage moveMessage;

    @Inject
    Vote(Database database, Seats seats, FindMessage findMessage, PollStore store, MoveMessage moveMessage) {
        this.database = database;
        this.seats = seats;
        this.findMessage = findMessage;
        this.store = store;
        this.moveMessage = moveMessage;
    }

    /** @param choices of the options, from 1 */
    public record Command(UUID conversation, UUID message, List<Integer> choices) {}

    public void vote(Actor actor, Command command) {
        Place place = findMessage.requirePlace(actor, command.conversation(), command.message());
        Seat seat = seats.requireSeat(actor, command.conversation());
        seat.refusalToReact().ifPresent(refusal -> {
            throw refusal.asException();
        });
        List<Integer> choices = command.choices().stream().distinct().toList();
        database.transact(() -> {
            Poll poll = store.hold(place).orElseThrow(() -> Refusal.notFound().asException());
            check(poll, choices);
            byte[] voter = Voter.of(poll, actor.person())
                    .orElseThrow(() -> Refusal.conflict("poll-closed").asException());
            store.lock(voter);
            if (store.vote(place, voter, choices)) {
                moveMessage.soon(seat, place.seq());
            }
        });
    }

    private static void check(Poll poll, List<Integer> choices) {
        boolean isOver =
                poll.closesAt().filter(moment -> !moment.isAfter(Time.now())).isPresent();
        if (poll.closedAt().isPresent() || isOver) {
            throw Refusal.conflict("poll-closed").asException();
        }
        boolean isOutside = choices.stream().anyMatch(choice -> choice < 1 || choice > poll.options());
        if (isOutside || (choices.size() > 1 && !poll.several())) {
            throw Refusal.invalid("choices", "bad-choice").asException();
        }
    }
}
