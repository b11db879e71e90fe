package dk.torv.access;

import dk.torv.kernel.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a banner may say: one line in NFC of at most 300 characters, without control or direction characters. */
final class BannerText {
    private static final int LONGEST = 300;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private BannerText() {}

    static String of(String given) {
        if (given.length() > 4 * LONGEST) {
            throw bad();
        }
        String text = SPACES.matcher(
                        Normalizer.normalize(given, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
        if (text.codePointCount(0, text.length()) > LONGEST
                || FORBIDDEN.matcher(text).find()) {
            throw bad();
        }
        return text;
    }

    private static RuntimeException bad() {
        return Refusal.invalid("banner", "bad-banner").asException();
    }
}
