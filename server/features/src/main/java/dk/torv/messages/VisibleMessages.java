package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Finds a single message for someone who means to do something with it. */
@Singleton
class VisibleMessages {
    private final MessageStore messages;

    @Inject
    VisibleMessages(MessageStore messages) {
        this.messages = messages;
    }

    /** Refuses with not-found when it is elsewhere, before this person's time, or nowhere. */
    Row require(Seat seat, UUID message) {
        return messages.findById(seat.conversation(), message)
                .filter(row -> seat.sees(row.place()))
                .orElseThrow(() -> Refusal.notFound().asException());
    }

    /** The first message of a thread by its place; likewise. */
    Row requireRoot(Seat seat, long seq) {
        return messages.listByPlaces(Map.of(seat.conversation(), seq)).stream()
                .filter(row -> row.thread() == null && seat.sees(seq))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound().asException());
    }
}
