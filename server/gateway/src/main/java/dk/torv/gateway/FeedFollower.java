package dk.torv.gateway;

import dk.torv.bus.Event;
import dk.torv.gateway.Changes.Position;
import dk.torv.gateway.Changes.Row;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Follows the change feed and brings what the bus has lost. Rows are looked at one round after they were read: by then the bus
 * has usually delivered them and nothing is left to do.
 */
@Singleton
public class FeedFollower {
    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final int PAGE = 1_000;
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final Changes changes;
    private final FeedTail tail;
    private final Sequencer sequencer;
    private final Memberships memberships;
    private final FanOut fanOut;
    private Thread thread;
    private Position cursor;
    private List<Row> fresh = new ArrayList<>();

    @Inject
    FeedFollower(Changes changes, FeedTail tail, Sequencer sequencer, Memberships memberships, FanOut fanOut) {
        this.changes = changes;
        this.tail = tail;
        this.sequencer = sequencer;
        this.memberships = memberships;
        this.fanOut = fanOut;
    }

    void start(@Observes StartupEvent started) {
        cursor = changes.recently();
        tail.startAt(cursor);
        readNew();
        fresh.clear(); // nobody is connected yet: these rows only answer those who come back
        thread = Thread.ofVirtual().name("feed").start(this::followUntilStopped);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    private void followUntilStopped() {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            Position horizon = changes.horizon();
            List<Row> earlier = fresh;
            fresh = new ArrayList<>();
            earlier.forEach(this::repair);
            endSessions(earlier);
            readNew();
            if (fresh.isEmpty()) {
                cursor = cursor.compareTo(horizon) < 0 ? horizon : cursor;
                tail.reached(cursor);
            }
        } catch (RuntimeException e) {
            LOG.warn("the change feed cannot be read now", e);
        }
    }

    private void readNew() {
        List<Row> page = changes.after(cursor, PAGE);
        while (!page.isEmpty()) {
            page.forEach(tail::append);
            fresh.addAll(page);
            cursor = page.getLast().position();
            page = page.size() == PAGE ? changes.after(cursor, PAGE) : List.of();
        }
    }

    /** Together: everybody's sockets are looked through for them once. */
    private void endSessions(List<Row> rows) {
        Set<UUID> ended = rows.stream()
                .filter(row -> row.kind().equals("session"))
                .map(Row::subject)
                .collect(Collectors.toSet());
        if (!ended.isEmpty()) {
            fanOut.accept(new Event.SessionsEnded(ended));
        }
    }

    private void repair(Row row) {
        switch (row.kind()) {
            case "message", "erasure" -> sequencer.reached(row.conversation(), row.rev());
            case "access" -> {
                if (row.isOfTeam()) {
                    memberships.repairTeam(row.topic(), row.subject());
                } else if (row.subject() == null) {
                    memberships.repairTopic(row.topic(), row.conversation());
                } else {
                    memberships.repair(row.subject(), row.conversation());
                }
            }
            case "session" -> LOG.trace("ended together with the others");
            default -> LOG.debugf("a kind of change this version does not know: %s", row.kind());
        }
    }
}
