package dk.torv.conversations;

import dk.torv.kernel.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a team or channel is for, in a few lines of plain text. */
final class Description {
    private static final int LONGEST = 500;
    private static final Pattern NOT_IN_TEXT =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\\n\\u200d]]");

    private Description() {}

    /** NFC without control and direction characters; empty for a blank one, null stays null. */
    static String of(String given) {
        if (given == null) {
            return null;
        }
        String text = Normalizer.normalize(given.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        if (text.codePointCount(0, text.length()) > LONGEST
                || NOT_IN_TEXT.matcher(text).find()) {
            throw Refusal.invalid("description", "bad-description").asException();
        }
        return text;
    }
}
