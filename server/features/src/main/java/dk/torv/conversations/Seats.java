package dk.torv.conversations;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one door into conversations: every use case asks for the actor's seat first. One statement, whatever the size. */
@Singleton
public class Seats {
    private final SeatStore store;

    @Inject
    Seats(SeatStore store) {
        this.store = store;
    }

    public Optional<Seat> findSeat(Actor actor, UUID conversation) {
        return store.findSeat(actor.person(), conversation);
    }

    /** The actor's seat; refuses with not-found for a stranger, a forged id and a conversation that never was, alike. */
    public Seat requireSeat(Actor actor, UUID conversation) {
        return findSeat(actor, conversation)
                .orElseThrow(() -> Refusal.notFound().asException());
    }

    /** Nobody comes to the conversation or leaves it until the open transaction ends. */
    public void hold(UUID conversation) {
        store.hold(conversation);
    }

    /** Everyone in a self, direct or group chat; channels are told by their team's topic instead. */
    public List<UUID> listMembersOfChat(UUID conversation) {
        return store.listMembersOfChat(conversation);
    }
}
