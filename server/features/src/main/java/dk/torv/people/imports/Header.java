package dk.torv.people.imports;

import dk.torv.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the first line of a file says: which kind of file it is and which column holds what, in Danish or English, in any order.
 *
 * @param titles as they stand in the file
 * @param places the column of each field
 * @param doubled fields with the same title twice: it would be a guess which one counts
 */
record Header(FileKind kind, List<String> titles, Map<String, Integer> places, List<String> doubled) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s_./()'-]+");

    /** Refuses a first line that belongs to neither kind. */
    static Header of(List<String> titles) {
        List<String> folded = titles.stream().map(Header::folded).toList();
        for (FileKind kind : List.of(FileKind.PEOPLE, FileKind.UNITS)) {
            if (folded.stream().anyMatch(kind.titles().get(kind.key())::contains)) {
                return of(kind, titles, folded);
            }
        }
        throw Refusal.invalid("file", "import-unknown-header").asException();
    }

    /** Of several columns that would do for a field, the one counts whose title comes first in the field's list. */
    private static Header of(FileKind kind, List<String> titles, List<String> folded) {
        Map<String, Integer> places = new TreeMap<>();
        List<String> doubled = new ArrayList<>();
        kind.titles().forEach((field, known) -> {
            List<Integer> columns = IntStream.range(0, folded.size())
                    .boxed()
                    .filter(column -> known.contains(folded.get(column)))
                    .sorted(Comparator.comparingInt(column -> known.indexOf(folded.get(column))))
                    .toList();
            if (!columns.isEmpty()) {
                places.put(field, columns.getFirst());
            }
            if (columns.size() > 1 && folded.get(columns.get(0)).equals(folded.get(columns.get(1)))) {
                doubled.add(field);
            }
        });
        return new Header(kind, titles, places, doubled);
    }

    List<String> missing() {
        return kind.required().stream()
                .filter(field -> !places.containsKey(field))
                .toList();
    }

    List<String> present() {
        return List.copyOf(places.keySet());
    }

    /** How the fields that are present are called in the file. */
    List<String> presentTitles() {
        return places.values().stream().map(place -> titles.get(place).strip()).toList();
    }

    /** Titles that say nothing to Torv. */
    List<String> ignored() {
        return IntStream.range(0, titles.size())
                .filter(column -> !places.containsValue(column))
                .mapToObj(column -> titles.get(column).strip())
                .filter(title -> !title.isEmpty())
                .toList();
    }

    private static String folded(String title) {
        return BETWEEN.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
