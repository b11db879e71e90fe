package dk.torv.people.imports;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Plans and what was found in their files. */
@Singleton
class PlanStore {
    private static final String ADD = "INSERT INTO import_plan (id, made_by, created_at) VALUES (:id, :maker, :now)";

    private static final String LOCK = """
            SELECT true FROM import_plan WHERE id = :id AND made_by IS NOT DISTINCT FROM :maker::uuid FOR UPDATE
            """;

    private static final String FIND = """
            SELECT true FROM import_plan WHERE id = :id AND made_by IS NOT DISTINCT FROM :maker::uuid
            """;

    private static final String FORGET = """
            WITH old AS (
                DELETE FROM import_plan
                 WHERE created_at < :before OR (made_by IS NOT DISTINCT FROM :maker::uuid AND created_at < :mineBefore)
             RETURNING id),
            files AS (DELETE FROM import_file USING old WHERE plan = old.id),
            units AS (DELETE FROM import_unit USING old WHERE plan = old.id),
            people AS (DELETE FROM import_person USING old WHERE plan = old.id),
            mistakes AS (DELETE FROM import_mistake USING old WHERE plan = old.id),
            changes AS (DELETE FROM import_change USING old WHERE plan = old.id)
            SELECT count(*) FROM old
            """;

    private static final String ADD_FILE = """
            INSERT INTO import_file (plan, kind, encoding, separator, rows, columns, titles, ignored)
            VALUES (:plan, :kind, :encoding, :separator, :rows, :columns, :titles, :ignored)
            """;

    private static final String FORGET_FILE = """
            WITH files AS (DELETE FROM import_file WHERE plan = :plan AND kind = :kind),
            units AS (DELETE FROM import_unit WHERE plan = :plan AND :kind = 'units'),
            people AS (DELETE FROM import_person WHERE plan = :plan AND :kind = 'people')
            DELETE FROM import_mistake WHERE plan = :plan AND kind = :kind
            """;

    private static final String FILES = """
            SELECT kind, encoding, separator, rows, columns, titles, ignored FROM import_file WHERE plan = :plan
             ORDER BY kind DESC
            """;

    private static final String MISTAKES = """
            SELECT kind, line, field, value, code FROM import_mistake WHERE plan = :plan
             ORDER BY kind DESC, line, field, code LIMIT :limit
            """;

    private static final String COUNT_MISTAKES = "SELECT count(*) FROM import_mistake WHERE plan = :plan";

    private final Database database;

    @Inject
    PlanStore(Database database) {
        this.database = database;
    }

    /** A file as it was read; {@code columns} are its fields, {@code titles} their names in the file. */
    record ReadFile(
            FileKind kind,
            String encoding,
            String separator,
            int rows,
            List<String> columns,
            List<String> titles,
            List<String> ignored) {}

    void add(UUID id, UUID maker, Instant now) {
        database.with(handle -> handle.createUpdate(ADD)
                .bind("id", id)
                .bind("maker", maker)
                .bind("now", now)
                .execute());
    }

    /** Keeps others from carrying it out meanwhile; false when this maker has no such plan. */
    boolean lock(UUID id, UUID maker) {
        return isThere(LOCK, id, maker);
    }

    boolean find(UUID id, UUID maker) {
        return isThere(FIND, id, maker);
    }

    /** Everybody's plans from before {@code before}, and the maker's own from before {@code mineBefore}. */
    void forget(Instant before, UUID maker, Instant mineBefore) {
        database.with(handle -> handle.createQuery(FORGET)
                .bind("before", before)
                .bind("maker", maker)
                .bind("mineBefore", mineBefore)
                .mapTo(Long.class)
                .one());
    }

    void addFile(UUID plan, ReadFile file) {
        database.with(handle -> handle.createUpdate(ADD_FILE)
                .bind("plan", plan)
                .bind("kind", file.kind().wire())
                .bind("encoding", file.encoding())
                .bind("separator", file.separator())
                .bind("rows", file.rows())
                .bindArray("columns", String.class, file.columns())
                .bindArray("titles", String.class, file.titles())
                .bindArray("ignored", String.class, file.ignored())
                .execute());
    }

    /** Before another file of the same kind takes its place. */
    void forgetFile(UUID plan, FileKind kind) {
        database.with(handle -> handle.createUpdate(FORGET_FILE)
                .bind("plan", plan)
                .bind("kind", kind.wire())
                .execute());
    }

    /** Units first. */
    List<ReadFile> files(UUID plan) {
        return database.with(handle -> handle.createQuery(FILES)
                .bind("plan", plan)
                .map((row, context) -> file(row))
                .list());
    }

    List<Mistake> mistakes(UUID plan, int limit) {
        return database.with(handle -> handle.createQuery(MISTAKES)
                .bind("plan", plan)
                .bind("limit", limit)
                .map((row, context) -> new Mistake(
                        FileKind.of(row.getString("kind")),
                        row.getInt("line"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("code")))
                .list());
    }

    int countMistakes(UUID plan) {
        return database.with(handle -> handle.createQuery(COUNT_MISTAKES)
                .bind("plan", plan)
                .mapTo(Integer.class)
                .one());
    }

    private boolean isThere(String sql, UUID id, UUID maker) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("id", id)
                .bind("maker", maker)
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
    }

    private static ReadFile file(ResultSet row) throws SQLException {
        return new ReadFile(
                FileKind.of(row.getString("kind")),
                row.getString("encoding"),
                row.getString("separator"),
                row.getInt("rows"),
                texts(row, "columns"),
                texts(row, "titles"),
                texts(row, "ignored"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
