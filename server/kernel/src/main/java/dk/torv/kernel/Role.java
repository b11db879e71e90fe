package dk.torv.kernel;

import java.util.Locale;

/** What a person is in the organisation. Being owner of a team is a matter of that team. */
public enum Role {
    MEMBER,
    GUEST,
    ADMINISTRATOR;

    /** The name on the wire and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a wire name; throws {@link IllegalArgumentException} for any other text. */
    public static Role of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
