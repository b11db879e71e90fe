package dk.torv.polls;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.FindMessage;
import dk.torv.messages.Place;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import dk.torv.polls.PollStore.Poll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one has chosen oneself, and in a poll that is not anonymous who has chosen what. */
@Singleton
public class ReadVotes {
    private static final int MOST = 200;

    private final FindMessage findMessage;
    private final PollStore store;
    private final People people;

    @Inject
    ReadVotes(FindMessage findMessage, PollStore store, People people) {
        this.findMessage = findMessage;
        this.store = store;
        this.people = people;
    }

    /** @param choices of the options, from 1; empty when I have not voted, and when nobody can tell any more */
    @Schema(name = "MyVote")
    public record Mine(@Schema(required = true) List<Integer> choices) {}

    /** @param people the first two hundred */
    @Schema(name = "PollVoters")
    public record Voters(@Schema(required = true) List<PersonView> people) {}

    public Mine mine(Actor actor, UUID conversation, UUID message) {
        Place place = findMessage.requirePlace(actor, conversation, message);
        Poll poll = require(place);
        return new Mine(Voter.of(poll, actor.person())
                .map(voter -> store.listChoices(place, voter))
                .orElse(List.of()));
    }

    /** @param choice of the options, from 1 */
    public record Query(UUID conversation, UUID message, int choice) {}

    public Voters voters(Actor actor, Query query) {
        Place place = findMessage.requirePlace(actor, query.conversation(), query.message());
        if (require(place).anonymous()) {
            throw Refusal.forbidden("poll-anonymous").asException();
        }
        return new Voters(people.named(store.listVoters(place, query.choice(), MOST)));
    }

    private Poll require(Place place) {
        return store.find(place).orElseThrow(() -> Refusal.notFound().asException());
    }
}
