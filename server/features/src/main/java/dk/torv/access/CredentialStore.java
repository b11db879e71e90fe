package dk.torv.access;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes what a login must be proved with. */
@Singleton
class CredentialStore {
    private static final String FIND = """
            SELECT p.id, c.hash FROM person p JOIN credential c ON c.person = p.id
             WHERE p.login = :login AND p.active
            """;

    private static final String WRITE = """
            INSERT INTO credential (person, hash) VALUES (:person, :hash)
                ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, changed_at = now()
            """;

    private final Database database;

    @Inject
    CredentialStore(Database database) {
        this.database = database;
    }

    record Credential(UUID person, String hash) {}

    Optional<Credential> find(String login) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("login", login)
                .map((row, context) -> new Credential(row.getObject("id", UUID.class), row.getString("hash")))
                .findOne());
    }

    void write(UUID person, String hash) {
        database.with(handle -> handle.createUpdate(WRITE)
                .bind("person", person)
                .bind("hash", hash)
                .execute());
    }
}
