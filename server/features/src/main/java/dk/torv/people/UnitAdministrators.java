package dk.torv.people;

import dk.torv.access.Audit;
import dk.torv.access.Office;
import dk.torv.access.Offices;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who administers which unit, and with it all units below. Administrators and those who administer a unit above appoint and
 * dismiss; nobody their equals, and no guest is appointed. Units are visible to every employee, and to guests none is.
 */
@Singleton
public class UnitAdministrators {
    private final Database database;
    private final Offices offices;
    private final AdministratorStore store;
    private final People people;
    private final Audit audit;

    @Inject
    UnitAdministrators(Database database, Offices offices, AdministratorStore store, People people, Audit audit) {
        this.database = database;
        this.offices = offices;
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /** @param mayDismiss whether I may take it from them */
    @Schema(name = "UnitAdministrator")
    public record Line(
            @Schema(required = true) UnitName unit,
            @Schema(required = true) PersonView person,
            @Schema(required = true) boolean mayDismiss) {}

    @Schema(name = "UnitAdministrators")
    public record All(@Schema(required = true) List<Line> items) {}

    /** @param mayAppoint whether I may say who they are */
    @Schema(name = "AdministratorsOfUnit")
    public record OfUnit(
            @Schema(required = true) List<PersonView> people,
            @Schema(required = true) boolean mayAppoint) {}

    /** Those of all units, or of the units that the actor looks after. */
    public All list(Actor actor) {
        Office office = offices.of(actor);
        if (!office.mayAdminister()) {
            throw Refusal.forbidden("administrators-only").asException();
        }
        List<AdministratorStore.Line> lines = store.list(actor.person(), actor.isAdministrator());
        Map<UUID, PersonView> named =
                people.named(lines.stream().map(AdministratorStore.Line::person).toList()).stream()
                        .collect(Collectors.toMap(PersonView::id, Function.identity()));
        return new All(lines.stream()
                .map(line -> new Line(
                        new UnitName(line.unit(), line.unitName()), named.get(line.person()), line.mayDismiss()))
                .toList());
    }

    public OfUnit ofUnit(Actor actor, UUID unit) {
        Optional<Refusal> refusal = refusalToAppoint(actor, unit);
        return new OfUnit(people.named(store.listOfUnit(unit)), refusal.isEmpty());
    }

    /** Again changes nothing. */
    public void appoint(Actor actor, UUID unit, UUID person) {
        requireAllowed(actor, unit);
        if (!store.mayAdminister(person)) {
            throw Refusal.notFound().asException();
        }
        database.transact(() -> {
            if (store.appoint(unit, person)) {
                audit.record(actor.person(), "unit.appoint", person, Map.of("unit", unit));
            }
        });
    }

    public void dismiss(Actor actor, UUID unit, UUID person) {
        requireAllowed(actor, unit);
        database.transact(() -> {
            if (!store.dismiss(unit, person)) {
                throw Refusal.notFound().asException();
            }
            audit.record(actor.person(), "unit.dismiss", person, Map.of("unit", unit));
        });
    }

    private void requireAllowed(Actor actor, UUID unit) {
        refusalToAppoint(actor, unit).ifPresent(refusal -> {
            throw refusal.asException();
        });
    }

    private Optional<Refusal> refusalToAppoint(Actor actor, UUID unit) {
        if (actor.isGuest() || !store.unitExists(unit)) {
            throw Refusal.notFound().asException();
        }
        return offices.of(actor).refusalToAppoint(offices.reach(actor, unit));
    }
}
