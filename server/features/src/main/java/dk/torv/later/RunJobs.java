package dk.torv.later;

import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import dk.torv.mustread.RemindOfMustRead;
import dk.torv.polls.ClosePoll;
import dk.torv.urgent.RepeatUrgent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Does what is due, on whichever node sees it first. A job is claimed in a transaction of its own and ended in the one that carries
 * it out; a node that dies in between leaves the claim to run out, and what is then done again must find that it is done. Work
 * that fails is tried again after growing pauses.
 */
@Singleton
public class RunJobs {
    private static final Logger LOG = Logger.getLogger(RunJobs.class);
    private static final int AT_A_TIME = 4;
    private static final Duration CLAIM = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    private final Jobs store;
    private final SendScheduled sendScheduled;
    private final TellReminder tellReminder;
    private final RemindOfMustRead remindOfMustRead;
    private final ClosePoll closePoll;
    private final RepeatUrgent repeatUrgent;

    @Inject
    RunJobs(
            Jobs store,
            SendScheduled sendScheduled,
            TellReminder tellReminder,
            RemindOfMustRead remindOfMustRead,
            ClosePoll closePoll,
            RepeatUrgent repeatUrgent) {
        this.store = store;
        this.sendScheduled = sendScheduled;
        this.tellReminder = tellReminder;
        this.remindOfMustRead = remindOfMustRead;
        this.closePoll = closePoll;
        this.repeatUrgent = repeatUrgent;
    }

    @Scheduled(every = "PT1S", delayed = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void runDue() {
        try {
            int done;
            do {
                done = runSome();
            } while (done == AT_A_TIME);
        } catch (Refused away) {
            LOG.debug("the database is away; what is due is done when it is back", away);
        }
    }

    private int runSome() {
        Instant now = Time.now();
        List<Job> due = store.claim(now, now.plus(CLAIM), AT_A_TIME);
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(job -> beside.execute(() -> run(job)));
        }
        return due.size();
    }

    private void run(Job job) {
        try {
            switch (job.kind()) {
                case SEND -> sendScheduled.send(job.id());
                case REMIND -> tellReminder.tell(job.id());
                case MUST_READ -> remindOfMustRead.remind(job.id());
                case POLL -> closePoll.closeDue(job.id());
                case URGENT -> repeatUrgent.repeat(job.id());
            }
        } catch (RuntimeException e) {
            Duration pause = pauseAfter(job.tries());
            if (!(e instanceof Refused)) {
                LOG.errorf(e, "job %s %s failed, tried again in %s", job.kind(), job.id(), pause);
            }
            putOff(job, pause);
        }
    }

    private void putOff(Job job, Duration pause) {
        try {
            store.putOff(job.id(), Time.now().plus(pause));
        } catch (Refused away) {
            LOG.debug("the database is away; the claim runs out by itself", away);
        }
    }

    private static Duration pauseAfter(int tries) {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
