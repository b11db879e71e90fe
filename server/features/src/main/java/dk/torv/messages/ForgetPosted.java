package dk.torv.messages;

import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets the client ids of messages after 30 days: no client sends a message again that late. */
@Singleton
public class ForgetPosted {
    /** How long the client ids stay. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final PostStore store;

    @Inject
    ForgetPosted(PostStore store) {
        this.store = store;
    }

    @Scheduled(every = "PT1H", delayed = "PT2M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetOld() {
        store.forgetPostedBefore(Time.now().minus(KEPT));
    }
}
