package dk.torv.people.imports;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Carries a plan out, each step one statement over all lines. Only rows that the plan changes are written. Rows of people are
 * locked against other changes of theirs, never against those who write messages.
 */
@Singleton
class ApplyStore {
    private static final long ONE_AT_A_TIME = 0x746f7276_696d706fL; // "torvimpo"

    private static final String TAKE_TURN = "SELECT pg_try_advisory_xact_lock(:lock)";

    private static final String ADD_UNITS = """
            INSERT INTO unit (id, code, name, folded, imported)
            SELECT i.id, i.code, i.name, i.folded, true
              FROM import_unit i JOIN import_change c ON c.plan = i.plan AND c.key = i.code
             WHERE i.plan = :plan AND c.subject = 'unit' AND c.kind = 'new'
            """;

    private static final String CHANGE_UNITS = """
            UPDATE unit u
               SET name = i.name, folded = i.folded, active = true, imported = true,
                   parent = CASE WHEN 'parent' = ANY (file.columns) THEN above.id ELSE u.parent END
              FROM import_file file, import_unit i LEFT JOIN unit above ON above.code = i.parent
             WHERE file.plan = :plan AND file.kind = 'units' AND i.plan = :plan AND u.code = i.code
               AND EXISTS (SELECT FROM import_change c WHERE c.plan = :plan AND c.subject = 'unit' AND c.key = u.code)
            """;

    private static final String CLOSE_UNITS = """
            UPDATE unit u SET active = false
              FROM import_change c
             WHERE c.plan = :plan AND c.subject = 'unit' AND c.kind = 'leaving' AND u.code = c.key
            """;

    private static final String LEAVE = """
            UPDATE person p SET active = false
              FROM import_change c
             WHERE c.plan = :plan AND c.subject = 'person' AND c.kind = 'leaving' AND p.login = c.key
            RETURNING p.id
            """;

    /** Two people may exchange addresses, and a newcomer may have one of somebody who has left. */
    private static final String FREE_EMAILS = """
            UPDATE person p SET email = NULL
             WHERE p.email IS NOT NULL
               AND ((NOT p.active AND lower(p.email) IN (SELECT lower(email) FROM import_person WHERE plan = :plan))
                    OR p.login IN (SELECT key FROM import_change
                                    WHERE plan = :plan AND subject = 'person' AND field = 'email'))
            """;

    private static final String ADD_PEOPLE = """
            INSERT INTO person (id, login, name, folded, findable, role, email, title, phone, mobile, home, manager, imported)
            SELECT i.id, i.login, i.name, i.folded, i.folded || coalesce(i.folded_title, '') || coalesce(home.folded, ''),
                   'member', i.email, i.title, i.phone, i.mobile, home.id, coalesce(leader.id, new_leader.id), true
              FROM import_person i
              JOIN import_change c ON c.plan = i.plan AND c.key = i.login
              LEFT JOIN unit home ON home.code = i.unit
              LEFT JOIN person leader ON leader.login = i.manager
              LEFT JOIN import_person new_leader ON new_leader.plan = i.plan AND new_leader.login = i.manager
             WHERE i.plan = :plan AND c.subject = 'person' AND c.kind = 'new'
            """;

    private static final String CHANGE_PEOPLE = """
            UPDATE person p
               SET name = i.name, folded = i.folded, active = true, imported = true,
                   email = CASE WHEN 'email' = ANY (file.columns) THEN i.email ELSE p.email END,
                   title = CASE WHEN 'title' = ANY (file.columns) THEN i.title ELSE p.title END,
                   phone = CASE WHEN 'phone' = ANY (file.columns) THEN i.phone ELSE p.phone END,
                   mobile = CASE WHEN 'mobile' = ANY (file.columns) THEN i.mobile ELSE p.mobile END,
                   home = CASE WHEN 'unit' = ANY (file.columns) THEN home.id ELSE p.home END,
                   manager = CASE WHEN 'manager' = ANY (file.columns) THEN leader.id ELSE p.manager END
              FROM import_file file,
                   import_person i
                   LEFT JOIN unit home ON home.code = i.unit
                   LEFT JOIN person leader ON leader.login = i.manager
             WHERE file.plan = :plan AND file.kind = 'people' AND i.plan = :plan AND p.login = i.login
               AND EXISTS (SELECT FROM import_change c
                            WHERE c.plan = :plan AND c.subject = 'person' AND c.key = p.login AND c.kind <> 'new')
            """;

    private static final String LEAD_UNITS = """
            UPDATE unit u SET manager = leader.id
              FROM import_file file, import_unit i LEFT JOIN person leader ON leader.login = i.manager
             WHERE file.plan = :plan AND file.kind = 'units' AND 'manager' = ANY (file.columns)
               AND i.plan = :plan AND u.code = i.code AND u.manager IS DISTINCT FROM leader.id
            """;

    private static final String TITLES = "SELECT DISTINCT title FROM person WHERE title IS NOT NULL";

    private static final String KEEP_FINDABLE = """
            UPDATE person p SET findable = kept.text
              FROM (SELECT one.id, one.folded || coalesce(named.folded, '') || coalesce(home.folded, '') AS text
                      FROM person one
                      LEFT JOIN unit home ON home.id = one.home
                      LEFT JOIN unnest(:titles::text[], :folded::text[]) AS named (title, folded) ON named.title = one.title
                     WHERE one.imported OR one.home IS NOT NULL) AS kept
             WHERE p.id = kept.id AND p.findable <> kept.text
            """;

    /** Whose unit, title or activity changes, or whose unit has another place in the organisation. */
    private static final String AFFECTED = """
            WITH RECURSIVE moved AS (
                SELECT u.id FROM unit u JOIN import_change c ON c.key = u.code
                 WHERE c.plan = :plan AND c.subject = 'unit' AND (c.kind IN ('moved', 'returning', 'leaving'))
                UNION
                SELECT below.id FROM unit below JOIN moved ON below.parent = moved.id)
            SELECT p.id FROM person p JOIN import_change c ON c.key = p.login
             WHERE c.plan = :plan AND c.subject = 'person'
               AND (c.kind IN ('new', 'moved', 'leaving', 'returning') OR c.field = 'title')
            UNION
            SELECT p.id FROM person p JOIN moved ON moved.id = p.home
            """;

    private static final String RETURNED = """
            SELECT p.id FROM person p JOIN import_change c ON c.key = p.login
             WHERE c.plan = :plan AND c.subject = 'person' AND c.kind = 'returning'
            """;

    private final Database database;

    @Inject
    ApplyStore(Database database) {
        this.database = database;
    }

    /** False while another import is being carried out. The turn ends with the transaction. */
    boolean takeTurn() {
        return database.with(handle -> handle.createQuery(TAKE_TURN)
                .bind("lock", ONE_AT_A_TIME)
                .mapTo(Boolean.class)
                .one());
    }

    void addUnits(UUID plan) {
        run(ADD_UNITS, plan);
    }

    void changeUnits(UUID plan) {
        run(CHANGE_UNITS, plan);
    }

    void closeUnits(UUID plan) {
        run(CLOSE_UNITS, plan);
    }

    /** @return who has left */
    List<UUID> leave(UUID plan) {
        return database.with(handle ->
                handle.createQuery(LEAVE).bind("plan", plan).mapTo(UUID.class).list());
    }

    void freeEmails(UUID plan) {
        run(FREE_EMAILS, plan);
    }

    void addPeople(UUID plan) {
        run(ADD_PEOPLE, plan);
    }

    void changePeople(UUID plan) {
        run(CHANGE_PEOPLE, plan);
    }

    /** Once everybody is there. */
    void leadUnits(UUID plan) {
        run(LEAD_UNITS, plan);
    }

    List<String> titles() {
        return database.with(
                handle -> handle.createQuery(TITLES).mapTo(String.class).list());
    }

    /** @param folded of each title, in the same order */
    void keepFindable(List<String> titles, List<String> folded) {
        database.with(handle -> handle.createUpdate(KEEP_FINDABLE)
                .bindArray("titles", String.class, titles)
                .bindArray("folded", String.class, folded)
                .execute());
    }

    List<UUID> affected(UUID plan) {
        return ids(AFFECTED, plan);
    }

    List<UUID> returned(UUID plan) {
        return ids(RETURNED, plan);
    }

    private void run(String sql, UUID plan) {
        database.with(handle -> handle.createUpdate(sql).bind("plan", plan).execute());
    }

    private List<UUID> ids(String sql, UUID plan) {
        return database.with(handle ->
                handle.createQuery(sql).bind("plan", plan).mapTo(UUID.class).list());
    }
}
