package dk.torv.messages.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Puts the signs beyond the limits out of the parser's sight: brackets deeper than 32, counted as they stand, and all but the
 * first 2,000 of {@code * _ ~} in a block. Without limits commonmark-java recurses into emphasis, and the client's library into
 * brackets, until the stack is full. The client's {@code limits.ts} is the same.
 */
final class Limits {
    private static final int DEEPEST_BRACKETS = 32;
    private static final int MOST_MARKS = 2000;
    private static final String SIGNS = "[]*_~";
    /** The first of the code points, none of them a character, that stand for signs which are text. */
    private static final char HIDDEN = '\uFDD0';

    private int depth;
    private int marks;

    private Limits() {}

    /** The lines of one block. */
    static SourceLines applied(SourceLines lines) {
        Limits limits = new Limits();
        List<SourceLine> limited = new ArrayList<>();
        for (SourceLine line : lines.getLines()) {
            StringBuilder content = new StringBuilder(line.getContent());
            for (int i = 0; i < content.length(); i++) {
                if (limits.isBeyond(content.charAt(i))) {
                    content.setCharAt(i, (char) (HIDDEN + SIGNS.indexOf(content.charAt(i))));
                }
            }
            limited.add(SourceLine.of(content, line.getSourceSpan()));
        }
        return SourceLines.of(limited);
    }

    static String restored(String text) {
        String restored = text;
        for (int i = 0; i < SIGNS.length(); i++) {
            restored = restored.replace((char) (HIDDEN + i), SIGNS.charAt(i));
        }
        return restored;
    }

    private boolean isBeyond(char sign) {
        return switch (sign) {
            case '[' -> ++depth > DEEPEST_BRACKETS;
            case ']' -> depth > 0 && depth-- > DEEPEST_BRACKETS;
            case '*', '_', '~' -> ++marks > MOST_MARKS;
            default -> false;
        };
    }
}
