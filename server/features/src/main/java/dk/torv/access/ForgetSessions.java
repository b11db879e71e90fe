package dk.torv.access;

import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Forgets sessions that have expired. They were good for nothing already, so nobody needs to be told. */
@Singleton
public class ForgetSessions {
    private final SessionStore store;

    @Inject
    ForgetSessions(SessionStore store) {
        this.store = store;
    }

    @Scheduled(every = "PT1H", delayed = "PT3M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetExpired() {
        store.deleteExpired(Time.now());
    }
}
