package dk.torv.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the demo's people are called, where they work and what they say; written by hand in {@code resources/demo}. */
final class DemoTexts {
    /** Kinds of talk that belong to no single kind of unit: everybody's, the leaders', and the consultant's. */
    private static final List<String> ACROSS = List.of("alle", "ledere", "konsulent", "noter");

    private DemoTexts() {}

    /**
     * @param kind which file of dialogues its people use
     * @param weight how large it is, compared with the others
     * @param titles the leader's first
     * @param places streets and the like for the place-holders {@code {vej}} and {@code {vej2}}
     */
    record Unit(
            String name, String kind, int weight, List<String> titles, List<String> channels, List<String> places) {}

    /** People whose first and family names go together. */
    record Names(int weight, List<String> first, List<String> family) {}

    /** Kind → place → dialogues. */
    static Map<String, Map<String, List<Dialogue>>> dialogues() {
        Map<String, Map<String, List<Dialogue>>> all = new LinkedHashMap<>();
        Stream.concat(units().stream().map(Unit::kind), ACROSS.stream())
                .distinct()
                .forEach(kind -> all.put(kind, DialogueParser.parse(kind, read("dialogues/" + kind + ".txt"))));
        return all;
    }

    static List<Unit> units() {
        return rows("units.txt")
                .map(row ->
                        new Unit(row[0], row[1], Integer.parseInt(row[2]), list(row[3]), list(row[4]), list(row[5])))
                .toList();
    }

    static List<Names> names() {
        return rows("names.txt")
                .map(row -> new Names(
                        Integer.parseInt(row[0]), List.of(row[1].split(" ", -1)), List.of(row[2].split(" ", -1))))
                .toList();
    }

    private static List<String> list(String text) {
        return List.of(text.split(", ", -1));
    }

    private static Stream<String[]> rows(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
    }

    private static String read(String file) {
        try (InputStream in = DemoTexts.class.getResourceAsStream("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
