package dk.torv.app.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads {@code matrix.txt}: who may do what. */
final class Matrix {
    /** In the order of the table's columns. */
    static final List<String> WHO = List.of("signed out", "stranger", "guest", "member", "owner", "administrator");

    private Matrix() {}

    /**
     * One call with what each of the six gets.
     *
     * @param path with places such as {@code {channel}} that a {@link World} fills
     * @param body JSON, {@code text/csv} and what stands in the file, or empty
     */
    record Line(String operation, List<Integer> statuses, String method, String path, String body) {
        @Override
        public String toString() {
            return operation + " " + method + " " + path + " " + body;
        }
    }

    static List<Line> lines() {
        try (InputStream file = Matrix.class.getResourceAsStream("matrix.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Matrix::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] words = text.strip().split(" +", WHO.size() + 4);
        List<Integer> statuses =
                Arrays.stream(words, 1, WHO.size() + 1).map(Integer::valueOf).toList();
        int call = WHO.size() + 1;
        return new Line(
                words[0],
                statuses,
                words[call],
                words[call + 1],
                words.length > call + 2 ? words[call + 2].strip() : "");
    }
}
