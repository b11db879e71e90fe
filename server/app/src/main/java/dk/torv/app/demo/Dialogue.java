package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short talk written by hand. Speakers are letters: L leads the unit, G is the guest, I and J work in IT, K and L speak for
 * the kind of workplace of a tag {@code fra …}; all others may be anybody, or those whose title a tag {@code B=sygeplejerske}
 * begins to name.
 *
 * @param id file, place and number, for messages about it
 * @param tags when and by whom, for example {@code morgen}, {@code fredag}, {@code omtale} or {@code 3 dage}
 * @param age how many days ago it must have been said, where the text says so
 * @param kind the kind of workplace whose people speak, where the text says so
 */
record Dialogue(
        String id, Set<String> tags, List<Line> lines, Letters letters, Optional<Integer> age, Optional<String> kind) {
    private static final Pattern AGE = Pattern.compile("(\\d+) dage");
    private static final String FROM = "fra ";

    /**
     * @param reply whether it answers the first line in a thread
     * @param pause time since the line before, or null for a few minutes
     * @param reactions emoji → how many people
     */
    record Line(char speaker, boolean reply, Duration pause, String text, Map<String, Integer> reactions) {}

    /**
     * @param all who take part, also those who are only named, in the order of appearance
     * @param titles letter → how the title of who plays it must begin
     * @param mentioned who is mentioned so that it is noticed
     */
    record Letters(Set<Character> all, Map<Character, String> titles, Optional<Character> mentioned) {
        private static final Pattern NAMED = Pattern.compile("\\{@?([A-Z])}");
        private static final Pattern TITLED = Pattern.compile("([A-Z])=(.+)");

        static Letters of(Set<String> tags, List<Line> lines) {
            Set<Character> all = new LinkedHashSet<>();
            Map<Character, String> titles = new LinkedHashMap<>();
            Optional<Character> mentioned = Optional.empty();
            for (Line line : lines) {
                all.add(line.speaker());
                for (Matcher named = NAMED.matcher(line.text()); named.find(); ) {
                    char letter = named.group(1).charAt(0);
                    all.add(letter);
                    boolean first = mentioned.isEmpty() && named.group().startsWith("{@");
                    mentioned = first ? Optional.of(letter) : mentioned;
                }
            }
            for (String tag : tags) {
                Matcher titled = TITLED.matcher(tag);
                if (titled.matches()) {
                    titles.put(titled.group(1).charAt(0), titled.group(2));
                }
            }
            return new Letters(all, titles, mentioned);
        }

        /** Whether somebody's title is one that the text asks for. */
        boolean fits(char letter, DemoPerson person) {
            String title = titles.get(letter);
            return title == null || person.title().toLowerCase(Locale.ROOT).startsWith(title);
        }
    }

    Dialogue {
        if (lines.isEmpty() || lines.getFirst().reply()) {
            throw new IllegalArgumentException(id + ": a dialogue begins with a line outside its thread");
        }
    }

    static Dialogue of(String id, Set<String> tags, List<Line> lines) {
        Optional<Integer> age = tags.stream()
                .map(AGE::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst();
        Optional<String> kind = tags.stream()
                .filter(tag -> tag.startsWith(FROM))
                .map(tag -> tag.substring(FROM.length()))
                .findFirst();
        return new Dialogue(id, tags, lines, Letters.of(tags, lines), age, kind);
    }
}
