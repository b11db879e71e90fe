package dk.torv.people.imports;

import dk.torv.kernel.Ids;
import dk.torv.people.FoldedName;
import dk.torv.people.Login;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the cells of lines into what they mean. Nothing is guessed and nothing mended but spaces: a cell that cannot be what its
 * column says is a mistake. A cell that a spreadsheet would compute is one too, because people's data go on to spreadsheets;
 * a telephone number may begin with +.
 */
final class Cells {
    private static final int LONGEST = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_DIGITS = 20;
    private static final Pattern NOT_IN_CELLS =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\uFFFD]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;:<>()\"]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()./-]{2,29}");

    private final Header header;
    private final Consumer<Mistake> mistakes;
    private int line;
    private List<String> cells;

    Cells(Header header, Consumer<Mistake> mistakes) {
        this.header = header;
        this.mistakes = mistakes;
    }

    /** Goes to a line. */
    Cells at(int number, List<String> texts) {
        line = number;
        cells = texts;
        if (texts.size() > header.titles().size()
                && texts.subList(header.titles().size(), texts.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            mistake(null, null, "too-many-cells");
        }
        return this;
    }

    /** Empty when the line has no login or name that could be kept. */
    Optional<PersonLine> person() {
        String login = required("login")
                .flatMap(given -> orMistake("login", given, Login.parse(given), "bad-login"))
                .orElse(null);
        String name = required("name").orElse(null);
        String email = optional("email", LONGEST_EMAIL)
                .flatMap(given -> orMistake(
                        "email",
                        given,
                        Optional.of(given).filter(text -> EMAIL.matcher(text).matches()),
                        "bad-email"))
                .orElse(null);
        String title = optional("title", LONGEST).orElse(null);
        String unit = optional("unit", LONGEST).orElse(null);
        String manager = manager();
        String phone = phone("phone");
        String mobile = phone("mobile");
        if (login == null || name == null) {
            return Optional.empty();
        }
        return Optional.of(new PersonLine(
                line,
                Ids.next(),
                login,
                name,
                FoldedName.of(name),
                email,
                title,
                title == null ? null : FoldedName.of(title),
                unit,
                manager,
                phone,
                mobile));
    }

    Optional<UnitLine> unit() {
        String code = required("code").orElse(null);
        String name = required("name").orElse(null);
        String parent = optional("parent", LONGEST).orElse(null);
        String manager = manager();
        if (code == null || name == null) {
            return Optional.empty();
        }
        return Optional.of(new UnitLine(line, Ids.next(), code, name, FoldedName.of(name), parent, manager));
    }

    private String manager() {
        return optional("manager", LONGEST)
                .map(login -> login.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private String phone(String field) {
        return text(field, MOST_DIGITS + LONGEST)
                .flatMap(given -> orMistake(
                        field,
                        given,
                        Optional.of(given).filter(text -> PHONE.matcher(text).matches()),
                        "bad-phone"))
                .orElse(null);
    }

    private Optional<String> required(String field) {
        if (text(header.places().getOrDefault(field, -1)).isEmpty()) {
            mistake(field, null, "missing");
            return Optional.empty();
        }
        return optional(field, LONGEST);
    }

    private Optional<String> optional(String field, int longest) {
        return text(field, longest).flatMap(given -> {
            boolean computed = given.length() > 1 && "=+-@".indexOf(given.charAt(0)) >= 0;
            return orMistake(field, given, computed ? Optional.empty() : Optional.of(given), "formula");
        });
    }

    private Optional<String> text(String field, int longest) {
        String raw = text(header.places().getOrDefault(field, -1));
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        if (NOT_IN_CELLS.matcher(raw).find()) {
            mistake(field, raw, "bad-characters");
            return Optional.empty();
        }
        String text =
                SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll(" ");
        return orMistake(field, text, text.length() > longest ? Optional.empty() : Optional.of(text), "too-long");
    }

    private String text(int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }

    private Optional<String> orMistake(String field, String given, Optional<String> read, String code) {
        if (read.isEmpty()) {
            mistake(field, given, code);
        }
        return read;
    }

    private void mistake(String field, String value, String code) {
        mistakes.accept(new Mistake(header.kind(), line, field, value, code));
    }
}
