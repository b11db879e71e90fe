package dk.torv.notifications.push;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the devices that are reached by push, and the installation's keys. */
@Singleton
class PushStore {
    private static final String FIND_KEYS = "SELECT public_key, private_key FROM push_key";

    private static final String ADD_KEYS = """
            INSERT INTO push_key (public_key, private_key) VALUES (:publicKey, :privateKey) ON CONFLICT DO NOTHING
            """;

    /** A browser that somebody else was signed in on before is theirs no longer. */
    private static final String KEEP = """
            WITH moved AS (
                DELETE FROM push_subscription WHERE endpoint = :endpoint AND session <> :session)
            INSERT INTO push_subscription (session, person, endpoint, public_key, secret, created_at)
            VALUES (:session, :person, :endpoint, :publicKey, :secret, :now)
                ON CONFLICT (session) DO UPDATE
               SET endpoint = excluded.endpoint, public_key = excluded.public_key, secret = excluded.secret,
                   created_at = excluded.created_at
            """;

    private static final String FIND = """
            SELECT s.session, s.person, s.endpoint, s.public_key, s.secret, p.language
              FROM push_subscription s JOIN person p ON p.id = s.person WHERE s.session = :session
            """;

    private static final String REMOVE = "DELETE FROM push_subscription WHERE session = :session";

    /** Unless it is another one by now. */
    private static final String FORGET =
            "DELETE FROM push_subscription WHERE session = :session AND endpoint = :endpoint";

    private static final String AMONG = "SELECT DISTINCT person FROM push_subscription WHERE person = ANY (:people)";

    private static final String IN_TOPIC = """
            SELECT DISTINCT s.person FROM push_subscription s
             WHERE EXISTS (SELECT FROM team_member t WHERE t.team = :topic AND t.person = s.person)
                OR EXISTS (SELECT FROM member m WHERE m.conversation = :topic AND m.person = s.person)
            """;

    private static final String SESSIONS = "SELECT session FROM push_subscription WHERE person = ANY (:people)";

    /** As long as the session is good and the message has not been read anywhere. */
    private static final String WAITING = """
            SELECT s.session, s.person, s.endpoint, s.public_key, s.secret, p.language
              FROM push_subscription s
              JOIN session o ON o.id = s.session AND o.expires_at > :now
              JOIN person p ON p.id = s.person AND p.active
              JOIN message m ON m.conversation = :conversation AND m.seq = :seq AND m.deleted_at IS NULL
             WHERE s.session = :session
               AND NOT CASE WHEN m.thread IS NULL
                   THEN EXISTS (SELECT FROM read_mark r
                                 WHERE r.person = s.person AND r.conversation = m.conversation AND r.seq >= m.seq)
                   ELSE EXISTS (SELECT FROM thread_mark k
                                 WHERE k.person = s.person AND k.conversation = m.conversation AND k.thread = m.thread
                                   AND k.seq >= m.seq) END
            """;

    private final Database database;

    @Inject
    PushStore(Database database) {
        this.database = database;
    }

    /** As the library writes them. */
    record StoredKeys(String publicKey, String privateKey) {}

    /** A browser that is reached by push. */
    record Subscription(UUID session, UUID person, String endpoint, byte[] publicKey, byte[] secret, String language) {}

    Optional<StoredKeys> findKeys() {
        return database.with(handle -> handle.createQuery(FIND_KEYS)
                .map((row, context) -> new StoredKeys(row.getString("public_key"), row.getString("private_key")))
                .findOne());
    }

    void addKeys(StoredKeys keys) {
        database.with(handle -> handle.createUpdate(ADD_KEYS)
                .bind("publicKey", keys.publicKey())
                .bind("privateKey", keys.privateKey())
                .execute());
    }

    void keep(Subscription subscription, Instant now) {
        database.with(handle -> handle.createUpdate(KEEP)
                .bind("session", subscription.session())
                .bind("person", subscription.person())
                .bind("endpoint", subscription.endpoint())
                .bind("publicKey", subscription.publicKey())
                .bind("secret", subscription.secret())
                .bind("now", now)
                .execute());
    }

    Optional<Subscription> find(UUID session) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("session", session)
                .map((row, context) -> subscription(row))
                .findOne());
    }

    void remove(UUID session) {
        database.with(
                handle -> handle.createUpdate(REMOVE).bind("session", session).execute());
    }

    void forget(Subscription gone) {
        database.with(handle -> handle.createUpdate(FORGET)
                .bind("session", gone.session())
                .bind("endpoint", gone.endpoint())
                .execute());
    }

    Set<UUID> listAmong(Collection<UUID> people) {
        return database.with(handle -> handle.createQuery(AMONG)
                .bindArray("people", UUID.class, people.toArray())
                .mapTo(UUID.class)
                .set());
    }

    Set<UUID> listInTopic(UUID topic) {
        return database.with(handle -> handle.createQuery(IN_TOPIC)
                .bind("topic", topic)
                .mapTo(UUID.class)
                .set());
    }

    List<UUID> listSessions(Collection<UUID> people) {
        return database.with(handle -> handle.createQuery(SESSIONS)
                .bindArray("people", UUID.class, people.toArray())
                .mapTo(UUID.class)
                .list());
    }

    Optional<Subscription> findWaiting(UUID session, News news, Instant now) {
        return database.with(handle -> handle.createQuery(WAITING)
                .bind("session", session)
                .bind("conversation", news.conversation())
                .bind("seq", news.seq())
                .bind("now", now)
                .map((row, context) -> subscription(row))
                .findOne());
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("session", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("endpoint"),
                row.getBytes("public_key"),
                row.getBytes("secret"),
                row.getString("language"));
    }
}
