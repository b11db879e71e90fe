package dk.torv.privacy;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Reads what the database has room for. */
@Singleton
class SchemaStore {
    private static final String COLUMNS = """
            SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = current_schema()
            """;

    private final Database database;

    @Inject
    SchemaStore(Database database) {
        this.database = database;
    }

    /** Every column, as {@code table.column}. */
    Set<String> columns() {
        return database.with(handle ->
                new HashSet<>(handle.createQuery(COLUMNS).mapTo(String.class).list()));
    }
}
