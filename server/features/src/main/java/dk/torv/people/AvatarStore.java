package dk.torv.people;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes people's pictures. */
@Singleton
class AvatarStore {
    private static final String KEEP = """
            INSERT INTO avatar (person, image, small) VALUES (:person, :image, :small)
                ON CONFLICT (person) DO UPDATE SET image = excluded.image, small = excluded.small
            """;

    private static final String NAME = "UPDATE person SET avatar = :hash WHERE id = :person";

    private static final String REMOVE = "DELETE FROM avatar WHERE person = :person";

    private static final String FIND = """
            SELECT CASE WHEN :small THEN a.small ELSE a.image END
              FROM person p JOIN avatar a ON a.person = p.id
             WHERE p.id = :person AND p.avatar = :hash AND p.active AND
            """ + PeopleStore.VISIBLE;

    private final Database database;

    @Inject
    AvatarStore(Database database) {
        this.database = database;
    }

    void keep(UUID person, Portrait portrait) {
        database.with(handle -> handle.createUpdate(KEEP)
                .bind("person", person)
                .bind("image", portrait.large())
                .bind("small", portrait.small())
                .execute());
    }

    /** @param hash null for no picture */
    void name(UUID person, String hash) {
        database.with(handle -> handle.createUpdate(NAME)
                .bind("person", person)
                .bind("hash", hash)
                .execute());
    }

    void remove(UUID person) {
        database.with(
                handle -> handle.createUpdate(REMOVE).bind("person", person).execute());
    }

    Optional<byte[]> find(UUID viewer, UUID person, String hash, boolean small) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("viewer", viewer)
                .bind("person", person)
                .bind("hash", hash)
                .bind("small", small)
                .mapTo(byte[].class)
                .findOne());
    }
}
