package dk.torv.activity;

import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Forgets what people have read one by one, once it is so old that it counts as read anyway. */
@Singleton
public class ForgetAttended {
    private final ActivityStore store;

    @Inject
    ForgetAttended(ActivityStore store) {
        this.store = store;
    }

    @Scheduled(every = "PT1H", delayed = "PT3M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetOld() {
        store.forgetBefore(Time.now().minus(ListActivity.UNREAD_AT_MOST));
    }
}
