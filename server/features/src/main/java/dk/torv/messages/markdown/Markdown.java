package dk.torv.messages.markdown;

import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Torv Markdown on the server: cleans what a person wrote before it is stored, and finds whom it mentions. */
public final class Markdown {
    private static final int LONGEST_BYTES = 28 * 1024;
    private static final int DEEPEST = 32;
    private static final Pattern REMOVED = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{FFF9}-\\x{FFFB}]");
    private static final Pattern MENTION = Pattern.compile("torv:person/([0-9a-fA-F-]{36})");
    private static final Parser PARSER = Parser.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

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
        if (text.isBlank()) {
            return new Refused(Refusal.invalid("markdown", "empty-message"));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return new Refused(Refusal.tooLarge("message-too-long"));
        }
        return new Clean(text);
    }

    /** The people mentioned as {@code <torv:person/id>} outside code, in their order. */
    public static Set<UUID> mentions(String text) {
        Set<UUID> people = new LinkedHashSet<>();
        Node document = PARSER.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                mentioned(link).ifPresent(people::add);
                visitChildren(link);
            }
        });
        return people;
    }

    private static Optional<UUID> mentioned(Link link) {
        Matcher mention = MENTION.matcher(link.getDestination());
        return mention.matches() ? Ids.parse(mention.group(1)) : Optional.empty();
    }
}
