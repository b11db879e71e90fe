package dk.torv.later;

import dk.torv.database.Database;
import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import dk.torv.later.ScheduledStore.Scheduled;
import dk.torv.messages.PostMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Changes the text or the moment of a message that waits, sends it now, or takes it back. */
@Singleton
public class EditScheduled {
    private final Database database;
    private final PostMessage postMessage;
    private final ScheduledMessages scheduledMessages;
    private final ScheduledStore store;
    private final Jobs jobs;

    @Inject
    EditScheduled(
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

    /** What is empty stays as it is. */
    public record Command(UUID id, Optional<String> markdown, Optional<LocalMoment> moment) {}

    public ScheduledView edit(Actor actor, Command command) {
        return database.inTransaction(() -> {
            Scheduled before = scheduledMessages.lockOwn(actor, command.id());
            String markdown = postMessage.requirePostable(
                    actor,
                    new PostMessage.Command(
                            before.conversation(),
                            before.clientId(),
                            command.markdown().orElse(before.markdown()),
                            before.replyTo()));
            Optional<LocalMoment> moment = command.moment().or(before::moment);
            Scheduled after = before.changed(markdown, moment);
            LocalMoment.requireInReach(after.dueAt());
            return put(after).view();
        });
    }

    /** Sends it within a second. */
    public void sendNow(Actor actor, UUID id) {
        database.transact(() -> put(scheduledMessages.lockOwn(actor, id).due(Time.now())));
    }

    /** Takes it back: it is never sent. */
    public void cancel(Actor actor, UUID id) {
        database.transact(() -> scheduledMessages.remove(scheduledMessages.lockOwn(actor, id)));
    }

    private Scheduled put(Scheduled scheduled) {
        store.change(scheduled);
        jobs.put(scheduled.id(), Job.Kind.SEND, scheduled.dueAt());
        scheduledMessages.tell(scheduled.author());
        return scheduled;
    }
}
