package dk.torv.insights;

import dk.torv.access.Office;
import dk.torv.access.Offices;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.people.UnitName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says which figures somebody sees, at the moment of asking. What they do not see is not there. */
@Singleton
class Sights {
    private static final Sight NOTHING = new Sight(false, false, List.of());

    private final Offices offices;
    private final SightStore store;

    @Inject
    Sights(Offices offices, SightStore store) {
        this.offices = offices;
        this.store = store;
    }

    Sight of(Actor actor) {
        if (actor.isGuest()) {
            return NOTHING;
        }
        Office office = offices.of(actor);
        boolean all = office.refusalToKeepInsights().isEmpty();
        List<UnitName> branches = all ? store.tops() : store.branches(actor.person());
        return new Sight(office.refusalToSeeInsights().isEmpty(), all, branches);
    }

    void requireOrganisation(Actor actor) {
        offices.of(actor).refusalToSeeInsights().ifPresent(refusal -> {
            throw refusal.asException();
        });
    }

    void requireUnit(Actor actor, UUID unit) {
        Office office = offices.of(actor);
        boolean seen = !actor.isGuest()
                && (office.refusalToKeepInsights().isEmpty()
                        ? store.exists(unit)
                        : store.reaches(actor.person(), unit));
        if (!seen) {
            throw Refusal.notFound().asException();
        }
    }

    /** The unit, or without one the organisation. */
    void require(Actor actor, Optional<UUID> unit) {
        unit.ifPresentOrElse(one -> requireUnit(actor, one), () -> requireOrganisation(actor));
    }

    /** To whoever sees no figures of the organisation, what they are compared with is not there. */
    void requireKeeper(Actor actor) {
        requireOrganisation(actor);
        offices.of(actor).refusalToKeepInsights().ifPresent(refusal -> {
            throw refusal.asException();
        });
    }
}
