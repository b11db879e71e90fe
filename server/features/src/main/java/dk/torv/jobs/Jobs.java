package dk.torv.jobs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Work for a later moment: put by whoever wants it done, in the transaction that makes it necessary; claimed by whoever does it. */
@Singleton
public class Jobs {
    private final JobStore store;

    @Inject
    Jobs(JobStore store) {
        this.store = store;
    }

    /** One job for each thing: its moment is moved when it is there. */
    public void put(UUID id, Job.Kind kind, Instant dueAt) {
        store.put(id, kind, dueAt);
    }

    /** @return whether it is being done; empty when there is no such job */
    public Optional<Boolean> lock(UUID id, Instant now) {
        return store.lock(id, now);
    }

    public void remove(UUID id) {
        store.remove(id);
    }

    /** Takes up what is due, the earliest first; nobody else does before {@code until}. */
    public List<Job> claim(Instant now, Instant until, int most) {
        return store.claim(now, until, most);
    }

    public void putOff(UUID id, Instant dueAt) {
        store.putOff(id, dueAt);
    }
}
