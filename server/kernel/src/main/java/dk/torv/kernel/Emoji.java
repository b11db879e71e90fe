package dk.torv.kernel;

import java.util.regex.Pattern;

/** What one may react with: a single emoji as a person sees it, that is one grapheme that begins with a pictograph, flag or keycap. */
public final class Emoji {
    private static final int LONGEST = 64;
    private static final Pattern ONE_GRAPHEME = Pattern.compile("\\X");
    private static final Pattern EMOJI =
            Pattern.compile("(\\p{IsExtended_Pictographic}|[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\x{FE0F}?\\x{20E3})"
                    + "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{FE0F}\\x{200D}\\x{20E3}\\x{2640}\\x{2642}"
                    + "\\x{E0020}-\\x{E007F}]*");

    private Emoji() {}

    public static String require(String text) {
        boolean one = text.length() <= LONGEST
                && ONE_GRAPHEME.matcher(text).matches()
                && EMOJI.matcher(text).matches();
        if (!one) {
            throw Refusal.invalid("emoji", "not-an-emoji").asException();
        }
        return text;
    }
}
