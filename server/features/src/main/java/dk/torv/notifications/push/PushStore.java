package dk.torv.notifications.push;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("session", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("endpoint"),
                row.getBytes("public_key"),
                row.getBytes("secret"),
                row.getString("language"));
    }
}
