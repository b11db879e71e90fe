package dk.torv.people.imports;

import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Forgets plans that nobody has carried out within a day. */
@Singleton
public class ForgetPlans {
    private final PlanStore plans;

    @Inject
    ForgetPlans(PlanStore plans) {
        this.plans = plans;
    }

    @Scheduled(every = "PT1H", delayed = "PT4M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetOld() {
        plans.forget(Time.now().minus(PlanImport.KEPT), null, Instant.EPOCH);
    }
}
