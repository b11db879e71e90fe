package dk.torv.access;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes what a login must be proved with. */
@Singleton
class CredentialStore {
    private static final String FIND = """
            SELECT p.id, c.hash FROM person p JOIN credential c ON c.person = p.id
             WHERE p.login = :login AND p.active
               AND NOT EXISTS (SELECT FROM guest g WHERE g.person = p.id AND g.expires_at <= :now)
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

    Optional<Credential> find(String login, Instant now) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("login", login)
                .bind("now", now)
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
