package dk.torv.gateway;

import java.time.Instant;

/**
 * How somebody wants to be seen whatever they do.
 *
 * @param until when it is automatic again; null: until they choose otherwise
 */
public record ChosenPresence(String presence, Instant until) {
    /** @return null for a presence of null: automatic */
    public static ChosenPresence orAutomatic(String presence, Instant until) {
        return presence == null ? null : new ChosenPresence(presence, until);
    }

    boolean holds(Instant now) {
        return until == null || until.isAfter(now);
    }
}
