package dk.torv.people;

import java.util.Collection;
import java.util.UUID;

/** Hears, inside the transaction, of people whose unit, title, role or being active changed: what follows the organisation follows. */
public interface PeopleListener {
    /** Once for all people of a change, however many. */
    void changed(Collection<UUID> people);
}
