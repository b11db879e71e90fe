package dk.torv.app.demo;

import dk.torv.app.demo.Portrait.Look;
import dk.torv.app.demo.Portrait.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the demo's people are called, where they work and what they say; written by hand in {@code resources/demo}. */
final class DemoTexts {
    /** Kinds of talk that belong to no single kind of workplace. */
    private static final List<String> ACROSS = List.of("alle", "ledere", "konsulent", "noter", "projekter");

    private DemoTexts() {}

    /** @param leader the title of who leads it */
    record Administration(String code, String name, String leader, List<Workplace> workplaces) {}

    /** @param share how many people have it, compared with the others of the workplace */
    record Title(String name, int share) {}

    /**
     * @param area what lies between it and its administration
     * @param kind which file of dialogues its people use
     * @param names for one workplace after the other, with place-holders
     * @param share how many people work in such, compared with the others
     * @param size how many people usually work in one
     */
    record Workplace(
            String area,
            String kind,
            List<String> names,
            int share,
            int size,
            Rhythm rhythm,
            String leader,
            List<Title> titles,
            List<String> channels) {}

    /** A district with its streets and the larger area that it belongs to. */
    record District(String name, String area, List<String> streets) {}

    /** First names, family names that go with them, and how their people are drawn. */
    record Names(int weight, List<String> first, List<String> family, Look look) {}

    static List<Administration> administrations() {
        List<Administration> all = new ArrayList<>();
        rows("units.txt").forEach(row -> {
            if (row[0].startsWith("= ")) {
                all.add(new Administration(row[0].substring(2), row[1], row[2], new ArrayList<>()));
            } else {
                all.getLast().workplaces().add(workplace(row));
            }
        });
        return all;
    }

    private static Workplace workplace(String[] row) {
        List<Title> titles = list(row[7]).stream()
                .map(title -> title.split(" (?=\\d+$)", -1))
                .map(words -> new Title(words[0], Integer.parseInt(words[1])))
                .toList();
        return new Workplace(
                row[0],
                row[1],
                List.of(row[2].split("; ", -1)),
                Integer.parseInt(row[3]),
                Integer.parseInt(row[4]),
                Rhythm.valueOf(row[5].toUpperCase(Locale.ROOT)),
                row[6],
                titles,
                list(row[8]));
    }

    static List<District> districts() {
        return rows("districts.txt")
                .map(row -> new District(row[0], row[1], list(row[2])))
                .toList();
    }

    static List<Names> names() {
        return rows("names.txt")
                .map(row -> new Names(
                        Integer.parseInt(row[0]),
                        List.of(row[1].split(" ", -1)),
                        List.of(row[2].split(" ", -1)),
                        look(row[3].split(" ", -1))))
                .toList();
    }

    private static Look look(String[] words) {
        return new Look(
                !words[0].equals("m"),
                !words[0].equals("k"),
                Tone.valueOf(words[1].toUpperCase(Locale.ROOT)),
                Integer.parseInt(words[2]));
    }

    /** What stands before the colon → what comes after it. */
    static Map<String, List<String>> lists(String file) {
        return rows(file)
                .map(row -> row[0].split(": ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> list(row[1])));
    }

    /** Kind → place → dialogues. */
    static Map<String, Map<String, List<Dialogue>>> dialogues() {
        Set<String> kinds = new LinkedHashSet<>(ACROSS);
        for (Administration administration : administrations()) {
            administration.workplaces().forEach(workplace -> kinds.add(workplace.kind()));
        }
        Map<String, Map<String, List<Dialogue>>> dialogues = new LinkedHashMap<>();
        kinds.forEach(kind -> dialogues.put(kind, DialogueParser.parse(kind, read("dialogues/" + kind + ".txt"))));
        return dialogues;
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
