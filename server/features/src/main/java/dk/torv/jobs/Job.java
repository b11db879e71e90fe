package dk.torv.jobs;

import java.util.Locale;
import java.util.UUID;

/**
 * Work for a later moment.
 *
 * @param id of what it is about
 * @param tries how often it has been taken up, this time included
 */
public record Job(UUID id, Kind kind, int tries) {
    /** What is to be done. */
    public enum Kind {
        /** A scheduled message is sent. */
        SEND,
        /** Somebody is reminded of a message. */
        REMIND,
        /** People are reminded of a post that they are to read. */
        MUST_READ,
        /** A poll is closed. */
        POLL,
        /** An urgent message is told again. */
        URGENT;

        /** The name in the database. */
        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
