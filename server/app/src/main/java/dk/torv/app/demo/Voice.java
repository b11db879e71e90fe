package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person writes short messages: some leave out the full stop or the capital letter, and sometimes a finger slips. */
final class Voice {
    private static final int LONGEST = 140;
    private static final Pattern MARKED = Pattern.compile("[\\n<`*\\[|#~_]|https?:");
    private static final Pattern WORD = Pattern.compile("\\b[a-zæøå]{6,}\\b");

    private Voice() {}

    static String of(DemoPerson person, String text, RandomGenerator random) {
        if (text.length() > LONGEST || MARKED.matcher(text).find()) {
            return text;
        }
        int habit = Math.floorMod(person.id().hashCode(), 100);
        String said = text;
        if (habit < 45 && said.endsWith(".") && !said.endsWith("..")) {
            said = said.substring(0, said.length() - 1);
        }
        if (habit < 11 && said.length() > 1 && Character.isLowerCase(said.charAt(1))) {
            said = Character.toLowerCase(said.charAt(0)) + said.substring(1);
        }
        boolean slips = random.nextInt(1000) < (habit % 7 == 0 ? 60 : 8);
        return slips ? slip(said, random) : said;
    }

    /** Two neighbouring letters change places. */
    private static String slip(String text, RandomGenerator random) {
        Matcher word = WORD.matcher(text);
        if (!word.find()) {
            return text;
        }
        int at = word.start() + 2 + random.nextInt(word.end() - word.start() - 4);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
