package dk.torv.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the demo's people are called, where they work and what they say; written by hand in {@code resources/demo}. */
final class DemoTexts {
    private DemoTexts() {}

    /** One line of a dialogue; {@code speaker} counts from 0, {@code reply} says that it answers the first line in a thread. */
    record Line(int speaker, boolean reply, String text) {}

    record Unit(String name, List<String> titles, List<String> channels) {}

    static List<List<Line>> dialogues() {
        return Arrays.stream(read("dialogues.txt").split("\n\n", -1))
                .map(paragraph -> paragraph
                        .lines()
                        .filter(DemoTexts::isText)
                        .map(DemoTexts::line)
                        .toList())
                .filter(dialogue -> !dialogue.isEmpty())
                .toList();
    }

    static List<String> news() {
        return lines("news.txt").toList();
    }

    static List<Unit> units() {
        return lines("units.txt")
                .map(line -> line.split(" \\| ", -1))
                .map(parts -> new Unit(parts[0], List.of(parts[1].split(", ", -1)), List.of(parts[2].split(", ", -1))))
                .toList();
    }

    static List<String> firstNames() {
        return lines("names.txt").limit(2).flatMap(DemoTexts::words).toList();
    }

    static List<String> familyNames() {
        return lines("names.txt").skip(2).flatMap(DemoTexts::words).toList();
    }

    private static Line line(String text) {
        boolean reply = text.startsWith("> ");
        String said = reply ? text.substring(2) : text;
        return new Line(said.charAt(0) - 'A', reply, said.substring(3));
    }

    private static Stream<String> words(String line) {
        return Arrays.stream(line.split(" ", -1));
    }

    private static Stream<String> lines(String file) {
        return read(file).lines().filter(DemoTexts::isText);
    }

    private static boolean isText(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static String read(String file) {
        try (InputStream in = DemoTexts.class.getResourceAsStream("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
