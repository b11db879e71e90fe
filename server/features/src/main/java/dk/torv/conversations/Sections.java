package dk.torv.conversations;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The headings under which a person sorts their own list. Told to nobody but the person's other devices. */
@Singleton
public class Sections {
    private static final int MOST = 50;
    private static final String CHANGED = "{\"type\":\"sections\"}";

    private final Database database;
    private final ChoiceStore store;
    private final Bus bus;

    @Inject
    Sections(Database database, ChoiceStore store, Bus bus) {
        this.database = database;
        this.store = store;
        this.bus = bus;
    }

    /** What is empty stays as it is; {@code position} counts from 0. */
    public record Edit(UUID section, Optional<String> name, Optional<Integer> position) {}

    /** In the order in which they stand. */
    public List<SectionView> of(Actor actor) {
        return store.listSections(actor.person());
    }

    public SectionView add(Actor actor, String given) {
        String name = Input.name("name", given);
        UUID id = Ids.next();
        return database.inTransaction(() -> {
            store.lock(actor.person());
            if (of(actor).size() >= MOST) {
                throw Refusal.conflict("too-many-sections").asException();
            }
            store.addSection(actor.person(), id, name);
            tell(actor);
            return new SectionView(id, name);
        });
    }

    /** @return all of them as they stand then */
    public List<SectionView> edit(Actor actor, Edit edit) {
        Optional<String> name = edit.name().map(given -> Input.name("name", given));
        return database.inTransaction(() -> {
            store.lock(actor.person());
            List<UUID> ids =
                    new ArrayList<>(of(actor).stream().map(SectionView::id).toList());
            requireIn(ids, edit.section());
            name.ifPresent(wanted -> store.renameSection(actor.person(), edit.section(), wanted));
            edit.position().ifPresent(position -> {
                ids.remove(edit.section());
                ids.add(Math.clamp(position, 0, ids.size()), edit.section());
                store.orderSections(actor.person(), ids);
            });
            tell(actor);
            return of(actor);
        });
    }

    /** What stood under it stands under none then. */
    public void remove(Actor actor, UUID section) {
        database.transact(() -> {
            store.lock(actor.person());
            requireIn(of(actor).stream().map(SectionView::id).toList(), section);
            store.removeSection(actor.person(), section);
            tell(actor);
        });
    }

    private static void requireIn(List<UUID> ids, UUID section) {
        if (!ids.contains(section)) {
            throw Refusal.notFound().asException();
        }
    }

    private void tell(Actor actor) {
        database.afterCommit(() -> bus.publish(new Event.ToPeople(Set.of(actor.person()), CHANGED, false)));
    }
}
