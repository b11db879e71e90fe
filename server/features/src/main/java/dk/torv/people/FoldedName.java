package dk.torv.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which names are compared. Danes write ø also as oe or o, and å as aa or a; so both spellings come to the short one
 * here, in names as in what people type, and every spelling finds every other. Lower case, æ as ae, other accents dropped, and a
 * space before every word, so that the start of any word can be asked for with one pattern.
 */
public final class FoldedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_QUERY = 100;

    private FoldedName() {}

    /** The stored form, for example {@code " soren agard"}. */
    public static String of(String name) {
        return spelledOut(name).replace("oe", "o").replace("aa", "a");
    }

    /** In letters that a login or an address may have, for example {@code " soeren aagaard"}. */
    public static String spelledOut(String name) {
        String danish = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        String plain =
                MARKS.matcher(Normalizer.normalize(danish, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word)
                .collect(Collectors.joining());
    }

    /**
     * A LIKE pattern that finds names with words beginning like the query's, in its order; all names for an empty query, none for
     * one without a letter or digit.
     */
    public static String pattern(String query) {
        if (query.isBlank()) {
            return "%";
        }
        String folded = of(query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        return folded.isEmpty() ? "" : folded.replace(" ", "% ") + "%";
    }
}
