package dk.torv.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names and visibility of people, for the other features. One statement a call, whatever the number asked for. */
@Singleton
public class People {
    private final PeopleStore store;
    private final Presences presences;

    @Inject
    People(PeopleStore store, Presences presences) {
        this.store = store;
        this.presences = presences;
    }

    /** These people with their presence, in this order; unknown ids are left out. */
    public List<PersonView> named(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, PersonView> known =
                store.listNamed(ids).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
        return ids.stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(presences::with)
                .toList();
    }

    /** Those of the given people who are active and whom the viewer may see. */
    public Set<UUID> visible(UUID viewer, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : store.listVisibleAmong(viewer, ids);
    }
}
