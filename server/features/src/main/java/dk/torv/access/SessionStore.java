package dk.torv.access;

import dk.torv.database.Database;
import dk.torv.kernel.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads and writes sessions. The end of one goes into the change feed, so that every node closes its sockets. A guest whose time is
 * over has none that is good for anything, from that moment on.
 */
@Singleton
class SessionStore {
    private static final String START = """
            INSERT INTO session (id, person, token_hash, kind, device, remember, created_at, seen_at, expires_at)
            VALUES (:id, :person, :tokenHash, :kind, :device, :remember, :now, :now, :expiresAt)
            """;

    private static final String FIND = """
            SELECT s.id, s.person, s.kind, s.remember, s.seen_at, s.expires_at, p.role, p.language, p.presence, p.presence_until
              FROM session s JOIN person p ON p.id = s.person
             WHERE s.token_hash = :tokenHash AND s.expires_at > :now AND p.active
               AND NOT EXISTS (SELECT FROM guest g WHERE g.person = p.id AND g.expires_at <= :now)
            """;

    private static final String SEEN = "UPDATE session SET seen_at = :now, expires_at = :expiresAt WHERE id = :id";

    private static final String LIST = """
            SELECT id, device, created_at, seen_at FROM session
             WHERE person = :person AND expires_at > :now ORDER BY seen_at DESC, id LIMIT 100
            """;

    private static final String ALIVE = """
            SELECT s.id FROM session s JOIN person p ON p.id = s.person
             WHERE s.id = ANY (:ids) AND s.expires_at > :now AND p.active
               AND NOT EXISTS (SELECT FROM guest g WHERE g.person = p.id AND g.expires_at <= :now)
            """;

    private static final String END = """
            WITH ended AS (
                DELETE FROM session WHERE id = :id AND person = :person RETURNING id)
            INSERT INTO change (kind, subject) SELECT 'session', id FROM ended
            """;

    private static final String END_OTHERS = """
            WITH ended AS (
                DELETE FROM session WHERE person = :person AND id <> :id RETURNING id),
            told AS (
                INSERT INTO change (kind, subject) SELECT 'session', id FROM ended)
            SELECT id FROM ended
            """;

    private static final String END_OF_PEOPLE = """
            WITH ended AS (
                DELETE FROM session WHERE person = ANY (:people) RETURNING id),
            told AS (
                INSERT INTO change (kind, subject) SELECT 'session', id FROM ended)
            SELECT id FROM ended
            """;

    private static final String DELETE_EXPIRED = "DELETE FROM session WHERE expires_at <= :now";

    private final Database database;

    @Inject
    SessionStore(Database database) {
        this.database = database;
    }

    /** What stands behind a token. */
    record Found(
            UUID id,
            UUID person,
            SessionTokens.Kind kind,
            boolean remember,
            Instant seenAt,
            Instant expiresAt,
            Role role,
            String language,
            String presence,
            Instant presenceUntil) {}

    /** A session as its owner sees it. */
    record Listed(UUID id, String device, Instant createdAt, Instant seenAt) {}

    /** A session to be written. */
    public record NewSession(
            UUID id,
            UUID person,
            byte[] tokenHash,
            String kind,
            String device,
            boolean remember,
            Instant now,
            Instant expiresAt) {}

    void start(NewSession session) {
        database.with(handle -> handle.createUpdate(START).bindMethods(session).execute());
    }

    Optional<Found> find(byte[] tokenHash, Instant now) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("tokenHash", tokenHash)
                .bind("now", now)
                .map((row, context) -> found(row))
                .findOne());
    }

    void seen(UUID id, Instant now, Instant expiresAt) {
        database.with(handle -> handle.createUpdate(SEEN)
                .bind("id", id)
                .bind("now", now)
                .bind("expiresAt", expiresAt)
                .execute());
    }

    List<Listed> list(UUID person, Instant now) {
        return database.with(handle -> handle.createQuery(LIST)
                .bind("person", person)
                .bind("now", now)
                .map((row, context) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant()))
                .list());
    }

    Set<UUID> alive(Collection<UUID> ids, Instant now) {
        return database.with(handle -> handle.createQuery(ALIVE)
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("now", now)
                .mapTo(UUID.class)
                .set());
    }

    /** @return false when this person has no such session */
    boolean end(UUID person, UUID id) {
        return database.with(handle ->
                handle.createUpdate(END).bind("person", person).bind("id", id).execute() == 1);
    }

    /** @return the person's sessions but this one, which were there until now */
    Set<UUID> endOthers(UUID person, UUID id) {
        return database.with(handle -> handle.createQuery(END_OTHERS)
                .bind("person", person)
                .bind("id", id)
                .mapTo(UUID.class)
                .set());
    }

    /** @return the sessions that were theirs */
    Set<UUID> endOf(Collection<UUID> people) {
        return database.with(handle -> handle.createQuery(END_OF_PEOPLE)
                .bindArray("people", UUID.class, people.toArray())
                .mapTo(UUID.class)
                .set());
    }

    void deleteExpired(Instant now) {
        database.with(
                handle -> handle.createUpdate(DELETE_EXPIRED).bind("now", now).execute());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                SessionTokens.Kind.of(row.getString("kind")),
                row.getBoolean("remember"),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Role.of(row.getString("role")),
                row.getString("language"),
                row.getString("presence"),
                Optional.ofNullable(row.getTimestamp("presence_until"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
