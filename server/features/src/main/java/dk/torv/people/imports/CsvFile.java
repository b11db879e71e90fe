package dk.torv.people.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.torv.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A CSV file as offices write it: comma, semicolon or tab, told by the first line; Excel's own first line {@code sep=;} is
 * understood. Lines come in batches, so that the whole is never in memory.
 */
final class CsvFile implements AutoCloseable {
    static final int MOST_ROWS = 200_000;

    private static final int BATCH = 5_000;
    private static final int LONGEST_LINE = 1 << 18;
    private static final String SEPARATORS = "\t,;";

    private final Encoding encoding;
    private final char separator;
    private final int linesBefore;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Header header;

    /** Takes either kind of line as they are read. */
    interface Lines {
        void people(List<PersonLine> people);

        void units(List<UnitLine> units);
    }

    private CsvFile(Path file) throws IOException {
        encoding = Encoding.of(file);
        BufferedReader text = encoding.open(file);
        text.mark(LONGEST_LINE);
        String first = firstLine(text);
        boolean saysItself = first.matches("(?i)\"?sep=[;,\t]\"?");
        if (saysItself) {
            separator = first.charAt(first.indexOf('=') + 1);
        } else {
            separator = mostUsed(first);
        }
        linesBefore = saysItself ? 1 : 0;
        text.reset();
        if (saysItself) {
            text.readLine();
        }
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(text);
        records = reader.iterator();
        header = Header.of(nextTitles());
    }

    /** Refuses what is no CSV file of people or units. */
    static CsvFile open(Path file) {
        try {
            if (isWorkbook(file)) {
                throw Refusal.invalid("file", "import-workbook").asException();
            }
            return new CsvFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Header header() {
        return header;
    }

    Encoding encoding() {
        return encoding;
    }

    /** {@code ;} or {@code ,} or a tab. */
    String separator() {
        return String.valueOf(separator);
    }

    /** @return how many lines there were below the header */
    int read(Lines lines, Consumer<Mistake> mistakes) {
        Cells cells = new Cells(header, mistakes);
        List<PersonLine> people = new ArrayList<>();
        List<UnitLine> units = new ArrayList<>();
        int rows = 0;
        int line = 1 + linesBefore;
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = (int) record.getStartingLineNumber() + linesBefore;
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (++rows > MOST_ROWS) {
                    throw Refusal.tooLarge("import-too-long").asException();
                }
                cells.at(line, record.getFields());
                switch (header.kind()) {
                    case PEOPLE -> cells.person().ifPresent(people::add);
                    case UNITS -> cells.unit().ifPresent(units::add);
                }
                if (rows % BATCH == 0) {
                    hand(lines, people, units);
                }
            }
        } catch (CsvParseException e) {
            mistakes.accept(new Mistake(header.kind(), line + 1, null, null, "bad-quotes"));
        }
        hand(lines, people, units);
        return rows;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hand(Lines lines, List<PersonLine> people, List<UnitLine> units) {
        lines.people(List.copyOf(people));
        lines.units(List.copyOf(units));
        people.clear();
        units.clear();
    }

    private List<String> nextTitles() {
        try {
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException e) {
            throw Refusal.invalid("file", "import-unknown-header").asException();
        }
    }

    /** Or as much of it as any line may have. */
    private static String firstLine(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = text.read();
        while (next >= 0 && next != '\n' && next != '\r' && line.length() < LONGEST_LINE - 1) {
            line.append((char) next);
            next = text.read();
        }
        return line.toString();
    }

    /** Titles hold no separators, so quotes need no care here. */
    private static char mostUsed(String first) {
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(one -> count(first, one)))
                .orElseThrow()
                .intValue();
    }

    private static long count(String text, int one) {
        return text.chars().filter(c -> c == one).count();
    }

    /** Excel's and OpenOffice's own files are ZIP archives. */
    private static boolean isWorkbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }
}
