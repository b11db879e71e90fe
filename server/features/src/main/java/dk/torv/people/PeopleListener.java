package dk.torv.people;

import java.util.Collection;
import java.util.UUID;

/**
 * Is told, in the transaction in which it happens, that the unit, title, role or activity of people has changed, or the place of
 * their unit in the organisation: what follows from it, such as teams that follow a unit, must not be lost. Implemented by
 * conversations.
 */
public interface PeopleListener {
    void changed(Collection<UUID> people);
}
