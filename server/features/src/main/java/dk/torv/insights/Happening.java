package dk.torv.insights;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is counted.
 *
 * @param person whose it is; forgotten once it has been counted
 * @param unit where the person works now, or zero
 */
record Happening(Kind kind, Instant at, UUID person, UUID unit) {
    static final UUID NO_UNIT = new UUID(0, 0);

    /** As which it is counted. */
    enum Kind {
        POST,
        REPLY,
        CHAT,
        REACTION;

        boolean isMessage() {
            return this != REACTION;
        }
    }
}
