package dk.torv.messages.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the table in the lines of a paragraph ({@code docs/protocol/markdown.md}, "Tables"). Both sides read tables out of
 * finished paragraphs, because their libraries disagree about where a table begins and ends; the client's {@code table.ts} is the same.
 */
final class Tables {
    private static final Pattern DELIMITERS =
            Pattern.compile("\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*+\\|?");

    private Tables() {}

    /**
     * @param before how many lines stand before it and stay a paragraph
     * @param aligns one for each column, null where the column says nothing
     * @param rows cells of the header and of the rows, as they were written; a short row stays short, filling up would cost rows × columns
     */
    record Found(int before, List<Piece.Align> aligns, List<List<String>> rows) {}

    static Optional<Found> in(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String delimiters = trim(lines.get(i));
            if (delimiters.indexOf('|') < 0 || !DELIMITERS.matcher(delimiters).matches()) {
                continue;
            }
            List<Piece.Align> aligns = new ArrayList<>();
            cells(delimiters).forEach(delimiter -> aligns.add(align(delimiter)));
            List<String> header = cells(lines.get(i - 1));
            if (header.size() != aligns.size() || lines.get(i - 1).indexOf('|') < 0) {
                continue;
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(header);
            for (String line : lines.subList(i + 1, lines.size())) {
                List<String> row = cells(line);
                rows.add(row.subList(0, Math.min(row.size(), aligns.size())));
            }
            return Optional.of(new Found(i - 1, aligns, rows));
        }
        return Optional.empty();
    }

    /** What stands between the pipes. {@code \|} is a pipe that divides nothing; the outer pipes may be left out. */
    private static List<String> cells(String line) {
        String text = trim(line);
        List<String> found = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && text.startsWith("|", i + 1)) {
                cell.append('|');
                i++;
            } else if (c == '|') {
                found.add(trim(cell.toString()));
                cell.setLength(0);
                if (i == text.length() - 1) {
                    return found;
                }
            } else {
                cell.append(c);
            }
        }
        found.add(trim(cell.toString()));
        return found;
    }

    private static Piece.Align align(String delimiter) {
        boolean left = delimiter.startsWith(":");
        boolean right = delimiter.endsWith(":");
        if (left && right) {
            return Piece.Align.CENTER;
        }
        if (left) {
            return Piece.Align.LEFT;
        }
        return right ? Piece.Align.RIGHT : null;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
