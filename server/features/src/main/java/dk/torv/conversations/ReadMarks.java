package dk.torv.conversations;

import dk.torv.database.Batches;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Writes read marks in batches. */
@Singleton
class ReadMarks {
    private final Batches<Move, Long> moves;

    record Move(UUID person, UUID conversation, long seq) {}

    @Inject
    ReadMarks(ReadMarkStore store) {
        moves = new Batches<>("read-marks", store::move);
    }

    /** @return the place the mark moved to, empty when it was there or further already */
    Optional<Long> move(UUID person, UUID conversation, long seq) {
        return moves.write(new Move(person, conversation, seq));
    }

    @PreDestroy
    void stop() {
        moves.close();
    }
}
