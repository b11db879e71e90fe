package dk.torv.conversations;

import dk.torv.kernel.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name of a group or channel: one line, NFC, 1 to 100 characters, no control or direction characters. */
final class ConversationName {
    private static final int LONGEST = 100;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ConversationName() {}

    /** The cleaned name; refuses with the given field. */
    static String require(String field, String given) {
        if (given == null || given.length() > 4 * LONGEST) {
            throw Refusal.invalid(field, "bad-name").asException();
        }
        if (FORBIDDEN.matcher(given).find()) {
            throw Refusal.invalid(field, "bad-name").asException();
        }
        String name = SPACES.matcher(
                        Normalizer.normalize(given, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
            throw Refusal.invalid(field, "bad-name").asException();
        }
        return name;
    }
}
