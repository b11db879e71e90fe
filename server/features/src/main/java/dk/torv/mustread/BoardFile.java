package dk.torv.mustread;

import dk.torv.mustread.MustReadStore.Asked;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The board as a CSV file for spreadsheets: semicolons and a byte order mark, as Excel in Denmark reads it. What would be taken for a
 * formula there begins with an apostrophe.
 */
final class BoardFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));

    private BoardFile() {}

    /** @param language of its first line, da or en */
    static String of(List<Asked> people, String language) {
        boolean isDanish = "da".equals(language);
        String head = isDanish
                ? line("Navn", "Titel", "Enhed", "Læst og forstået", "Tidspunkt")
                : line("Name", "Title", "Unit", "Read and understood", "Time");
        return people.stream()
                .map(one -> line(
                        one.name(),
                        one.title(),
                        one.unit(),
                        one.answeredAt() == null ? (isDanish ? "nej" : "no") : (isDanish ? "ja" : "yes"),
                        time(one.answeredAt())))
                .collect(Collectors.joining("", BYTE_ORDER_MARK + head, ""));
    }

    private static String line(String... values) {
        return Stream.of(values).map(BoardFile::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String harmless = FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static String time(Instant time) {
        return time == null ? "" : TIME.format(time);
    }
}
