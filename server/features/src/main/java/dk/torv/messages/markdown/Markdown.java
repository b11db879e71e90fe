package dk.torv.messages.markdown;

import dk.torv.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Torv Markdown on the server: cleans what a person wrote before it is stored, reads what is stored, and finds whom it mentions. */
public final class Markdown {
    private static final int LONGEST_BYTES = 28 * 1024;
    private static final Pattern REMOVED = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{FFF9}-\\x{FFFB}\\p{IsNoncharacter_Code_Point}]");

    /** Anything but spaces, controls, joiners and the letters that show as nothing. */
    private static final Pattern SEEN =
            Pattern.compile("[^\\p{Z}\\p{C}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{034F}\\x{FE00}-\\x{FE0F}]");

    private Markdown() {}

    /** What came of cleaning. */
    public sealed interface Result {}

    /** @param text NFC, lines ended by line feeds, without control and direction-changing characters, at most 28 KB of UTF-8 */
    public record Clean(String text) implements Result {}

    public record Refused(Refusal refusal) implements Result {}

    /** Makes text fit to be stored, or says why it is not. */
    public static Result clean(String written) {
        if (written == null) {
            return new Refused(Refusal.invalid("markdown", "missing"));
        }
        if (written.length() > LONGEST_BYTES) {
            return new Refused(Refusal.tooLarge("message-too-long"));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(written)) {
            return new Refused(Refusal.invalid("markdown", "bad-text"));
        }
        String lines = written.replace("\r\n", "\n").replace('\r', '\n');
        String text = Normalizer.normalize(REMOVED.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .stripTrailing();
        if (!SEEN.matcher(text).find()) {
            return new Refused(Refusal.invalid("markdown", "empty-message"));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return new Refused(Refusal.tooLarge("message-too-long"));
        }
        if (tree(text).isEmpty()) {
            return new Refused(Refusal.invalid("markdown", "empty-message"));
        }
        return new Clean(text);
    }

    /** The tree that a reader shows. */
    public static List<Piece> tree(String text) {
        return MarkdownTree.of(text);
    }

    /**
     * Whom a text mentions outside code and links.
     *
     * @param people in their order
     * @param everyone everyone in the conversation
     * @param team everyone in the channel's team
     * @param tags of the team
     */
    public record Mentions(Set<UUID> people, boolean everyone, boolean team, Set<UUID> tags) {
        /** Whether some are mentioned without being named. */
        public boolean isWide() {
            return everyone || team || !tags.isEmpty();
        }
    }

    public static Mentions mentions(String text) {
        List<Piece> leaves = new ArrayList<>();
        collect(tree(text), leaves);
        Set<UUID> people = new LinkedHashSet<>();
        Set<UUID> tags = new LinkedHashSet<>();
        for (Piece leaf : leaves) {
            if (leaf instanceof Piece.Person person) {
                people.add(person.id());
            } else if (leaf instanceof Piece.Tag tag) {
                tags.add(tag.id());
            }
        }
        return new Mentions(people, leaves.contains(new Piece.Everyone()), leaves.contains(new Piece.Team()), tags);
    }

    /**
     * The text on one line, for search, notifications and lists, in the organisation's language (Danish).
     *
     * @param nameOf the name of a person who is mentioned
     */
    public static String plain(String text, Function<UUID, String> nameOf) {
        return new PlainText(nameOf).of(tree(text));
    }

    private static void collect(List<Piece> pieces, List<Piece> leaves) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Container container) {
                collect(container.children(), leaves);
            } else {
                leaves.add(piece);
            }
        }
    }
}
