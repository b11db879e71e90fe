package dk.torv.access;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Keeps the hash of the one-time secret of the first run. */
@Singleton
class SetupStore {
    private static final String IS_SET_UP = "SELECT EXISTS (SELECT FROM organisation)";

    private static final String WRITE = """
            INSERT INTO setup (secret_hash) VALUES (:hash)
                ON CONFLICT (one) DO UPDATE SET secret_hash = excluded.secret_hash, created_at = now()
            """;

    private static final String USE = "DELETE FROM setup WHERE secret_hash = :hash";

    private final Database database;

    @Inject
    SetupStore(Database database) {
        this.database = database;
    }

    boolean isSetUp() {
        return database.with(
                handle -> handle.createQuery(IS_SET_UP).mapTo(Boolean.class).one());
    }

    void write(byte[] hash) {
        database.with(handle -> handle.createUpdate(WRITE).bind("hash", hash).execute());
    }

    /** @return false when this was not the secret */
    boolean use(byte[] hash) {
        return database.with(
                handle -> handle.createUpdate(USE).bind("hash", hash).execute() == 1);
    }
}
