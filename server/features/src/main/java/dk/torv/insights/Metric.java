package dk.torv.insights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted, each declared once. A unit's messages are there by week only: with months too, one could be taken from the
 * other. What a part of Torv would count that is not there has no place here.
 */
public enum Metric {
    ACTIVE(
            "people",
            "Aktive medarbejdere",
            "Medarbejdere, der har gjort noget med egen hånd: skrevet, læst en ny besked, reageret eller ændret noget. At Torv står"
                    + " åbent, tæller ikke.",
            "Active employees",
            "Employees who did something by their own hand: wrote, read a new message, reacted or changed something. Torv standing"
                    + " open does not count."),
    MESSAGES(
            "messages",
            "Beskeder",
            "Opslag, svar og chatbeskeder tilsammen, også dem, der siden er slettet.",
            "Messages",
            "Posts, replies and chat messages together, also those deleted since."),
    POSTS(
            "messages",
            "Opslag i kanaler",
            "Beskeder, der begynder en tråd i en kanal.",
            "Posts in channels",
            "Messages that begin a thread in a channel."),
    REPLIES(
            "messages",
            "Svar i kanaler",
            "Svar i kanalernes tråde.",
            "Replies in channels",
            "Replies in the channels' threads."),
    CHATS(
            "messages",
            "Chatbeskeder",
            "Beskeder mellem to og i grupper. Noter til en selv tæller ikke.",
            "Chat messages",
            "Messages between two and in groups. Notes to oneself do not count."),
    REACTIONS(
            "reactions",
            "Reaktioner",
            "Reaktioner, der er givet, også dem, der siden er taget tilbage.",
            "Reactions",
            "Reactions given, also those taken back since.");

    private final String counts;
    private final String danish;
    private final String aboutInDanish;
    private final String english;
    private final String aboutInEnglish;

    Metric(String counts, String danish, String aboutInDanish, String english, String aboutInEnglish) {
        this.counts = counts;
        this.danish = danish;
        this.aboutInDanish = aboutInDanish;
        this.english = english;
        this.aboutInEnglish = aboutInEnglish;
    }

    /** The same in both languages. */
    record Words(String da, String en) {
        String in(String language) {
            return language.equals("en") ? en : da;
        }
    }

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** people, messages or reactions. */
    String counts() {
        return counts;
    }

    /** By which it is counted for the organisation. */
    List<Period> periods() {
        return List.of(Period.values());
    }

    /** By which it is counted for a unit: never by day, and only people by month too. */
    List<Period> unitPeriods() {
        return this == ACTIVE ? List.of(Period.WEEK, Period.MONTH) : List.of(Period.WEEK);
    }

    Words title() {
        return new Words(danish, english);
    }

    Words about() {
        return new Words(aboutInDanish, aboutInEnglish);
    }

    static Optional<Metric> find(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }

    /** @param ofUnit whether for a single unit, or for the organisation */
    static List<Metric> of(Period period, boolean ofUnit) {
        return Arrays.stream(values())
                .filter(one -> (ofUnit ? one.unitPeriods() : one.periods()).contains(period))
                .toList();
    }
}
