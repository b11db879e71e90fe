package dk.torv.people;

import java.util.Collection;
import java.util.UUID;

/** Hears inside the transaction that where people work, their title, their role or whether they are active has changed. */
public interface PeopleListener {
    void changed(Collection<UUID> people);
}
