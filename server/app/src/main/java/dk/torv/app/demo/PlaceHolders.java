package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the place-holders of a text: {@code {ugedag}} and {@code {dato}} with {@code +n} working days ahead, {@code {uge}} and
 * {@code {måned}} with {@code +n} weeks or months ahead; {@code {A}} a speaker's first name, {@code {@A}} a mention,
 * {@code {navn}} the first name of whom one speaks to; {@code {vej}} and {@code {vej2}} streets of the unit.
 */
final class PlaceHolders {
    private static final Locale DANISH = Locale.of("da");
    private static final Pattern HOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern DATE = Pattern.compile("(ugedag|dato|uge|måned)(?:\\+(\\d+))?");

    private PlaceHolders() {}

    /**
     * @param cast letter → person
     * @param places two streets
     */
    record Scene(LocalDate day, Map<Character, DemoPerson> cast, char listener, List<String> places) {}

    static String fill(String text, Scene scene) {
        return HOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, scene)));
    }

    private static String value(MatchResult found, Scene scene) {
        String holder = found.group(1);
        Matcher date = DATE.matcher(holder);
        if (date.matches()) {
            return date(date.group(1), date.group(2) == null ? 0 : Integer.parseInt(date.group(2)), scene.day());
        }
        return switch (holder) {
            case "navn" -> person(scene, scene.listener()).firstName();
            case "vej" -> scene.places().getFirst();
            case "vej2" -> scene.places().getLast();
            default ->
                holder.startsWith("@")
                        ? "<torv:person/" + person(scene, holder.charAt(1)).id() + ">"
                        : person(scene, holder.charAt(0)).firstName();
        };
    }

    private static DemoPerson person(Scene scene, char letter) {
        DemoPerson person = scene.cast().get(letter);
        if (person == null) {
            throw new IllegalArgumentException("nobody plays " + letter);
        }
        return person;
    }

    private static String date(String what, int ahead, LocalDate day) {
        return switch (what) {
            case "uge" -> "uge " + day.plusWeeks(ahead).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "måned" -> month(day.plusMonths(ahead));
            case "ugedag" -> workingDay(day, ahead).getDayOfWeek().getDisplayName(TextStyle.FULL, DANISH);
            case "dato" -> {
                LocalDate date = workingDay(day, ahead);
                yield "den " + date.getDayOfMonth() + ". " + month(date);
            }
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, DANISH);
    }

    private static LocalDate workingDay(LocalDate from, int ahead) {
        LocalDate day = from;
        for (int left = ahead; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
