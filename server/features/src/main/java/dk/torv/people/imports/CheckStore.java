package dk.torv.people.imports;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Sees what is wrong between lines, and between a plan and what is there. After the plan there will be: those in the file and, of
 * those who are there, everybody whom the import does not keep. Each look writes at most so many mistakes.
 */
@Singleton
class CheckStore {
    private static final String FORGET = "DELETE FROM import_mistake WHERE plan = :plan AND across";

    /** Whose logins may stand as a manager: {@code staying}. Without a file of people everybody stays. */
    private static final String STAYING = """
            staying AS (
                SELECT login FROM import_person WHERE plan = :plan
                UNION
                SELECT login FROM person
                 WHERE active AND role <> 'guest'
                   AND NOT (imported AND EXISTS (SELECT FROM import_file WHERE plan = :plan AND kind = 'people')))
            """;

    /** Likewise the codes of units. */
    private static final String STANDING = """
            standing AS (
                SELECT code FROM import_unit WHERE plan = :plan
                UNION
                SELECT code FROM unit
                 WHERE active AND NOT (imported AND EXISTS (SELECT FROM import_file WHERE plan = :plan AND kind = 'units')))
            """;

    private static final String MISTAKES = "import_mistake (plan, kind, line, field, value, code, across) ";

    private static final String EMPTY = "WITH empty AS (SELECT kind FROM import_file WHERE plan = :plan AND rows = 0) "
            + "INSERT INTO " + MISTAKES + "SELECT :plan, kind, 1, NULL, NULL, 'empty', true FROM empty";

    private static final String DOUBLE_KEYS = "WITH seen AS ("
            + """
            SELECT 'people' AS kind, 'login' AS field, line, login AS key, min(line) OVER (PARTITION BY login) AS first
              FROM import_person WHERE plan = :plan
            UNION ALL
            SELECT 'units', 'code', line, code, min(line) OVER (PARTITION BY code) FROM import_unit WHERE plan = :plan)
            """ + "INSERT INTO " + MISTAKES
            + "SELECT :plan, kind, line, field, key, 'double-key', true FROM seen WHERE line > first LIMIT :limit";

    private static final String DOUBLE_EMAILS = "WITH seen AS ("
            + """
            SELECT line, email, min(line) OVER (PARTITION BY lower(email)) AS first
              FROM import_person WHERE plan = :plan AND email IS NOT NULL)
            """
            + "INSERT INTO " + MISTAKES
            + "SELECT :plan, 'people', line, 'email', email, 'double-email', true FROM seen WHERE line > first LIMIT :limit";

    private static final String TAKEN_EMAILS = "WITH taken AS ("
            + """
            SELECT i.line, i.email FROM import_person i JOIN person p ON lower(p.email) = lower(i.email)
             WHERE i.plan = :plan AND p.active AND NOT p.imported
               AND NOT EXISTS (SELECT FROM import_person own WHERE own.plan = :plan AND own.login = p.login))
            """ + "INSERT INTO " + MISTAKES
            + "SELECT :plan, 'people', line, 'email', email, 'taken-email', true FROM taken LIMIT :limit";

    private static final String GUESTS = "WITH guests AS ("
            + """
            SELECT i.line, i.login FROM import_person i JOIN person p USING (login)
             WHERE i.plan = :plan AND p.role = 'guest')
            """ + "INSERT INTO " + MISTAKES
            + "SELECT :plan, 'people', line, 'login', login, 'guests-login', true FROM guests LIMIT :limit";

    private static final String UNKNOWN_UNITS = "WITH " + STANDING + ", unknown AS ("
            + """
            SELECT 'people' AS kind, 'unit' AS field, line, unit AS code FROM import_person
             WHERE plan = :plan AND unit IS NOT NULL AND unit NOT IN (SELECT code FROM standing)
            UNION ALL
            SELECT 'units', 'parent', line, parent FROM import_unit
             WHERE plan = :plan AND parent IS NOT NULL AND parent NOT IN (SELECT code FROM standing))
            """ + "INSERT INTO " + MISTAKES
            + "SELECT :plan, kind, line, field, code, 'unknown-unit', true FROM unknown LIMIT :limit";

    private static final String UNKNOWN_MANAGERS = "WITH " + STAYING + ", unknown AS ("
            + """
            SELECT 'people' AS kind, line, manager FROM import_person
             WHERE plan = :plan AND manager IS NOT NULL AND manager NOT IN (SELECT login FROM staying)
            UNION ALL
            SELECT 'units', line, manager FROM import_unit
             WHERE plan = :plan AND manager IS NOT NULL AND manager NOT IN (SELECT login FROM staying))
            """ + "INSERT INTO " + MISTAKES
            + "SELECT :plan, kind, line, 'manager', manager, 'unknown-manager', true FROM unknown LIMIT :limit";

    private static final String PEOPLE_IN_CLOSED = "WITH closed AS (" + """
            SELECT u.code, u.name, count(*) AS people FROM unit u JOIN person p ON p.home = u.id
             WHERE u.imported AND u.active AND p.active
               AND NOT EXISTS (SELECT FROM import_unit i WHERE i.plan = :plan AND i.code = u.code)
               AND NOT EXISTS (SELECT FROM import_person i WHERE i.plan = :plan AND i.login = p.login)
               AND NOT (p.imported AND EXISTS (SELECT FROM import_file WHERE plan = :plan AND kind = 'people'))
             GROUP BY u.id),
            files AS (SELECT FROM import_file WHERE plan = :plan AND kind = 'units')
            """ + "INSERT INTO " + MISTAKES + """
            SELECT :plan, 'units', 1, NULL, name || ' (' || code || '): ' || people, 'people-in-closed', true
              FROM closed, files LIMIT :limit
            """;

    /** Someone who keeps their unit because the file of people says nothing of units, and the file of units closes it. */
    private static final String KEPT_IN_CLOSED = "WITH kept AS ("
            + """
            SELECT i.line, u.code FROM import_person i JOIN person p USING (login) JOIN unit u ON u.id = p.home
             WHERE i.plan = :plan AND u.imported
               AND NOT EXISTS (SELECT FROM import_file WHERE plan = :plan AND kind = 'people' AND 'unit' = ANY (columns))
               AND EXISTS (SELECT FROM import_file WHERE plan = :plan AND kind = 'units')
               AND NOT EXISTS (SELECT FROM import_unit iu WHERE iu.plan = :plan AND iu.code = u.code))
            """ + "INSERT INTO " + MISTAKES
            + "SELECT :plan, 'people', line, 'unit', code, 'unknown-unit', true FROM kept LIMIT :limit";

    private static final String UNITS_IN_CLOSED = "WITH left_over AS (" + """
            SELECT u.code, u.name FROM unit u JOIN unit above ON above.id = u.parent
             WHERE u.active AND NOT u.imported AND above.imported AND above.active
               AND NOT EXISTS (SELECT FROM import_unit i WHERE i.plan = :plan AND i.code IN (above.code, u.code))),
            files AS (SELECT FROM import_file WHERE plan = :plan AND kind = 'units')
            """ + "INSERT INTO " + MISTAKES + """
            SELECT :plan, 'units', 1, NULL, name || ' (' || code || ')', 'units-in-closed', true
              FROM left_over, files LIMIT :limit
            """;

    /** Nobody shuts themselves out, and somebody who administers must remain. */
    private static final String ADMINISTRATORS = "WITH file AS ("
            + """
            SELECT FROM import_file WHERE plan = :plan AND kind = 'people'),
            leaving AS (
            SELECT p.id, p.login, p.role FROM person p, file
             WHERE p.imported AND p.active AND p.role <> 'guest'
               AND NOT EXISTS (SELECT FROM import_person i WHERE i.plan = :plan AND i.login = p.login)),
            remaining AS (
            SELECT FROM person p WHERE p.active AND p.role = 'administrator' AND p.id NOT IN (SELECT id FROM leaving)),
            shut_out AS (
            SELECT login, 'shuts-you-out' AS code FROM leaving WHERE id = :maker::uuid
            UNION ALL
            SELECT min(login), 'no-administrator' FROM leaving
             WHERE role = 'administrator' AND NOT EXISTS (SELECT FROM remaining) HAVING count(*) > 0)
            """ + "INSERT INTO " + MISTAKES + "SELECT :plan, 'people', 1, NULL, login, code, true FROM shut_out";

    private static final String MANAGERS = """
            SELECT login, manager FROM import_person WHERE plan = :plan AND manager IS NOT NULL
            UNION ALL
            SELECT p.login, m.login FROM person p JOIN person m ON m.id = p.manager
             WHERE p.active AND NOT p.imported
               AND NOT EXISTS (SELECT FROM import_person i WHERE i.plan = :plan AND i.login = p.login)
            """;

    private static final String PARENTS = """
            SELECT code, parent FROM import_unit WHERE plan = :plan AND parent IS NOT NULL
            UNION ALL
            SELECT u.code, above.code FROM unit u JOIN unit above ON above.id = u.parent
             WHERE u.active AND NOT u.imported
               AND NOT EXISTS (SELECT FROM import_unit i WHERE i.plan = :plan AND i.code = u.code)
            """;

    private static final String PERSON_LINE =
            "SELECT line FROM import_person WHERE plan = :plan AND login = :key ORDER BY line LIMIT 1";

    private static final String UNIT_LINE =
            "SELECT line FROM import_unit WHERE plan = :plan AND code = :key ORDER BY line LIMIT 1";

    private final Database database;

    @Inject
    CheckStore(Database database) {
        this.database = database;
    }

    void forget(UUID plan) {
        database.with(handle -> handle.createUpdate(FORGET).bind("plan", plan).execute());
    }

    void writeEmpty(UUID plan) {
        database.with(handle -> handle.createUpdate(EMPTY).bind("plan", plan).execute());
    }

    void writeDoubleKeys(UUID plan, int limit) {
        write(DOUBLE_KEYS, plan, limit);
    }

    void writeDoubleEmails(UUID plan, int limit) {
        write(DOUBLE_EMAILS, plan, limit);
    }

    void writeTakenEmails(UUID plan, int limit) {
        write(TAKEN_EMAILS, plan, limit);
    }

    void writeGuests(UUID plan, int limit) {
        write(GUESTS, plan, limit);
    }

    void writeUnknownUnits(UUID plan, int limit) {
        write(UNKNOWN_UNITS, plan, limit);
    }

    void writeUnknownManagers(UUID plan, int limit) {
        write(UNKNOWN_MANAGERS, plan, limit);
    }

    void writePeopleInClosed(UUID plan, int limit) {
        write(PEOPLE_IN_CLOSED, plan, limit);
    }

    void writeKeptInClosed(UUID plan, int limit) {
        write(KEPT_IN_CLOSED, plan, limit);
    }

    void writeUnitsInClosed(UUID plan, int limit) {
        write(UNITS_IN_CLOSED, plan, limit);
    }

    /** @param maker whose plan it is; null at the console */
    void writeAdministrators(UUID plan, UUID maker) {
        database.with(handle -> handle.createUpdate(ADMINISTRATORS)
                .bind("plan", plan)
                .bind("maker", maker)
                .execute());
    }

    /** Login → login of the manager, as after the plan. */
    Map<String, String> managers(UUID plan) {
        return above(MANAGERS, plan);
    }

    /** Code → code of the unit above, as after the plan. */
    Map<String, String> parents(UUID plan) {
        return above(PARENTS, plan);
    }

    int lineOfPerson(UUID plan, String login) {
        return line(PERSON_LINE, plan, login);
    }

    int lineOfUnit(UUID plan, String code) {
        return line(UNIT_LINE, plan, code);
    }

    private void write(String sql, UUID plan, int limit) {
        database.with(handle ->
                handle.createUpdate(sql).bind("plan", plan).bind("limit", limit).execute());
    }

    private Map<String, String> above(String sql, UUID plan) {
        Map<String, String> above = new LinkedHashMap<>();
        database.with(handle -> handle.createQuery(sql)
                .bind("plan", plan)
                .map((row, context) -> above.putIfAbsent(row.getString(1), row.getString(2)))
                .list());
        return above;
    }

    private int line(String sql, UUID plan, String key) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("plan", plan)
                .bind("key", key)
                .mapTo(Integer.class)
                .findOne()
                .orElse(1));
    }
}
