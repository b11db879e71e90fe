package dk.torv.app.demo;

import dk.torv.app.demo.Dialogue.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of dialogues. {@code ## place} begins those of a channel, of a group or of direct chats; an empty line ends a
 * dialogue; {@code (tag; tag)} may stand first. {@code A: text} is a message, {@code > B: text} answers the first one in a
 * thread, {@code A +2t: text} comes two hours later ({@code m}, {@code t}, {@code d}). Lines that begin with two spaces go on
 * with the message, one with only a full stop is empty. {@code [👍 3]} at the end are reactions.
 */
final class DialogueParser {
    private static final String GOES_ON = "  ";
    private static final Pattern MESSAGE = Pattern.compile("(> )?([A-Z])(?: \\+(\\d+)([mtd]))?: (\\S.*)");
    private static final Pattern TAGS = Pattern.compile("\\((.+)\\)");
    private static final Pattern REACTIONS = Pattern.compile("(?s)(.*\\S)\\s+\\[((?:[^\\w\\s\\[\\]()]+ \\d+ ?)+)]");

    private final String file;
    private final Map<String, List<Dialogue>> places = new LinkedHashMap<>();
    private final List<String> messages = new ArrayList<>();
    private String place;
    private Set<String> tags = Set.of();

    private DialogueParser(String file) {
        this.file = file;
    }

    /** Place → its dialogues; refuses what it does not understand, naming the line. */
    static Map<String, List<Dialogue>> parse(String file, String text) {
        DialogueParser parser = new DialogueParser(file);
        text.lines().forEach(parser::line);
        parser.end();
        return parser.places;
    }

    private void line(String line) {
        Matcher tagged = TAGS.matcher(line);
        if (line.isEmpty()) {
            end();
        } else if (line.startsWith("## ")) {
            end();
            place = line.substring(3);
            places.putIfAbsent(place, new ArrayList<>());
        } else if (line.startsWith("# ")) {
            return;
        } else if (messages.isEmpty() && tagged.matches()) {
            tags = new LinkedHashSet<>(List.of(tagged.group(1).split("; ", -1)));
        } else if (line.startsWith(GOES_ON) && !messages.isEmpty()) {
            String more = line.substring(GOES_ON.length());
            messages.add(messages.removeLast() + "\n" + (more.equals(".") ? "" : more));
        } else {
            messages.add(line);
        }
    }

    private void end() {
        if (messages.isEmpty()) {
            return;
        }
        if (place == null) {
            throw new IllegalStateException(file + ": a dialogue before the first place: " + messages.getFirst());
        }
        List<Dialogue> there = places.get(place);
        List<Line> lines = messages.stream().map(this::message).toList();
        there.add(Dialogue.of(file + "/" + place + "/" + (there.size() + 1), tags, lines));
        messages.clear();
        tags = Set.of();
    }

    private Line message(String text) {
        String head = text.lines().findFirst().orElseThrow();
        Matcher message = MESSAGE.matcher(head);
        if (!message.matches()) {
            throw new IllegalStateException(file + ", " + place + ": not a message: " + head);
        }
        String said = message.group(5) + text.substring(head.length());
        Map<String, Integer> reactions = new LinkedHashMap<>();
        Matcher reacted = REACTIONS.matcher(said);
        if (reacted.matches()) {
            said = reacted.group(1);
            String[] words = reacted.group(2).strip().split(" ", -1);
            for (int i = 0; i < words.length; i += 2) {
                reactions.put(words[i], Integer.valueOf(words[i + 1]));
            }
        }
        Duration pause = message.group(3) == null ? null : pause(message.group(3), message.group(4));
        return new Line(message.group(2).charAt(0), message.group(1) != null, pause, said, reactions);
    }

    private static Duration pause(String number, String unit) {
        long count = Long.parseLong(number);
        return switch (unit.charAt(0)) {
            case 'm' -> Duration.ofMinutes(count);
            case 't' -> Duration.ofHours(count);
            case 'd' -> Duration.ofDays(count);
            default -> throw new IllegalStateException(unit);
        };
    }
}
