package dk.torv.conversations;

import java.util.Locale;

/** The kinds of conversation. All of them hold messages in the same way; they differ in where their members come from. */
public enum Kind {
    /** One's own notes. */
    SELF,
    /** Two people; there is at most one for any two. */
    DIRECT,
    /** Some people, chosen one by one. */
    GROUP,
    /** In a team: a standard channel has the team's members, a private one some of them, and guests. */
    CHANNEL;

    /** The name on the wire and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
