package dk.torv.access;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the hashes of links by which people choose a password. */
@Singleton
class PasswordLinkStore {
    private static final String WRITE = """
            INSERT INTO password_link (person, secret_hash, expires_at)
            SELECT id, :hash, :expiresAt FROM person WHERE id = :person AND active AND role <> 'guest'
                ON CONFLICT (person) DO UPDATE SET secret_hash = excluded.secret_hash, expires_at = excluded.expires_at
            """;

    private static final String FIND = """
            SELECT p.id, p.login, p.name FROM password_link l JOIN person p ON p.id = l.person
             WHERE l.secret_hash = :hash AND l.expires_at > :now AND p.active
            """;

    private static final String USE = """
            DELETE FROM password_link l USING person p
             WHERE l.secret_hash = :hash AND l.expires_at > :now AND p.id = l.person AND p.active
            RETURNING p.id, p.login, p.name
            """;

    private static final String BY_LOGIN =
            "SELECT id, login, name FROM person WHERE login = :login AND active AND role <> 'guest'";

    private static final String WITHOUT_PASSWORD = """
            SELECT id, login, name FROM person
             WHERE active AND role <> 'guest' AND NOT EXISTS (SELECT FROM credential WHERE person = person.id)
             ORDER BY login
            """;

    private static final String DELETE_EXPIRED = "DELETE FROM password_link WHERE expires_at <= :now";

    private final Database database;

    @Inject
    PasswordLinkStore(Database database) {
        this.database = database;
    }

    /** Whose link it is. */
    record Holder(UUID id, String login, String name) {}

    /** @return false when nobody active has this id, or a guest */
    boolean write(UUID person, byte[] hash, Instant expiresAt) {
        return database.with(handle -> handle.createUpdate(WRITE)
                        .bind("person", person)
                        .bind("hash", hash)
                        .bind("expiresAt", expiresAt)
                        .execute()
                == 1);
    }

    Optional<Holder> find(byte[] hash, Instant now) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> holder(row))
                .findOne());
    }

    /** Uses it up; empty when there is no such link any more. */
    Optional<Holder> use(byte[] hash, Instant now) {
        return database.with(handle -> handle.createQuery(USE)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> holder(row))
                .findOne());
    }

    Optional<Holder> byLogin(String login) {
        return database.with(handle -> handle.createQuery(BY_LOGIN)
                .bind("login", login)
                .map((row, context) -> holder(row))
                .findOne());
    }

    /** Everybody active who has no password yet. */
    List<Holder> withoutPassword() {
        return database.with(handle -> handle.createQuery(WITHOUT_PASSWORD)
                .map((row, context) -> holder(row))
                .list());
    }

    void deleteExpired(Instant now) {
        database.with(
                handle -> handle.createUpdate(DELETE_EXPIRED).bind("now", now).execute());
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(row.getObject("id", UUID.class), row.getString("login"), row.getString("name"));
    }
}
