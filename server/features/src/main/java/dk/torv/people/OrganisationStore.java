package dk.torv.people;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads and writes the organisation's row. */
@Singleton
class OrganisationStore {
    private static final String LOOK = "SELECT name, colour, logo FROM organisation";

    private static final String LOCK = LOOK + " FOR UPDATE";

    private static final String CREATE = "INSERT INTO organisation (name) VALUES (:name) ON CONFLICT DO NOTHING";

    private static final String COLOUR = "UPDATE organisation SET colour = :colour";

    private static final String LOGO = "UPDATE organisation SET logo = :logo, logo_image = :image";

    private static final String FIND_LOGO = "SELECT logo_image FROM organisation WHERE logo = :logo";

    private final Database database;

    @Inject
    OrganisationStore(Database database) {
        this.database = database;
    }

    Optional<Look> findLook() {
        return database.with(handle ->
                handle.createQuery(LOOK).map((row, context) -> look(row)).findOne());
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Look> lockLook() {
        return database.with(handle ->
                handle.createQuery(LOCK).map((row, context) -> look(row)).findOne());
    }

    /** @return false when there is one already */
    boolean create(String name) {
        return database.with(
                handle -> handle.createUpdate(CREATE).bind("name", name).execute() == 1);
    }

    /** @param colour null for Torv's own */
    void colour(String colour) {
        database.with(
                handle -> handle.createUpdate(COLOUR).bind("colour", colour).execute());
    }

    /** @param logo null for none, as is the image */
    void logo(String logo, byte[] image) {
        database.with(handle -> handle.createUpdate(LOGO)
                .bind("logo", logo)
                .bind("image", image)
                .execute());
    }

    Optional<byte[]> findLogo(String logo) {
        return database.with(handle -> handle.createQuery(FIND_LOGO)
                .bind("logo", logo)
                .mapTo(byte[].class)
                .findOne());
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(row.getString("name"), row.getString("colour"), row.getString("logo"));
    }
}
