package dk.torv.people;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Searches the directory as far as the actor may see it. */
@Singleton
public class FindPeople {
    private final PeopleStore store;
    private final People people;
    private final Presences presences;

    @Inject
    FindPeople(PeopleStore store, People people, Presences presences) {
        this.store = store;
        this.people = people;
        this.presences = presences;
    }

    /** @param after the last person of the page before, or null */
    public record Query(String q, UUID after, int limit) {}

    /** @param next what to pass as {@code after} for the next page, or absent */
    @Schema(name = "PeoplePage")
    public record Result(@Schema(required = true) List<PersonView> people, UUID next) {}

    /** By the start of any word of the name, in Danish order. Nobody comes after one whom the actor may not see. */
    public Result find(Actor actor, Query query) {
        if (query.after() != null
                && people.visible(actor.person(), Set.of(query.after())).isEmpty()) {
            return new Result(List.of(), null);
        }
        List<PersonView> found =
                store.find(actor.person(), FoldedName.pattern(query.q()), query.after(), query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<PersonView> page = more ? found.subList(0, query.limit()) : found;
        return new Result(
                page.stream().map(presences::with).toList(),
                more ? page.getLast().id() : null);
    }

    /** These very people; those whom the actor may not see are left out. */
    public Result byIds(Actor actor, List<UUID> ids) {
        Set<UUID> visible = people.visible(actor.person(), ids);
        return new Result(people.named(ids.stream().filter(visible::contains).toList()), null);
    }

    public PersonView require(Actor actor, UUID id) {
        return byIds(actor, List.of(id)).people().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound().asException());
    }
}
