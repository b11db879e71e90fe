package dk.torv.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Until when people are left in peace by hours that they have chosen. Implemented by notifications, of which people knows nothing. */
public interface QuietTimes {
    /** Empty outside of those hours. */
    Optional<Instant> until(UUID person);
}
