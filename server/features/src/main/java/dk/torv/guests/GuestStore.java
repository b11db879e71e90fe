package dk.torv.guests;

import dk.torv.database.Database;
import dk.torv.people.FoldedName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes who is a guest, whose, and for how long. */
@Singleton
class GuestStore {
    private static final String IS_KNOWN = """
            SELECT EXISTS (SELECT FROM person
                            WHERE (login = :email OR lower(email) = :email) AND (active OR role <> 'guest'))
            """;

    private static final String REVIVE = """
            UPDATE person SET active = true, name = :name, folded = :folded, findable = :folded
             WHERE login = :email AND role = 'guest' AND NOT active
            RETURNING id
            """;

    private static final String WRITE = """
            INSERT INTO guest (person, sponsor, company, expires_at) VALUES (:person, :sponsor, :company, :expiresAt)
                ON CONFLICT (person) DO UPDATE
               SET sponsor = excluded.sponsor, company = excluded.company, expires_at = excluded.expires_at,
                   reminded_at = NULL
            """;

    private static final String COLUMNS =
            "SELECT g.person, g.sponsor, g.company, g.expires_at FROM guest g JOIN person p ON p.id = g.person ";

    private static final String PAGE = COLUMNS + """
             WHERE p.active AND (:sponsor::uuid IS NULL OR g.sponsor = :sponsor)
               AND (:after::uuid IS NULL OR (g.expires_at, g.person)
                                          > (SELECT a.expires_at, a.person FROM guest a WHERE a.person = :after))
             ORDER BY g.expires_at, g.person
             LIMIT :limit
            """;

    private static final String LOCK = COLUMNS + " WHERE g.person = :person AND p.active FOR UPDATE OF g";

    private static final String PROLONG =
            "UPDATE guest SET expires_at = :expiresAt, reminded_at = NULL WHERE person = :person";

    private static final String COUNT_ENDING = """
            SELECT count(*) FROM guest g JOIN person p ON p.id = g.person
             WHERE g.sponsor = :sponsor AND g.expires_at < :before AND p.active
            """;

    private static final String OVER = COLUMNS + """
             WHERE g.expires_at <= :now AND p.active ORDER BY g.person LIMIT :most FOR UPDATE OF g SKIP LOCKED
            """;

    private static final String WITHOUT_SPONSOR = COLUMNS + """
              JOIN person s ON s.id = g.sponsor
             WHERE p.active AND (NOT s.active OR s.role = 'guest')
             ORDER BY g.person LIMIT :most FOR UPDATE OF g SKIP LOCKED
            """;

    /** Whoever led the one who left: chosen, or the leader of the nearest unit at or above theirs. */
    private static final String HEIR = """
            WITH RECURSIVE up AS (
                SELECT u.parent, u.manager, 1 AS height FROM person p JOIN unit u ON u.id = p.home WHERE p.id = :person
                UNION ALL
                SELECT u.parent, u.manager, up.height + 1 FROM up JOIN unit u ON u.id = up.parent WHERE up.height < 50)
            SELECT m.id
              FROM (SELECT manager, 0 AS height FROM person WHERE id = :person
                    UNION ALL
                    SELECT manager, height FROM up) AS over
              JOIN person m ON m.id = over.manager AND m.active AND m.role <> 'guest'
             WHERE m.id <> :person
             ORDER BY over.height
             LIMIT 1
            """;

    private static final String PASS_ON = "UPDATE guest SET sponsor = :heir WHERE person = :person";

    private static final String REMIND = """
            UPDATE guest g SET reminded_at = :now FROM person p
             WHERE p.id = g.person AND p.active AND g.reminded_at IS NULL AND g.expires_at < :before
            RETURNING g.sponsor
            """;

    private static final String END = """
            WITH gone AS (
                UPDATE person SET active = false WHERE id = :person AND role = 'guest' AND active RETURNING id)
            UPDATE guest SET expires_at = least(expires_at, :now) FROM gone WHERE guest.person = gone.id
            """;

    private final Database database;

    @Inject
    GuestStore(Database database) {
        this.database = database;
    }

    record Guest(UUID person, UUID sponsor, String company, Instant expiresAt) {}

    /** Whether somebody here has this address; who was a guest and is no longer does not count. */
    boolean isKnown(String email) {
        return database.with(handle -> handle.createQuery(IS_KNOWN)
                .bind("email", email)
                .mapTo(Boolean.class)
                .one());
    }

    /** Lets a guest of earlier times in again; empty when there was none. */
    Optional<UUID> revive(String email, String name) {
        return database.with(handle -> handle.createQuery(REVIVE)
                .bind("email", email)
                .bind("name", name)
                .bind("folded", FoldedName.of(name))
                .mapTo(UUID.class)
                .findOne());
    }

    void write(UUID person, UUID sponsor, String company, Instant expiresAt) {
        database.with(handle -> handle.createUpdate(WRITE)
                .bind("person", person)
                .bind("sponsor", sponsor)
                .bind("company", company)
                .bind("expiresAt", expiresAt)
                .execute());
    }

    /**
     * Whose time ends first comes first.
     *
     * @param sponsor whose guests, or null for all
     * @param after the last of the page before, or null
     */
    List<Guest> page(UUID sponsor, UUID after, int limit) {
        return database.with(handle -> handle.createQuery(PAGE)
                .bind("sponsor", sponsor)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> guest(row))
                .list());
    }

    /** Nobody else changes this guest until the transaction ends; empty for one who has gone. */
    Optional<Guest> lock(UUID person) {
        return database.with(handle -> handle.createQuery(LOCK)
                .bind("person", person)
                .map((row, context) -> guest(row))
                .findOne());
    }

    void prolong(UUID person, Instant expiresAt) {
        database.with(handle -> handle.createUpdate(PROLONG)
                .bind("person", person)
                .bind("expiresAt", expiresAt)
                .execute());
    }

    int countEnding(UUID sponsor, Instant before) {
        return database.with(handle -> handle.createQuery(COUNT_ENDING)
                .bind("sponsor", sponsor)
                .bind("before", before)
                .mapTo(Integer.class)
                .one());
    }

    /** Locked for this transaction; those whom another node looks after are left out. */
    List<Guest> lockOver(Instant now, int most) {
        return database.with(handle -> handle.createQuery(OVER)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> guest(row))
                .list());
    }

    /** Those whose sponsor is no longer here; locked as in {@link #lockOver}. */
    List<Guest> lockWithoutSponsor(int most) {
        return database.with(handle -> handle.createQuery(WITHOUT_SPONSOR)
                .bind("most", most)
                .map((row, context) -> guest(row))
                .list());
    }

    Optional<UUID> heirOf(UUID sponsor) {
        return database.with(handle -> handle.createQuery(HEIR)
                .bind("person", sponsor)
                .mapTo(UUID.class)
                .findOne());
    }

    void passOn(UUID person, UUID heir) {
        database.with(handle -> handle.createUpdate(PASS_ON)
                .bind("person", person)
                .bind("heir", heir)
                .execute());
    }

    /** @return the sponsors of guests whose end has just come near */
    List<UUID> remind(Instant now, Instant before) {
        return database.with(handle -> handle.createQuery(REMIND)
                .bind("now", now)
                .bind("before", before)
                .mapTo(UUID.class)
                .list());
    }

    /** @return false when the guest had gone already */
    boolean end(UUID person, Instant now) {
        return database.with(handle ->
                handle.createUpdate(END).bind("person", person).bind("now", now).execute() == 1);
    }

    private static Guest guest(ResultSet row) throws SQLException {
        return new Guest(
                row.getObject("person", UUID.class),
                row.getObject("sponsor", UUID.class),
                row.getString("company"),
                row.getTimestamp("expires_at").toInstant());
    }
}
