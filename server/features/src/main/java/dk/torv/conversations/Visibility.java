package dk.torv.conversations;

import dk.torv.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** Who finds a team and may come in by themselves. */
public enum Visibility {
    /** Every employee. */
    PUBLIC,
    /** Nobody: its owners bring people in. */
    PRIVATE;

    /** The name on the wire and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Visibility of(String field, String wire) {
        return Arrays.stream(values())
                .filter(visibility -> visibility.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "bad-choice").asException());
    }
}
