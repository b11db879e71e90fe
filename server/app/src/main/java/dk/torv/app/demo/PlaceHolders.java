package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.kernel.DanishDays;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the place-holders of one dialogue: {@code {ugedag}} and {@code {dato}} with {@code +n} working days ahead, {@code {uge}}
 * and {@code {måned}} with {@code +n} weeks or months ahead; {@code {A}} a speaker's first name, {@code {@A}} a mention,
 * {@code {@alle}} all of
 * the conversation, {@code {navn}} the first name of whom one speaks to; {@code {vej}} and {@code {vej2}} streets of the unit; {@code {rum}} and
 * the like a word of {@code words.txt}, with a number behind it another one; {@code {3-9}} a number and {@code {kl 9-15}} a time
 * of the day. The same place-holder means the same in the whole dialogue. {@code <a|b|c>} is one of several ways to say it.
 */
final class PlaceHolders {
    private static final Locale DANISH = Locale.of("da");
    private static final Pattern HOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern CHOICE = Pattern.compile("<([^<>\\n]*\\|[^<>\\n]*)>");
    private static final Pattern DATE = Pattern.compile("(ugedag|dato|uge|måned)(?:\\+(\\d+))?");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)-(\\d+)(?: \\w)?");
    private static final Pattern TIME = Pattern.compile("kl (\\d+)-(\\d+)(?: \\w)?");
    private static final Map<String, List<String>> WORDS = DemoTexts.lists("words.txt");

    private final Map<Character, DemoPerson> cast;
    private final List<String> streets;
    private final RandomGenerator random;
    private final Map<String, String> known = new HashMap<>();

    /** @param cast letter → person */
    PlaceHolders(Map<Character, DemoPerson> cast, List<String> streets, RandomGenerator random) {
        this.cast = cast;
        this.streets = streets;
        this.random = random;
    }

    /**
     * @param day on which it is said
     * @param listener the letter of whom one speaks to
     */
    String fill(String text, LocalDate day, char listener) {
        String chosen = CHOICE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(choice(found.group(1))));
        return HOLDER.matcher(chosen)
                .replaceAll(found -> Matcher.quoteReplacement(
                        begins(chosen, found.start())
                                ? capital(value(found, day, listener))
                                : value(found, day, listener)));
    }

    /** Whether a sentence begins here. */
    private static boolean begins(String text, int at) {
        return at == 0
                || (at > 3
                        && text.charAt(at - 1) == ' '
                        && ".?!".indexOf(text.charAt(at - 2)) >= 0
                        && !text.startsWith("kl.", at - 4)
                        && !text.startsWith(" d.", at - 4)
                        && !text.startsWith("nr.", at - 4));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(DANISH) + text.substring(1);
    }

    private String choice(String ways) {
        String[] each = ways.split("\\|", -1);
        return each[random.nextInt(each.length)];
    }

    private String value(MatchResult found, LocalDate day, char listener) {
        String holder = found.group(1);
        Matcher date = DATE.matcher(holder);
        if (date.matches()) {
            return date(date.group(1), date.group(2) == null ? 0 : Integer.parseInt(date.group(2)), day);
        }
        if (holder.equals("navn")) {
            return person(listener).firstName();
        }
        if (holder.equals("@alle")) {
            return "<torv:all>";
        }
        if (holder.startsWith("@")) {
            return "<torv:person/" + person(holder.charAt(1)).id() + ">";
        }
        return holder.length() == 1 ? person(holder.charAt(0)).firstName() : known.computeIfAbsent(holder, this::word);
    }

    private String word(String holder) {
        Matcher number = NUMBER.matcher(holder);
        if (number.matches()) {
            return Integer.toString(between(number.group(1), number.group(2)));
        }
        Matcher time = TIME.matcher(holder);
        if (time.matches()) {
            int hour = between(time.group(1), time.group(2));
            int quarter = random.nextInt(4);
            return "kl. " + hour + (quarter == 0 ? "" : "." + quarter * 15);
        }
        String name = holder.replaceAll("\\d$", "");
        List<String> words = name.equals("vej") ? streets : WORDS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no words for {" + holder + "}");
        }
        String word = words.get(random.nextInt(words.size()));
        while (known.containsValue(word)) {
            word = words.get(random.nextInt(words.size()));
        }
        return word;
    }

    private int between(String from, String to) {
        int least = Integer.parseInt(from);
        return least + random.nextInt(Integer.parseInt(to) - least + 1);
    }

    private DemoPerson person(char letter) {
        DemoPerson person = cast.get(letter);
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
            if (!DanishDays.isDayOff(day)) {
                left--;
            }
        }
        return day;
    }
}
