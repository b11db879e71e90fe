package dk.torv.activity;

import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * Where a thread stands among those that a person follows.
 *
 * @param unread whether there was something unread in it
 * @param at when it was last replied to
 * @param thread place of its first message
 */
record ThreadKey(boolean unread, Instant at, UUID conversation, long thread) {
    private static final String BETWEEN = "_";
    private static final int PARTS = 4;

    /** For the wire, where it is opaque. */
    String text() {
        return String.join(BETWEEN, unread ? "1" : "0", at.toString(), conversation.toString(), Long.toString(thread));
    }

    /** What {@link #text} has written; refuses everything else. */
    static ThreadKey parse(String field, String text) {
        String[] parts = text.split(BETWEEN, -1);
        try {
            if (parts.length == PARTS) {
                return new ThreadKey(
                        parts[0].equals("1"),
                        Instant.parse(parts[1]),
                        Ids.parse(parts[2]).orElseThrow(() -> bad(field)),
                        Long.parseLong(parts[3]));
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
