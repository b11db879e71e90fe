package dk.torv.activity;

import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * Which of the things that concern a person, and where it stands among them.
 *
 * @param seq of the message; of a reply, its thread's first message
 * @param at when it happened, or the latest of it
 */
record ActivityKey(Kind kind, UUID conversation, long seq, Instant at) {
    private static final String BETWEEN = "_";
    private static final int PARTS = 4;

    /** For the wire, where it is opaque. */
    String text() {
        return String.join(BETWEEN, at.toString(), kind.wire(), conversation.toString(), Long.toString(seq));
    }

    /** What {@link #text} has written; refuses everything else. */
    static ActivityKey parse(String field, String text) {
        String[] parts = text.split(BETWEEN, -1);
        try {
            if (parts.length == PARTS) {
                return new ActivityKey(
                        Kind.parse(field, parts[1]),
                        Ids.parse(parts[2]).orElseThrow(() -> bad(field)),
                        Long.parseLong(parts[3]),
                        Instant.parse(parts[0]));
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw bad(field);
        }
        throw bad(field);
    }

    private static Refusal.Refused bad(String field) {
        return Refusal.invalid(field, "bad-id").asException();
    }
}
