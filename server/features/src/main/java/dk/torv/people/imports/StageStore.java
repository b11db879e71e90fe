package dk.torv.people.imports;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.PGConnection;

/** Puts what was read into the tables where it is compared, by COPY: thousands of rows at once. */
@Singleton
class StageStore {
    private static final String COPY_UNITS =
            "COPY import_unit (plan, line, id, code, name, folded, parent, manager) FROM STDIN";

    private static final String COPY_PEOPLE = "COPY import_person (plan, line, id, login, name, folded, email, title,"
            + " folded_title, unit, manager, phone, mobile) FROM STDIN";

    private static final String COPY_MISTAKES =
            "COPY import_mistake (plan, kind, line, field, value, code, across) FROM STDIN";

    private static final String ANALYZE_UNITS = "ANALYZE import_unit";

    private static final String ANALYZE_PEOPLE = "ANALYZE import_person";

    private final Database database;

    @Inject
    StageStore(Database database) {
        this.database = database;
    }

    void units(UUID plan, List<UnitLine> units) {
        copy(
                COPY_UNITS,
                units,
                one -> row(
                        plan, one.line(), one.id(), one.code(), one.name(), one.folded(), one.parent(), one.manager()));
    }

    void people(UUID plan, List<PersonLine> people) {
        copy(
                COPY_PEOPLE,
                people,
                one -> row(
                        plan,
                        one.line(),
                        one.id(),
                        one.login(),
                        one.name(),
                        one.folded(),
                        one.email(),
                        one.title(),
                        one.foldedTitle(),
                        one.unit(),
                        one.manager(),
                        one.phone(),
                        one.mobile()));
    }

    /** @param across whether they were seen by comparing lines */
    void mistakes(UUID plan, boolean across, List<Mistake> mistakes) {
        copy(
                COPY_MISTAKES,
                mistakes,
                one -> row(plan, one.kind().wire(), one.line(), one.field(), one.value(), one.code(), across));
    }

    /** So that PostgreSQL knows how many rows there are before it compares them. */
    void analyzeUnits() {
        database.with(handle -> handle.execute(ANALYZE_UNITS));
    }

    void analyzePeople() {
        database.with(handle -> handle.execute(ANALYZE_PEOPLE));
    }

    private <T> void copy(String sql, List<T> lines, Function<T, String> row) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(one -> text.append(row.apply(one)).append('\n'));
        database.with(handle -> {
            try {
                return handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(sql, new StringReader(text.toString()));
            } catch (SQLException e) {
                throw new IllegalStateException("cannot copy", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** In COPY's text format: tabs between, \N for null, backslashes doubled. Control characters do not come this far. */
    private static String row(Object... values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t")
                    .append(value == null ? "\\N" : value.toString().replace("\\", "\\\\"));
        }
        return row.toString();
    }
}
