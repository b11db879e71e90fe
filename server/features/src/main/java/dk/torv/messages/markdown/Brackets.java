package dk.torv.messages.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Brackets may lie 32 deep in each other, counted as they stand; deeper ones are text. The client's library needs the limit,
 * its {@code brackets.ts} is the same. Code points that are no characters stand for such brackets until the tree is grown.
 */
final class Brackets {
    private static final int DEEPEST = 32;
    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';

    private Brackets() {}

    /** The lines of one block with their too deep brackets put out of the parser's sight. */
    static SourceLines shallow(SourceLines lines) {
        List<SourceLine> shallow = new ArrayList<>();
        int depth = 0;
        for (SourceLine line : lines.getLines()) {
            StringBuilder content = new StringBuilder(line.getContent());
            for (int i = 0; i < content.length(); i++) {
                if (content.charAt(i) == '[') {
                    depth++;
                    content.setCharAt(i, depth > DEEPEST ? OPEN : '[');
                } else if (content.charAt(i) == ']' && depth > 0) {
                    content.setCharAt(i, depth > DEEPEST ? CLOSE : ']');
                    depth--;
                }
            }
            shallow.add(SourceLine.of(content, line.getSourceSpan()));
        }
        return SourceLines.of(shallow);
    }

    static String restored(String text) {
        return text.replace(OPEN, '[').replace(CLOSE, ']');
    }
}
