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
    /** A standard channel: its members are those of its team. */
    CHANNEL;

    /** The name on the wire and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
