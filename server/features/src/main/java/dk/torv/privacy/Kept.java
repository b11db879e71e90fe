package dk.torv.privacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One group of what is stored about people.
 *
 * @param key its name, for links and tests
 * @param columns {@code table.column}: those that say whom a row is about, and of tables about nothing else all of them
 * @param time how long it stays
 * @param seen who can see it
 */
record Kept(String key, Set<String> columns, Words title, Words what, Words why, Words time, Words seen) {
    /** The tables in which it stands. */
    List<String> tables() {
        return columns.stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .distinct()
                .sorted()
                .toList();
    }

    /** What there is of it in a schema that has these columns; it may be nothing. */
    Kept within(Set<String> schema) {
        return new Kept(
                key,
                columns.stream().filter(schema::contains).collect(Collectors.toSet()),
                title,
                what,
                why,
                time,
                seen);
    }
}
