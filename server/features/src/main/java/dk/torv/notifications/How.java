package dk.torv.notifications;

import java.util.Locale;

/** How somebody is told of a message. */
enum How {
    /** Not at all. */
    NONE,
    /** It is counted where the person looks next, and that is all. */
    BADGE,
    /** Shown and heard where the person is at work now. */
    SOUND,
    /** Shown and heard wherever the person can be reached: nobody is at any of their devices. */
    PUSH;

    /** The name on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
