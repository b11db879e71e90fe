package dk.torv.conversations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Says whose sockets a conversation speaks to, for what is not asked on anybody's behalf. */
@Singleton
public class Topics {
    private final SeatStore store;

    @Inject
    Topics(SeatStore store) {
        this.store = store;
    }

    /**
     * Where the events of a conversation go.
     *
     * @param id the team of a channel, otherwise the conversation
     * @param hiddenSeq up to here somebody may not see
     * @param accessVersion counts changes of membership
     */
    public record Topic(UUID conversation, UUID id, long hiddenSeq, long accessVersion) {
        /** Whether every member may see what lies at this place. */
        public boolean isOpen(long place) {
            return place > hiddenSeq;
        }
    }

    public Optional<Topic> find(UUID conversation) {
        return store.findTopic(conversation);
    }

    /** The same after a post: the database is asked only where a newcomer may have been let in since, to whom it is hidden. */
    public Optional<Topic> find(Seat seat) {
        return seat.mayHideFromNewcomers()
                ? find(seat.conversation())
                : Optional.of(new Topic(seat.conversation(), seat.topic(), seat.hiddenSeq(), seat.accessVersion()));
    }
}
