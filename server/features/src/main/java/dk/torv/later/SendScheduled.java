package dk.torv.later;

import dk.torv.database.Database;
import dk.torv.jobs.Jobs;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Role;
import dk.torv.later.ScheduledStore.Scheduled;
import dk.torv.messages.PostMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends a message whose moment has come, as its author and under its client id: after a crash it is sent again and found to be
 * there. What is refused stays with its text and the reason until its author decides; what somebody wrote who has left is not sent.
 */
@Singleton
class SendScheduled {
    private final Database database;
    private final ScheduledStore store;
    private final ScheduledMessages scheduledMessages;
    private final Jobs jobs;
    private final PostMessage postMessage;

    @Inject
    SendScheduled(
            Database database,
            ScheduledStore store,
            ScheduledMessages scheduledMessages,
            Jobs jobs,
            PostMessage postMessage) {
        this.database = database;
        this.store = store;
        this.scheduledMessages = scheduledMessages;
        this.jobs = jobs;
        this.postMessage = postMessage;
    }

    /** @throws Refused when the same may succeed a moment later */
    void send(UUID id) {
        store.find(id)
                .ifPresentOrElse(
                        scheduled -> author(scheduled)
                                .ifPresentOrElse(author -> send(author, scheduled), () -> remove(scheduled)),
                        () -> jobs.remove(id));
    }

    private void send(Actor author, Scheduled scheduled) {
        Optional<String> problem = problemOfPosting(author, scheduled);
        database.transact(() -> {
            if (problem.isEmpty()) {
                scheduledMessages.remove(scheduled);
            } else {
                store.refuse(scheduled.id(), problem.get());
                jobs.remove(scheduled.id());
                scheduledMessages.tell(scheduled.author());
            }
        });
    }

    /** @return key of the sentence that says why it could not be posted */
    private Optional<String> problemOfPosting(Actor author, Scheduled scheduled) {
        try {
            postMessage.post(
                    author,
                    new PostMessage.Command(
                            scheduled.conversation(), scheduled.clientId(), scheduled.markdown(), scheduled.replyTo()));
            return Optional.empty();
        } catch (Refused refused) {
            Refusal refusal = refused.refusal();
            return switch (refusal.code()) {
                case UNAVAILABLE, TOO_MANY -> throw refused;
                // sent before a crash, and changed by its author in the moment after it
                case CONFLICT ->
                    refusal.reason().equals("client-id-used") ? Optional.empty() : Optional.of(refusal.reason());
                case INVALID, SIGNED_OUT, FORBIDDEN, NOT_FOUND, TOO_LARGE -> Optional.of(refusal.reason());
            };
        }
    }

    private void remove(Scheduled scheduled) {
        database.transact(() -> scheduledMessages.remove(scheduled));
    }

    /** The author as they are now; no session speaks for them, the job does. */
    private Optional<Actor> author(Scheduled scheduled) {
        return store.findAuthor(scheduled.author())
                .map(found -> new Actor(scheduled.author(), scheduled.id(), Role.of(found.role()), found.language()));
    }
}
