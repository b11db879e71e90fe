package dk.torv.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which names are compared: lower case, æ as ae, ø as oe, å as aa, other accents dropped, and a space before every
 * word, so that the start of any word can be asked for with one pattern. What people type is folded in the same way; since
 * many write o for ø and a for å, a query also finds names where those stand.
 */
public final class FoldedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_QUERY = 100;

    private FoldedName() {}

    /** The stored form, for example {@code " soeren aagaard"}. */
    public static String of(String name) {
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

    /** A LIKE pattern that finds names with words beginning like the query's, in its order; all names for an empty query. */
    public static String pattern(String query) {
        String folded = of(query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        return "%" + folded.replace(" ", "% ").replaceFirst("^%", "") + "%";
    }
}
