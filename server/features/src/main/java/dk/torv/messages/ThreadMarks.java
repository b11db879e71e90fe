package dk.torv.messages;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.Level;
import dk.torv.conversations.Seat;
import dk.torv.database.Batches;
import dk.torv.messages.ThreadMarkStore.Move;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Moves a person's marks in threads, in batches as those of conversations, and tells it to the person's own devices. */
@Singleton
class ThreadMarks {
    private final ThreadMarkStore store;
    private final Batches<Move, Long> moves;
    private final Bus bus;
    private final ObjectMapper json;

    @Inject
    ThreadMarks(ThreadMarkStore store, Bus bus, ObjectMapper json) {
        this.store = store;
        this.moves = new Batches<>("thread-marks", store::move);
        this.bus = bus;
        this.json = json;
    }

    /** The event {@code thread} of the wire: the mark as it is now. */
    private record ThreadEvent(
            String type, UUID conversation, @JsonUnwrapped ThreadMark mark) {}

    /** A mark never goes back, and a thread that is not followed has none. */
    void move(Seat seat, long thread, long seq) {
        if (moves.write(new Move(seat.person(), seat.conversation(), thread, seq))
                .isPresent()) {
            tell(seat, thread);
        }
    }

    void follow(Seat seat, long thread, boolean follows) {
        if (store.follow(seat, thread, follows)) {
            tell(seat, thread);
        }
    }

    /** @param level null for that of the settings; of a thread that is not followed nothing is told anyway */
    void chooseLevel(Seat seat, long thread, Level level) {
        if (store.chooseLevel(seat, thread, level == null ? null : level.wire())) {
            tell(seat, thread);
        }
    }

    @PreDestroy
    void stop() {
        moves.close();
    }

    private void tell(Seat seat, long thread) {
        store.of(seat, List.of(thread))
                .forEach(mark ->
                        bus.publish(new Event.ToPeople(Set.of(seat.person()), event(seat.conversation(), mark), true)));
    }

    private String event(UUID conversation, ThreadMark mark) {
        try {
            return json.writeValueAsString(new ThreadEvent("thread", conversation, mark));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a mark in " + conversation, e);
        }
    }
}
