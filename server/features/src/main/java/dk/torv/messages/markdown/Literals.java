package dk.torv.messages.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the web and mail addresses that stand in running text without marks around them
 * ({@code docs/protocol/markdown.md}, "Addresses"). One pass; the client's {@code literal.ts} is the same.
 */
final class Literals {
    private static final int CASE = Pattern.CASE_INSENSITIVE;
    private static final Pattern SCHEME =
            Pattern.compile("https?://(?=[\\p{L}\\p{N}\\[])|www\\.(?=[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}])", CASE);
    private static final Pattern RUN = Pattern.compile("[^\\s\\p{Z}\\x{FEFF}<>\"`]*");
    private static final Pattern MAIL_HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final String NEVER_LAST = "?!.,:;*_~'|“”‘’«»…";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 255;

    private Literals() {}

    record Literal(int start, int end, String href) {}

    static List<Literal> in(String text) {
        List<Literal> found = new ArrayList<>();
        int at = 0;
        int free = 0;
        while (at < text.length()) {
            Optional<Literal> literal = at(text, at, free);
            literal.ifPresent(found::add);
            if (literal.isPresent()) {
                free = literal.get().end();
            }
            at = literal.isPresent() ? free : at + 1;
        }
        return found;
    }

    private static Optional<Literal> at(String text, int at, int free) {
        return switch (text.charAt(at)) {
            case '@' -> mailAround(text, at, free);
            case 'h', 'H', 'w', 'W' -> webFrom(text, at);
            default -> Optional.empty();
        };
    }

    private static Optional<Literal> webFrom(String text, int start) {
        if (wordBefore(text, start)) {
            return Optional.empty();
        }
        String scheme = match(SCHEME, text, start);
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        int after = start + scheme.length();
        int end = trimmed(text, after, after + match(RUN, text, after).length());
        if (end <= after) {
            return Optional.empty();
        }
        String written = text.substring(start, end);
        return Optional.of(new Literal(start, end, scheme.endsWith("/") ? written : "https://" + written));
    }

    /** Takes from the end what belongs to the sentence: punctuation, and closing brackets that nothing opened. */
    private static int trimmed(String text, int start, int untrimmed) {
        int end = untrimmed;
        int round = unopened(text, start, end, '(', ')');
        int square = unopened(text, start, end, '[', ']');
        for (; end > start; end--) {
            char last = text.charAt(end - 1);
            if (last == ')') {
                if (round-- <= 0) {
                    return end;
                }
            } else if (last == ']') {
                if (square-- <= 0) {
                    return end;
                }
            } else if (NEVER_LAST.indexOf(last) < 0) {
                return end;
            }
        }
        return end;
    }

    private static int unopened(String text, int start, int end, char open, char close) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == close) {
                count++;
            } else if (text.charAt(i) == open) {
                count--;
            }
        }
        return count;
    }

    private static Optional<Literal> mailAround(String text, int at, int free) {
        int start = at;
        while (start > free && at - start <= LONGEST_NAME && isMailName(text.charAt(start - 1))) {
            start--;
        }
        if (start == at
                || at - start > LONGEST_NAME
                || wordBefore(text, start)
                || (start > 0 && text.charAt(start - 1) == '@')) {
            return Optional.empty();
        }
        String host = match(MAIL_HOST, text.substring(at + 1, Math.min(text.length(), at + 1 + LONGEST_HOST)), 0);
        while (host.endsWith("-")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.indexOf('.') < 0 || host.endsWith(".")) {
            return Optional.empty();
        }
        int end = at + 1 + host.length();
        if (end < text.length() && (isWord(text.codePointAt(end)) || text.charAt(end) == '@')) {
            return Optional.empty();
        }
        return Optional.of(new Literal(start, end, "mailto:" + text.substring(start, end)));
    }

    private static boolean isMailName(char c) {
        return Character.isLetterOrDigit(c) ? c < 0x80 : "._+-".indexOf(c) >= 0;
    }

    private static boolean wordBefore(String text, int at) {
        return at > 0 && isWord(text.codePointBefore(at));
    }

    private static boolean isWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(codePoint) || codePoint == '_';
        };
    }

    private static String match(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }
}
