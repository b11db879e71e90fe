package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.database.Database;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import dk.torv.messages.MoveStore.Due;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Moves a message's rev when reactions, replies or answers gather around it, at most once in max(1 s, members ÷ 20,000 s): ten
 * thousand likes must not become 450 million deliveries. The first move is immediate, the last one is never lost.
 */
@Singleton
public class MoveMessage {
    private static final Logger LOG = Logger.getLogger(MoveMessage.class);
    private static final int MEMBERS_PER_SECOND = 20_000;
    private static final int MOST_AT_A_TIME = 500;

    private final Database database;
    private final MoveStore store;
    private final Announcer announcer;

    @Inject
    MoveMessage(Database database, MoveStore store, Announcer announcer) {
        this.database = database;
        this.store = store;
        this.announcer = announcer;
    }

    /** Inside the transaction that changed something around the message. */
    public void soon(Seat seat, long seq) {
        Duration interval = Duration.ofMillis(Math.max(1_000L, seat.members() * 1_000L / MEMBERS_PER_SECOND));
        store.moveSoon(seat.conversation(), seq, interval, Time.now())
                .ifPresent(rev -> database.afterCommit(() -> announcer.announce(seat.conversation(), seq)));
    }

    /** Nobody else changes the conversation until the open transaction ends. */
    public void lock(UUID conversation) {
        store.lock(conversation);
    }

    /**
     * Moves it whatever there was before; in the open transaction, which holds the lock.
     *
     * @return its new rev
     */
    public long now(Place message) {
        long rev = store.move(new Due(message.conversation(), message.seq()), Time.now());
        database.afterCommit(() -> announcer.announce(message.conversation(), message.seq()));
        return rev;
    }

    /** Moves what has waited long enough. */
    @Scheduled(every = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void moveDue() {
        Instant now = Time.now();
        try {
            for (Due due : store.listDue(now, MOST_AT_A_TIME)) {
                database.transact(() -> move(due, now));
            }
        } catch (Refused away) {
            LOG.debug("the database is away; what is due is moved when it is back", away);
        }
    }

    private void move(Due due, Instant now) {
        if (store.take(due)) {
            store.move(due, now);
            database.afterCommit(() -> announcer.announce(due.conversation(), due.seq()));
        }
    }
}
