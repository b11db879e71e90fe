package dk.torv.later;

import dk.torv.database.Database;
import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.later.ScheduledStore.Scheduled;
import dk.torv.messages.PostMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a message until the moment its author has chosen, or for the few seconds in which sending can be undone. It is refused now
 * for what would be refused now, and looked at again when it is sent. The same client id again gives what waits under it.
 */
@Singleton
public class ScheduleMessage {
    private static final int MOST = 100;
    private static final Duration TO_UNDO = Duration.ofSeconds(5);

    private final Database database;
    private final PostMessage postMessage;
    private final ScheduledMessages scheduledMessages;
    private final ScheduledStore store;
    private final Jobs jobs;

    @Inject
    ScheduleMessage(
            Database database,
            PostMessage postMessage,
            ScheduledMessages scheduledMessages,
            ScheduledStore store,
            Jobs jobs) {
        this.database = database;
        this.postMessage = postMessage;
        this.scheduledMessages = scheduledMessages;
        this.store = store;
        this.jobs = jobs;
    }

    /** @param moment empty to wait only to be undone */
    public record Command(PostMessage.Command message, Optional<LocalMoment> moment) {}

    /** What came of it. */
    public sealed interface Result {
        ScheduledView scheduled();

        record Created(ScheduledView scheduled) implements Result {}

        /** It waited there: an earlier try had succeeded. */
        record Repeated(ScheduledView scheduled) implements Result {}
    }

    public Result schedule(Actor actor, Command command) {
        PostMessage.Command message = command.message();
        Instant now = Time.now();
        Instant dueAt = command.moment().map(LocalMoment::instant).orElseGet(() -> now.plus(TO_UNDO));
        LocalMoment.requireInReach(dueAt);
        Scheduled scheduled = new Scheduled(
                Ids.next(),
                actor.person(),
                message.clientId(),
                message.conversation(),
                message.replyTo(),
                postMessage.requirePostable(actor, message),
                command.moment(),
                dueAt,
                Optional.empty());
        return database.inTransaction(() -> add(scheduled, now));
    }

    private Result add(Scheduled scheduled, Instant now) {
        if (!store.add(scheduled, now)) {
            return repeated(scheduled);
        }
        if (store.count(scheduled.author()) > MOST) {
            throw Refusal.conflict("too-many-scheduled").asException();
        }
        jobs.put(scheduled.id(), Job.Kind.SEND, scheduled.dueAt());
        scheduledMessages.tell(scheduled.author());
        return new Result.Created(scheduled.view());
    }

    private Result repeated(Scheduled wanted) {
        return store.findByClientId(wanted.author(), wanted.clientId())
                .filter(found -> found.conversation().equals(wanted.conversation())
                        && found.replyTo().equals(wanted.replyTo())
                        && found.markdown().equals(wanted.markdown()))
                .map(found -> new Result.Repeated(found.view()))
                .orElseThrow(() -> Refusal.conflict("client-id-used").asException());
    }
}
