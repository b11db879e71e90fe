package dk.torv.activity;

import dk.torv.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What can concern a person. */
enum Kind {
    /** They are mentioned, by name or with others. */
    MENTION,
    /** Others have replied in a thread that they follow: one for each thread. */
    REPLY,
    /** Others have reacted to what they wrote: one for each message. */
    REACTION,
    /** They wanted to be reminded. */
    REMINDER;

    /** The name on the wire and in the database. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** What a request says; refuses what is no kind. */
    static Kind parse(String field, String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "bad-choice").asException());
    }
}
