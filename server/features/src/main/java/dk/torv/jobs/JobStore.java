package dk.torv.jobs;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of work for later. */
@Singleton
class JobStore {
    private static final String PUT = """
            INSERT INTO job (id, kind, due_at) VALUES (:id, :kind, :dueAt)
                ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at, claimed_until = NULL, tries = 0
            """;

    private static final String LOCK =
            "SELECT coalesce(claimed_until > :now, false) FROM job WHERE id = :id FOR UPDATE";

    private static final String REMOVE = "DELETE FROM job WHERE id = :id";

    private static final String CLAIM = """
            UPDATE job SET claimed_until = :until, tries = tries + 1
             WHERE id IN (SELECT id FROM job
                           WHERE due_at <= :now AND (claimed_until IS NULL OR claimed_until <= :now)
                           ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, tries
            """;

    private static final String PUT_OFF = "UPDATE job SET due_at = :dueAt, claimed_until = NULL WHERE id = :id";

    private final Database database;

    @Inject
    JobStore(Database database) {
        this.database = database;
    }

    void put(UUID id, Job.Kind kind, Instant dueAt) {
        database.with(handle -> handle.createUpdate(PUT)
                .bind("id", id)
                .bind("kind", kind.stored())
                .bind("dueAt", dueAt)
                .execute());
    }

    /** @return whether it is being done; empty when there is no such job */
    Optional<Boolean> lock(UUID id, Instant now) {
        return database.with(handle -> handle.createQuery(LOCK)
                .bind("id", id)
                .bind("now", now)
                .mapTo(Boolean.class)
                .findOne());
    }

    void remove(UUID id) {
        database.with(handle -> handle.createUpdate(REMOVE).bind("id", id).execute());
    }

    /** Takes up what is due, the earliest first; nobody else does before {@code until}. */
    List<Job> claim(Instant now, Instant until, int most) {
        return database.with(handle -> handle.createQuery(CLAIM)
                .bind("now", now)
                .bind("until", until)
                .bind("most", most)
                .map((row, context) -> new Job(
                        row.getObject("id", UUID.class), Job.Kind.of(row.getString("kind")), row.getInt("tries")))
                .list());
    }

    void putOff(UUID id, Instant dueAt) {
        database.with(handle ->
                handle.createUpdate(PUT_OFF).bind("id", id).bind("dueAt", dueAt).execute());
    }
}
