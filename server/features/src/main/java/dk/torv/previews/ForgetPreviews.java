package dk.torv.previews;

import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Forgets what linked pages said once it is thirty days old: they may say something else by now. */
@Singleton
public class ForgetPreviews {
    private final PreviewStore store;

    @Inject
    ForgetPreviews(PreviewStore store) {
        this.store = store;
    }

    @Scheduled(every = "PT1H", delayed = "PT3M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetOld() {
        store.forgetBefore(Time.now().minus(ReadPreviews.KEPT));
    }
}
