package dk.torv.conversations;

import dk.torv.kernel.Refusal;
import java.util.Locale;
import java.util.Optional;

/** Of what one wants to be told somewhere. */
public enum Level {
    ALL,
    /** Of what mentions one, and of answers. */
    MENTIONS,
    NONE;

    /** The name on the wire and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for null. */
    public static Optional<Level> stored(String stored) {
        return Optional.ofNullable(stored).map(level -> valueOf(level.toUpperCase(Locale.ROOT)));
    }

    /** Refuses what is none of them. */
    public static Level parse(String field, String wire) {
        return switch (wire) {
            case "all" -> ALL;
            case "mentions" -> MENTIONS;
            case "none" -> NONE;
            case null, default -> throw Refusal.invalid(field, "bad-choice").asException();
        };
    }
}
