package dk.torv.people;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the directory finds a person by: name, title and the name of their unit, folded as {@link FoldedName} says. Whoever writes
 * one of the three writes {@code person.findable} too, and whoever renames a unit does so for all its people.
 */
public final class Findable {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int LONGEST_QUERY = 100;

    /** Shorter words have no trigram of their own but at the start of a word. */
    private static final int FOUND_ANYWHERE = 3;

    private Findable() {}

    /**
     * The stored form.
     *
     * @param title or null
     * @param unit the unit's name, or null
     */
    public static String of(String name, String title, String unit) {
        return FoldedName.of(name) + folded(title) + folded(unit);
    }

    /** What somebody typed, folded and word by word, the longest first: that one narrows most. */
    static List<String> words(String query) {
        String folded = FoldedName.of(query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        return SPACE.splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A LIKE pattern that finds the word: anywhere, or if it is short at the start of a word. */
    static String pattern(String word) {
        return word.length() < FOUND_ANYWHERE ? start(word) : "%" + word + "%";
    }

    /** A LIKE pattern that finds the start of a word. */
    static String start(String word) {
        return "% " + word + "%";
    }

    private static String folded(String text) {
        return text == null ? "" : FoldedName.of(text);
    }
}
