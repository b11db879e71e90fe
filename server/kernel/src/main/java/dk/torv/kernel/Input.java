package dk.torv.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what a request carries; anything malformed refuses with {@code invalid} and the field's name. */
public final class Input {
    private static final int LONGEST_NUMBER = 18;
    private static final int LONGEST_NAME = 100;
    private static final Pattern NOT_IN_LINES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

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

    /** A name of somebody or something: one line of 1 to 100 characters. */
    public static String name(String field, String given) {
        String name = given == null ? "" : line(field, given, LONGEST_NAME, "bad-name");
        if (name.isEmpty()) {
            throw Refusal.invalid(field, "bad-name").asException();
        }
        return name;
    }

    /**
     * One line in NFC, perhaps empty, without control or direction characters.
     *
     * @param most how many characters it may have
     * @param reason key of the sentence when it is something else
     */
    public static String line(String field, String given, int most, String reason) {
        if (given.length() > 4 * most || NOT_IN_LINES.matcher(given).find()) {
            throw Refusal.invalid(field, reason).asException();
        }
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        String line = SPACES.matcher(composed).replaceAll(" ");
        if (line.codePointCount(0, line.length()) > most) {
            throw Refusal.invalid(field, reason).asException();
        }
        return line;
    }

    /** Yes or no; absent means no. */
    public static boolean flag(String field, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw Refusal.invalid(field, "bad-choice").asException();
        }
        return true;
    }

    /** What must be there. */
    public static <T> T required(String field, T value) {
        if (value == null) {
            throw Refusal.invalid(field, "missing").asException();
        }
        return value;
    }
}
