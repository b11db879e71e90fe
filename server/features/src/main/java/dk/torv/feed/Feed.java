package dk.torv.feed;

import dk.torv.bus.Event;
import dk.torv.gateway.Changes;
import dk.torv.kernel.Time;
import dk.torv.messages.ChangedMessages;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Gives the gateway the change feed, and keeps it short: rows stay 48 hours. */
@Singleton
public class Feed implements Changes {
    /** How long a row stays. */
    public static final Duration KEPT = Duration.ofDays(2);

    private static final Duration RECENT = Duration.ofMinutes(15);

    /** Longer than an event is under way. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    private static final UUID BEFORE_SET_UP = new UUID(0, 0);

    private final FeedStore store;
    private final ChangedMessages messages;
    private volatile UUID epoch; // it only changes while Torv is stopped

    @Inject
    Feed(FeedStore store, ChangedMessages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Position horizon() {
        return store.horizon();
    }

    @Override
    public Position recently() {
        return store.newestBefore(Time.now().minus(RECENT)).orElseGet(() -> new Position(0, 0));
    }

    @Override
    public List<Row> after(Position position, int limit) {
        return store.after(position, limit);
    }

    @Override
    public UUID epoch() {
        if (epoch == null) {
            epoch = store.findEpoch().orElse(null);
        }
        return epoch == null ? BEFORE_SET_UP : epoch;
    }

    @Override
    public long settled(UUID conversation, long rev) {
        return messages.unchangedSince(Time.now().minus(UNDER_WAY), conversation, rev);
    }

    @Override
    public List<Event.Changed> changed(UUID conversation, long rev, int limit) {
        return messages.after(conversation, rev, limit);
    }

    @Scheduled(every = "PT10M", delayed = "PT1M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetOld() {
        store.deleteBefore(Time.now().minus(KEPT));
    }
}
