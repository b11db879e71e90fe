package dk.torv.polls;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
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
import java.util.Set;
import java.util.UUID;

/** Says what one chooses in a poll, in place of what one chose before; nothing takes the vote back. Refused once it is closed. */
@Singleton
public class Vote {
    private final Database database;
    private final Seats seats;
    private final FindMessage findMessage;
    private final PollStore store;
    private final MoveMessage moveMessage;
    private final Bus bus;

    @Inject
    Vote(Database database, Seats seats, FindMessage findMessage, PollStore store, MoveMessage moveMessage, Bus bus) {
        this.database = database;
        this.seats = seats;
        this.findMessage = findMessage;
        this.store = store;
        this.moveMessage = moveMessage;
        this.bus = bus;
    }

    /** @param choices of the options, from 1 */
    public record Command(UUID conversation, UUID message, List<Integer> choices) {}

    public void vote(Actor actor, Command command) {
        Place place = findMessage.requirePlace(actor, command.conversation(), command.message());
        Seat seat = seats.requireSeat(actor, command.conversation());
        seat.refusalToReact().ifPresent(refusal -> {
            throw refusal.asException();
        });
        List<Integer> choices = command.choices().stream().distinct().sorted().toList();
        database.transact(() -> {
            byte[] voter = Voter.of(require(place), actor.person())
                    .orElseThrow(() -> Refusal.conflict("poll-closed").asException());
            store.lockToVote(place, voter);
            check(require(place), choices);
            if (store.vote(place, voter, choices)) {
                moveMessage.soon(seat, place.seq());
                database.afterCommit(() -> tellOwnDevices(actor, command, choices));
            }
        });
    }

    private Poll require(Place place) {
        return store.find(place).orElseThrow(() -> Refusal.notFound().asException());
    }

    /** The person's other devices show the same choice. */
    private void tellOwnDevices(Actor actor, Command command, List<Integer> choices) {
        String event = "{\"type\":\"vote\",\"conversation\":\"%s\",\"message\":\"%s\",\"choices\":%s}"
                .formatted(command.conversation(), command.message(), choices);
        bus.publish(new Event.ToPeople(Set.of(actor.person()), event, false));
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
