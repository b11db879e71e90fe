package dk.torv.kernel;

import java.util.Optional;
import java.util.UUID;

/** Reads what a request carries in its query; anything malformed refuses with {@code invalid} and the field's name. */
public final class Input {
    private static final int LONGEST_NUMBER = 18;

    private Input() {}

    /** A whole number from 0; absent stays absent. */
    public static Optional<Long> number(String field, String text) {
        if (text == null) {
            return Optional.empty();
        }
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw Refusal.invalid(field, "bad-number").asException();
        }
        return Optional.of(Long.parseLong(text));
    }

    public static Optional<UUID> id(String field, String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Ids.parse(text)
                .orElseThrow(() -> Refusal.invalid(field, "bad-id").asException()));
    }

    /** How many to return: from 1 to {@code most}, {@code usual} when not said. */
    public static int limit(String text, int usual, int most) {
        long limit = number("limit", text).orElse((long) usual);
        if (limit < 1 || limit > most) {
            throw Refusal.invalid("limit", "bad-limit").asException();
        }
        return (int) limit;
    }

    /** What must be there. */
    public static <T> T required(String field, T value) {
        if (value == null) {
            throw Refusal.invalid(field, "missing").asException();
        }
        return value;
    }
}
