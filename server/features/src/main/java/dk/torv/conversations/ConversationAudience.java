package dk.torv.conversations;

import dk.torv.gateway.Audience;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers the gateway's question who receives what. */
@Singleton
public class ConversationAudience implements Audience {
    private final SeatStore seats;
    private final People people;

    @Inject
    ConversationAudience(SeatStore seats, People people) {
        this.seats = seats;
        this.people = people;
    }

    @Override
    public Set<UUID> topicsOf(UUID person) {
        return seats.listTopics(person);
    }

    @Override
    public Set<UUID> membersAmong(UUID topic, Collection<UUID> people) {
        return seats.listMembersAmong(topic, people);
    }

    @Override
    public Optional<UUID> topicOf(UUID person, UUID conversation) {
        return seats.findSeat(person, conversation).map(Seat::topic);
    }

    @Override
    public int membersOf(UUID topic) {
        return seats.membersOfTopic(topic);
    }

    @Override
    public Set<UUID> visiblePeople(UUID person, List<UUID> wanted) {
        return people.visible(person, wanted);
    }
}
