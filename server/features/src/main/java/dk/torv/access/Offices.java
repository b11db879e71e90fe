package dk.torv.access;

import dk.torv.access.Office.Reach;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads how a person stands towards the organisation: use cases ask here before anything that is nobody's conversation. */
@Singleton
public class Offices {
    private final OfficeStore store;
    private final Policies policies;

    @Inject
    Offices(OfficeStore store, Policies policies) {
        this.store = store;
        this.policies = policies;
    }

    public Office of(Actor actor) {
        boolean administersUnit = actor.role() == Role.MEMBER && store.administersAny(actor.person());
        return new Office(actor.role(), administersUnit, policies.current());
    }

    /** How the actor's administration relates to a unit; an unknown one is out of reach. */
    public Reach reach(Actor actor, UUID unit) {
        return store.reach(actor.person(), unit);
    }
}
