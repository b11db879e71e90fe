package dk.torv.messages.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Reads {@code <address>} as it was written, so that mentions are never mistaken for links; every other {@code <} is text, so that there is no HTML. */
final class PointedParser implements InlineContentParser {
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\\x00-\\x20]*");
    private static final Pattern MAIL = Pattern.compile(
            "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    private static final int LONGEST_MAIL = 320;

    static final class Pointed extends CustomNode {
        private final String content;
        private final String href;

        private Pointed(String content, String href) {
            this.content = content;
            this.href = href;
        }

        String content() {
            return content;
        }

        String href() {
            return href;
        }
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return new PointedParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position after = scanner.position();
        char c = scanner.peek();
        while (c != '>' && c != '<' && c != '\n' && c != Scanner.END) {
            scanner.next();
            c = scanner.peek();
        }
        if (c == '>') {
            String content = scanner.getSource(after, scanner.position()).getContent();
            scanner.next();
            if (ADDRESS.matcher(content).matches()) {
                return ParsedInline.of(new Pointed(content, content), scanner.position());
            }
            if (content.length() <= LONGEST_MAIL && MAIL.matcher(content).matches()) {
                return ParsedInline.of(new Pointed(content, "mailto:" + content), scanner.position());
            }
        }
        return ParsedInline.of(new Text("<"), after);
    }
}
