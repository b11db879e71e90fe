package dk.torv.insights;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Figures as a file that spreadsheets open: UTF-8 with a mark of its order, semicolons, a line for each row. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final Map<String, Metric.Words> WORDS = Map.of(
            "start", new Metric.Words("Start", "Start"),
            "unit", new Metric.Words("Enhed", "Unit"),
            "people", new Metric.Words("Medarbejdere", "Employees"),
            "running", new Metric.Words("Ikke slut", "Not over"),
            "hidden", new Metric.Words("skjult", "hidden"),
            "yes", new Metric.Words("ja", "yes"));

    private final String language;
    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    private CsvTable(String language) {
        this.language = language;
    }

    static String of(ReadSeries.Series series, String language) {
        CsvTable table = new CsvTable(language);
        List<Metric> metrics = metrics(series.metrics());
        table.head(List.of("start", "people"), metrics, List.of("running"));
        for (ReadSeries.Row row : series.rows()) {
            table.line(
                    List.of(row.start().toString(), Integer.toString(row.people())),
                    metrics.stream()
                            .map(metric ->
                                    table.figure(row.hidden(), row.values().of(metric)))
                            .toList(),
                    List.of(row.running() ? table.word("yes") : ""));
        }
        return table.text.toString();
    }

    static String of(ReadUnitInsights.Result units, String language) {
        CsvTable table = new CsvTable(language);
        List<Metric> metrics = metrics(units.metrics());
        table.head(List.of("start", "unit", "people"), metrics, List.of());
        if (units.parent() != null) {
            table.line(units, units.parent(), metrics);
        }
        units.items().forEach(line -> table.line(units, line, metrics));
        return table.text.toString();
    }

    private void line(ReadUnitInsights.Result units, ReadUnitInsights.Line line, List<Metric> metrics) {
        line(
                List.of(units.start().toString(), line.name(), Integer.toString(line.people())),
                metrics.stream()
                        .map(metric -> figure(line.hidden(), line.values().of(metric)))
                        .toList(),
                List.of());
    }

    private void head(List<String> before, List<Metric> metrics, List<String> after) {
        line(
                before.stream().map(this::word).toList(),
                metrics.stream().map(metric -> metric.title().in(language)).toList(),
                after.stream().map(this::word).toList());
    }

    private void line(List<String> before, List<String> figures, List<String> after) {
        text.append(List.of(before, figures, after).stream()
                        .flatMap(List::stream)
                        .map(CsvTable::field)
                        .collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private String figure(boolean hidden, Long value) {
        return hidden ? word("hidden") : Objects.toString(value, "");
    }

    private String word(String key) {
        return Objects.requireNonNull(WORDS.get(key)).in(language);
    }

    private static List<Metric> metrics(List<String> names) {
        return names.stream().map(name -> Metric.find(name).orElseThrow()).toList();
    }

    /** As RFC 4180 has it. */
    static String field(String value) {
        String harmless = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = harmless.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
