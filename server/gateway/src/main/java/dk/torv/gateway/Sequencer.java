package dk.torv.gateway;

import dk.torv.bus.Event;
import dk.torv.kernel.Time;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Puts each conversation's changes back in order before they are delivered. A hole is held for 200 ms; then the node reads what
 * is missing from the database once, so that its clients need not all ask.
 */
@Singleton
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final long HOLE_MILLIS = 200;
    private static final long RETRY_MILLIS = 1_000;
    private static final int MOST_RETRIES = 30;

    /** How long after the first change seen of a conversation earlier ones may still be on their way. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private static final int MOST_CONVERSATIONS = 100_000;
    private static final int PAGE = 200;

    private final Changes changes;
    private final Vertx vertx;
    private final GatewayMetrics metrics;
    private volatile Delivery delivery = (changed, accessMoved) -> {};

    private final Map<UUID, Place> places = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Place> eldest) {
            return size() > MOST_CONVERSATIONS && eldest.getValue().waiting.isEmpty();
        }
    };

    /** Takes changes in order. */
    interface Delivery {
        /** @param accessMoved whether membership has changed since the last one, or may have: it is the first here */
        void deliver(Event.Changed changed, boolean accessMoved);
    }

    /** How far a conversation has been delivered and what waits beyond a hole. */
    private static final class Place {
        private final TreeMap<Long, Event.Changed> waiting = new TreeMap<>();
        private final long floor;
        private final Instant bornAt = Time.now();
        private final Set<Long> belowFloor = new HashSet<>();
        private long delivered;
        private long wanted;
        private long accessVersion = -1;
        private boolean reading;
        private int retries;

        /** @param floor whether the changes up to here have been delivered is not known */
        Place(long floor) {
            this.floor = floor;
            this.delivered = floor;
        }

        /** Whether a change that lies before the first one seen is delivered late rather than never; asked once for each. */
        boolean isLate(long rev) {
            return rev <= floor && bornAt.plus(UNDER_WAY).isAfter(Time.now()) && belowFloor.add(rev);
        }
    }

    @Inject
    Sequencer(Changes changes, Vertx vertx, GatewayMetrics metrics) {
        this.changes = changes;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    void deliverTo(Delivery receiver) {
        delivery = receiver;
    }

    /** A change came over the bus: in order, twice, or too early. */
    void accept(Event.Changed changed) {
        synchronized (places) {
            Place place = places.computeIfAbsent(changed.conversation(), id -> new Place(changed.rev() - 1));
            if (changed.rev() <= place.delivered) {
                if (place.isLate(changed.rev())) {
                    delivery.deliver(changed, false);
                }
                return;
            }
            place.waiting.put(changed.rev(), changed);
            deliverInOrder(place);
            if (!place.waiting.isEmpty() && !place.reading) {
                place.reading = true;
                vertx.setTimer(HOLE_MILLIS, timer -> readLater(changed.conversation()));
            }
        }
    }

    /** The feed says that a conversation has reached a rev; whatever the bus has not brought by now is read. */
    void reached(UUID conversation, long rev) {
        synchronized (places) {
            Place place = places.computeIfAbsent(conversation, id -> new Place(rev - 1));
            if (rev <= place.delivered) {
                if (place.isLate(rev)) {
                    deliverLate(conversation, rev);
                }
                return;
            }
            place.wanted = Math.max(place.wanted, rev);
            if (place.reading) {
                return;
            }
            place.reading = true;
        }
        readLater(conversation);
    }

    private void deliverLate(UUID conversation, long rev) {
        Thread.ofVirtual()
                .name("deliver-late")
                .start(() ->
                        changes.changed(conversation, rev - 1, 1).forEach(changed -> delivery.deliver(changed, false)));
    }

    private void deliverInOrder(Place place) {
        while (!place.waiting.isEmpty() && place.waiting.firstKey() <= place.delivered + 1) {
            Event.Changed next = place.waiting.pollFirstEntry().getValue();
            if (next.rev() > place.delivered) {
                deliver(place, next);
            }
        }
    }

    private void deliver(Place place, Event.Changed changed) {
        boolean accessMoved = changed.accessVersion() > place.accessVersion;
        place.delivered = changed.rev();
        place.accessVersion = Math.max(place.accessVersion, changed.accessVersion());
        delivery.deliver(changed, accessMoved);
    }

    private void readLater(UUID conversation) {
        Thread.ofVirtual().name("close-hole").start(() -> {
            try {
                int read = PAGE;
                while (read == PAGE) {
                    read = readPage(conversation);
                }
            } catch (RuntimeException e) {
                LOG.warn("a hole cannot be closed now; it is tried again", e);
            } finally {
                doneReading(conversation);
            }
        });
    }

    private int readPage(UUID conversation) {
        long after;
        synchronized (places) {
            Place place = places.get(conversation);
            if (place == null || (place.waiting.isEmpty() && !place.reading)) {
                return 0;
            }
            after = place.delivered;
        }
        List<Event.Changed> missing = changes.changed(conversation, after, PAGE);
        synchronized (places) {
            Place place = places.computeIfAbsent(conversation, id -> new Place(after));
            missing.stream()
                    .filter(changed -> changed.rev() > place.delivered)
                    .forEach(changed -> deliver(place, changed));
            deliverInOrder(place);
        }
        metrics.repaired(missing.size());
        return missing.size();
    }

    private void doneReading(UUID conversation) {
        synchronized (places) {
            Place place = places.get(conversation);
            if (place == null) {
                return;
            }
            place.waiting.headMap(place.delivered, true).clear();
            boolean complete = place.waiting.isEmpty() && place.delivered >= place.wanted;
            if (complete || place.retries >= MOST_RETRIES) {
                place.reading = false;
                place.retries = 0;
            } else {
                place.retries++;
                vertx.setTimer(RETRY_MILLIS, timer -> readLater(conversation));
            }
        }
    }
}
