package dk.torv.later;

import java.util.Locale;
import java.util.UUID;

/**
 * Work for a later moment.
 *
 * @param id of what it is about
 * @param tries how often it has been taken up, this time included
 */
record Job(UUID id, Kind kind, int tries) {
    /** What is to be done. */
    enum Kind {
        /** A scheduled message is sent. */
        SEND,
        /** Somebody is reminded of a message. */
        REMIND;

        /** The name in the database. */
        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
