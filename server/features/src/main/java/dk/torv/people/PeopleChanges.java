package dk.torv.people;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where every change of people's place in the organisation is told, in the transaction that makes it. */
@Singleton
public class PeopleChanges {
    private final List<PeopleListener> listeners;

    @Inject
    PeopleChanges(@All List<PeopleListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Unit, title, role or being active of these people is new. */
    public void tell(Collection<UUID> people) {
        if (!people.isEmpty()) {
            listeners.forEach(listener -> listener.changed(people));
        }
    }
}
