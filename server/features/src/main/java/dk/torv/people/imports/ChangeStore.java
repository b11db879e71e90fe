package dk.torv.people.imports;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Compares a plan with what is there, field by field. Whoever is only in the file is new; whoever is missing from it leaves. */
@Singleton
class ChangeStore {
    private static final String UNITS = """
            unit_file AS (SELECT columns FROM import_file WHERE plan = :plan AND kind = 'units'),
            unit_names AS (
                SELECT code, name || ' (' || code || ')' AS label FROM import_unit WHERE plan = :plan
                UNION ALL
                SELECT code, name || ' (' || code || ')' FROM unit
                 WHERE NOT EXISTS (SELECT FROM import_unit i WHERE i.plan = :plan AND i.code = unit.code)),
            units AS (
                SELECT i.code, i.name, i.parent, i.manager, above_new.label AS parent_label,
                       u.id, u.active, u.imported, u.name AS old_name, above.code AS old_parent, leader.login AS old_manager,
                       above.name || ' (' || above.code || ')' AS old_parent_label
                  FROM import_unit i
                  LEFT JOIN unit u ON u.code = i.code
                  LEFT JOIN unit above ON above.id = u.parent
                  LEFT JOIN person leader ON leader.id = u.manager
                  LEFT JOIN unit_names above_new ON above_new.code = i.parent
                 WHERE i.plan = :plan),
            unit_changes AS (
                SELECT 'unit' AS subject, 'new' AS kind, code AS key, name, NULL AS field, NULL AS old, parent_label AS new
                  FROM units WHERE id IS NULL
                UNION ALL
                SELECT 'unit', 'returning', code, name, NULL, NULL, parent_label FROM units WHERE id IS NOT NULL AND NOT active
                UNION ALL
                SELECT 'unit', 'changed', code, name, 'imported', NULL, NULL FROM units WHERE id IS NOT NULL AND NOT imported
                UNION ALL
                SELECT 'unit', f.kind, u.code, u.name, f.field, f.old, f.new
                  FROM units u, unit_file, LATERAL (VALUES
                       ('changed', 'name', u.old_name IS DISTINCT FROM u.name, u.old_name, u.name),
                       ('moved', 'parent', u.old_parent IS DISTINCT FROM u.parent, u.old_parent_label, u.parent_label),
                       ('changed', 'manager', u.old_manager IS DISTINCT FROM u.manager, u.old_manager, u.manager))
                       AS f (kind, field, differs, old, new)
                 WHERE u.id IS NOT NULL AND f.differs AND f.field = ANY (unit_file.columns)
                UNION ALL
                SELECT 'unit', 'leaving', u.code, u.name, NULL, NULL, NULL FROM unit u, unit_file
                 WHERE u.imported AND u.active
                   AND NOT EXISTS (SELECT FROM import_unit i WHERE i.plan = :plan AND i.code = u.code))
            """;

    private static final String PEOPLE = """
            person_file AS (SELECT columns FROM import_file WHERE plan = :plan AND kind = 'people'),
            people AS (
                SELECT i.*, home_new.label AS unit_label, p.id AS person, p.active, p.imported,
                       p.name AS old_name, p.email AS old_email, p.title AS old_title, p.phone AS old_phone,
                       p.mobile AS old_mobile, home.code AS old_unit, leader.login AS old_manager,
                       home.name || ' (' || home.code || ')' AS old_unit_label
                  FROM import_person i
                  LEFT JOIN person p ON p.login = i.login
                  LEFT JOIN unit home ON home.id = p.home
                  LEFT JOIN person leader ON leader.id = p.manager
                  LEFT JOIN unit_names home_new ON home_new.code = i.unit
                 WHERE i.plan = :plan),
            person_changes AS (
                SELECT 'person' AS subject, 'new' AS kind, login AS key, name, NULL AS field, NULL AS old, unit_label AS new
                  FROM people WHERE person IS NULL
                UNION ALL
                SELECT 'person', 'returning', login, name, NULL, NULL, unit_label FROM people
                 WHERE person IS NOT NULL AND NOT active
                UNION ALL
                SELECT 'person', 'changed', login, name, 'imported', NULL, NULL FROM people
                 WHERE person IS NOT NULL AND NOT imported
                UNION ALL
                SELECT 'person', f.kind, p.login, p.name, f.field, f.old, f.new
                  FROM people p, person_file, LATERAL (VALUES
                       ('changed', 'name', p.old_name IS DISTINCT FROM p.name, p.old_name, p.name),
                       ('changed', 'email', p.old_email IS DISTINCT FROM p.email, p.old_email, p.email),
                       ('changed', 'title', p.old_title IS DISTINCT FROM p.title, p.old_title, p.title),
                       ('moved', 'unit', p.old_unit IS DISTINCT FROM p.unit, p.old_unit_label, p.unit_label),
                       ('changed', 'manager', p.old_manager IS DISTINCT FROM p.manager, p.old_manager, p.manager),
                       ('changed', 'phone', p.old_phone IS DISTINCT FROM p.phone, p.old_phone, p.phone),
                       ('changed', 'mobile', p.old_mobile IS DISTINCT FROM p.mobile, p.old_mobile, p.mobile))
                       AS f (kind, field, differs, old, new)
                 WHERE p.person IS NOT NULL AND f.differs AND f.field = ANY (person_file.columns)
                UNION ALL
                SELECT 'person', 'leaving', p.login, p.name, NULL, home.name || ' (' || home.code || ')', NULL
                  FROM person_file, person p LEFT JOIN unit home ON home.id = p.home
                 WHERE p.imported AND p.active AND p.role <> 'guest'
                   AND NOT EXISTS (SELECT FROM import_person i WHERE i.plan = :plan AND i.login = p.login))
            """;

    private static final String NOW =
            UNITS + ", " + PEOPLE + ", now AS (SELECT * FROM unit_changes UNION ALL SELECT * FROM person_changes) ";

    private static final String WRITE = "WITH " + NOW + """
            INSERT INTO import_change (plan, number, subject, kind, key, name, field, old, new)
            SELECT :plan, row_number() OVER (ORDER BY subject DESC, kind, name COLLATE "da-x-icu", key, field),
                   subject, kind, key, name, field, old, new
              FROM now
            """;

    private static final String FORGET = "DELETE FROM import_change WHERE plan = :plan";

    private static final String DIFFERENCES = "WITH " + NOW + """
            , planned AS (
                SELECT subject, kind, key, name, field, old, new FROM import_change WHERE plan = :plan)
            SELECT EXISTS ((SELECT * FROM now EXCEPT SELECT * FROM planned)
                           UNION ALL (SELECT * FROM planned EXCEPT SELECT * FROM now))
            """;

    private static final String COUNTS = """
            SELECT subject, kind, count(DISTINCT key) AS number FROM import_change WHERE plan = :plan GROUP BY subject, kind
            UNION ALL
            SELECT subject, 'touched', count(DISTINCT key) FROM import_change
             WHERE plan = :plan AND kind <> 'leaving' GROUP BY subject
            """;

    private static final String PAGE = """
            SELECT number, kind, key, name, field, old, new FROM import_change
             WHERE plan = :plan AND subject = :subject AND kind = :kind AND number > :after
             ORDER BY number LIMIT :limit
            """;

    private static final String KEPT = "SELECT count(*) FROM person WHERE imported AND active AND role <> 'guest'";

    private final Database database;

    @Inject
    ChangeStore(Database database) {
        this.database = database;
    }

    /** How many of one kind; {@code touched}: all who are in the file and not unchanged. */
    record Count(String subject, String kind, int number) {}

    /** @param field what changes; null for those who come, leave or return */
    record Change(int number, String kind, String key, String name, String field, String old, String current) {}

    void write(UUID plan) {
        database.with(handle -> handle.createUpdate(WRITE).bind("plan", plan).execute());
    }

    void forget(UUID plan) {
        database.with(handle -> handle.createUpdate(FORGET).bind("plan", plan).execute());
    }

    /** Whether carrying the plan out now would do anything else than what was written when it was made. */
    boolean isOutdated(UUID plan) {
        return database.with(handle -> handle.createQuery(DIFFERENCES)
                .bind("plan", plan)
                .mapTo(Boolean.class)
                .one());
    }

    List<Count> counts(UUID plan) {
        return database.with(handle -> handle.createQuery(COUNTS)
                .bind("plan", plan)
                .map((row, context) -> new Count(row.getString("subject"), row.getString("kind"), row.getInt("number")))
                .list());
    }

    List<Change> page(UUID plan, String subject, String kind, int after, int limit) {
        return database.with(handle -> handle.createQuery(PAGE)
                .bind("plan", plan)
                .bind("subject", subject)
                .bind("kind", kind)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> change(row))
                .list());
    }

    /** How many people the import keeps now. */
    int keptPeople() {
        return database.with(
                handle -> handle.createQuery(KEPT).mapTo(Integer.class).one());
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getInt("number"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("name"),
                row.getString("field"),
                row.getString("old"),
                row.getString("new"));
    }
}
