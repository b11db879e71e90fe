package dk.torv.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The one organisation of this installation. */
@Singleton
public class Organisation {
    private static final String UNNAMED = "Torv";

    private final OrganisationStore store;

    @Inject
    Organisation(OrganisationStore store) {
        this.store = store;
    }

    public String name() {
        return store.findName().orElse(UNNAMED);
    }
}
