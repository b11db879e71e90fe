package dk.torv.access;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Appends to the audit log; nothing here changes or removes a row. */
@Singleton
class AuditStore {
    private static final String RECORD =
            "INSERT INTO audit (actor, action, subject, detail) VALUES (:actor, :action, :subject, :detail::jsonb)";

    private static final String RECORD_EACH = """
            INSERT INTO audit (actor, action, subject) SELECT :actor, :action, subject FROM unnest(:ids) AS subject
            """;

    private final Database database;

    @Inject
    AuditStore(Database database) {
        this.database = database;
    }

    void record(UUID actor, String action, UUID subject, String detail) {
        database.with(handle -> handle.createUpdate(RECORD)
                .bind("actor", actor)
                .bind("action", action)
                .bind("subject", subject)
                .bind("detail", detail)
                .execute());
    }

    void recordEach(UUID actor, String action, Collection<UUID> subjects) {
        database.with(handle -> handle.createUpdate(RECORD_EACH)
                .bind("actor", actor)
                .bind("action", action)
                .bindArray("ids", UUID.class, subjects.toArray())
                .execute());
    }
}
