package dk.torv.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Writes what an auditor asks for, in the transaction of what happened: structure only, never what a person wrote. */
@Singleton
public class Audit {
    private final AuditStore store;
    private final ObjectMapper json;

    @Inject
    Audit(AuditStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /**
     * @param actor who did it; null when nobody is known, as in a failed sign-in
     * @param action such as {@code session.create}
     * @param subject what it was done to, or null
     */
    public void record(UUID actor, String action, UUID subject, Map<String, ?> detail) {
        try {
            store.record(actor, action, subject, json.writeValueAsString(detail));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write the audit detail of " + action, e);
        }
    }

    /** The same for many subjects, in one statement. */
    public void recordEach(UUID actor, String action, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            store.recordEach(actor, action, subjects);
        }
    }
}
