package dk.torv.people;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads and writes the organisation's row. */
@Singleton
class OrganisationStore {
    private static final String NAME = "SELECT name FROM organisation";

    private static final String CREATE = "INSERT INTO organisation (name) VALUES (:name) ON CONFLICT DO NOTHING";

    private final Database database;

    @Inject
    OrganisationStore(Database database) {
        this.database = database;
    }

    Optional<String> findName() {
        return database.with(
                handle -> handle.createQuery(NAME).mapTo(String.class).findOne());
    }

    /** @return false when there is one already */
    boolean create(String name) {
        return database.with(
                handle -> handle.createUpdate(CREATE).bind("name", name).execute() == 1);
    }
}
