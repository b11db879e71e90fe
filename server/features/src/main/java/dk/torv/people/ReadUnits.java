package dk.torv.people;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the organisation's tree, which is not for guests. */
@Singleton
public class ReadUnits {
    private static final int MOST_BELOW = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final UnitStore store;
    private final People people;

    @Inject
    ReadUnits(UnitStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /**
     * @param parent the units right below this one; without it and without words those at the top
     * @param q words of the name, or blank
     * @param after the last unit of the page before
     */
    public record Query(Optional<UUID> parent, String q, Optional<UUID> after, int limit) {}

    /** @param next what to pass as {@code after} for the next page, or absent */
    @Schema(name = "UnitPage")
    public record Result(@Schema(required = true) List<UnitLine> items, UUID next) {}

    /** In Danish order of their names. */
    public Result list(Actor actor, Query query) {
        List<String> words = Findable.words(query.q());
        boolean nothing = words.isEmpty() && !query.q().isBlank();
        Optional<String> afterName = query.after().map(store::findName).orElse(Optional.of(""));
        if (actor.isGuest() || nothing || afterName.isEmpty()) {
            return new Result(List.of(), null);
        }
        List<UnitLine> found = store.list(new UnitStore.Lines(
                words,
                query.parent().isEmpty() && !words.isEmpty(),
                query.parent().orElse(null),
                afterName.get(),
                query.after().orElse(FIRST),
                query.limit() + 1));
        boolean more = found.size() > query.limit();
        List<UnitLine> page = more ? found.subList(0, query.limit()) : found;
        return new Result(page, more ? page.getLast().id() : null);
    }

    public UnitView require(Actor actor, UUID id) {
        UnitStore.Row unit = Optional.of(id)
                .filter(known -> !actor.isGuest())
                .flatMap(store::find)
                .orElseThrow(() -> Refusal.notFound().asException());
        List<UUID> manager = unit.manager() == null ? List.of() : List.of(unit.manager());
        return new UnitView(
                unit.id(),
                unit.name(),
                store.listPath(id),
                people.named(people.visible(actor.person(), manager)).stream()
                        .findFirst()
                        .orElse(null),
                unit.people(),
                unit.below(),
                store.list(new UnitStore.Lines(List.of(), false, id, "", FIRST, MOST_BELOW)));
    }
}
