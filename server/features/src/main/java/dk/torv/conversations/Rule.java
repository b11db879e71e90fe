package dk.torv.conversations;

import dk.torv.kernel.Input;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a team takes in by itself: the people of a unit, of a job title, or of both; with neither, everybody but guests.
 *
 * @param below the units below it too; means nothing without a unit
 */
public record Rule(Optional<UUID> unit, boolean below, Optional<String> title) {
    public Rule {
        below = below && unit.isPresent();
        title = title.map(given -> Input.name("title", given));
    }

    boolean isForEverybody() {
        return unit.isEmpty() && title.isEmpty();
    }
}
