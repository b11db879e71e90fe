package dk.torv.app.demo;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short talk written by hand. Speakers are letters: L leads the unit, G is the guest, I and J work in IT, K and L speak for
 * the unit of a tag {@code fra …}; all others may be anybody.
 *
 * @param id file, place and number, for counting how often it has been used
 * @param tags when and by whom, for example {@code morgen}, {@code fredag}, {@code omtale} or {@code 3 dage}
 */
record Dialogue(String id, Set<String> tags, List<Line> lines) {
    private static final Pattern NAMED = Pattern.compile("\\{@?([A-Z])}");
    private static final Pattern AGE = Pattern.compile("(\\d+) dage");
    private static final String FROM = "fra ";

    /**
     * @param reply whether it answers the first line in a thread
     * @param pause time since the line before, or null for a few minutes
     * @param reactions emoji → how many people
     */
    record Line(char speaker, boolean reply, Duration pause, String text, Map<String, Integer> reactions) {}

    Dialogue {
        if (lines.isEmpty() || lines.getFirst().reply()) {
            throw new IllegalArgumentException(id + ": a dialogue begins with a line outside its thread");
        }
    }

    /** All who take part, also those who are only named, in the order of appearance. */
    Set<Character> letters() {
        Set<Character> letters = new LinkedHashSet<>();
        for (Line line : lines) {
            letters.add(line.speaker());
            NAMED.matcher(line.text())
                    .results()
                    .forEach(named -> letters.add(named.group(1).charAt(0)));
        }
        return letters;
    }

    /** The first one who is mentioned so that it is noticed. */
    Optional<Character> mentioned() {
        return lines.stream()
                .flatMap(line -> NAMED.matcher(line.text()).results())
                .filter(named -> named.group().startsWith("{@"))
                .map(named -> named.group(1).charAt(0))
                .findFirst();
    }

    /** How many days ago it must have been said, where the text says so. */
    Optional<Integer> age() {
        return tags.stream()
                .map(AGE::matcher)
                .filter(Matcher::matches)
                .map(age -> Integer.valueOf(age.group(1)))
                .findFirst();
    }

    /** The unit whose people speak, where the text says so. */
    Optional<String> unit() {
        return tags.stream()
                .filter(tag -> tag.startsWith(FROM))
                .map(tag -> tag.substring(FROM.length()))
                .findFirst();
    }
}
