package dk.torv.people;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.people.DirectoryStore.Page;
import dk.torv.people.DirectoryStore.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Searches the directory as far as the actor may see it. */
@Singleton
public class FindPeople {
    /** From here on walking through the names finds a page of a tree's people sooner than sorting them all. */
    private static final int MANY_UNITS = 50;

    private final DirectoryStore directory;
    private final UnitStore units;
    private final People people;
    private final Presences presences;

    @Inject
    FindPeople(DirectoryStore directory, UnitStore units, People people, Presences presences) {
        this.directory = directory;
        this.units = units;
        this.people = people;
        this.presences = presences;
    }

    /**
     * @param q words that all must be found in name, title or unit; everybody when blank
     * @param below whether the units below that one count too
     * @param after the last person of the page before
     */
    public record Query(String q, Optional<UUID> unit, boolean below, Optional<UUID> after, int limit) {}

    /** @param next what to pass as {@code after} for the next page, or absent */
    @Schema(name = "PeoplePage")
    public record Result(@Schema(required = true) List<PersonView> people, UUID next) {}

    /**
     * Those first whose name begins with the words, each in Danish order. Nobody comes after one whom the actor may not see, and
     * guests do not look into units.
     */
    public Result find(Actor actor, Query query) {
        List<String> words = Findable.words(query.q());
        if (actor.isGuest() && query.unit().isPresent()) {
            return new Result(List.of(), null);
        }
        Optional<Place> place = query.after()
                .map(after -> directory.findPlace(actor.person(), after, words))
                .orElse(Optional.of(Place.START));
        if (place.isEmpty() || (words.isEmpty() && !query.q().isBlank())) {
            return new Result(List.of(), null);
        }
        List<UUID> where = query.unit()
                .map(unit -> query.below() ? units.listBelow(unit) : List.of(unit))
                .orElse(null);
        List<PersonView> found = list(new Page(actor.person(), where, place.get(), query.limit() + 1), words);
        boolean more = found.size() > query.limit();
        List<PersonView> page = more ? found.subList(0, query.limit()) : found;
        return new Result(
                page.stream().map(presences::with).toList(),
                more ? page.getLast().id() : null);
    }

    private List<PersonView> list(Page page, List<String> words) {
        if (!words.isEmpty()) {
            return directory.listByWords(page, words);
        }
        boolean few = page.units() != null && page.units().size() < MANY_UNITS;
        return few ? directory.listOfFewUnits(page) : directory.listByName(page);
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
