package dk.torv.gateway;

import dk.torv.bus.Event;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        private long delivered;
        private long accessVersion = -1;
        private boolean reading;

        Place(long delivered) {
            this.delivered = delivered;
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
            if (rev <= place.delivered || place.reading) {
                return;
            }
            place.reading = true;
        }
        readLater(conversation);
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
                LOG.warn("a hole cannot be closed now; the feed will try again", e);
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
            if (place != null) {
                place.reading = false;
                place.waiting.headMap(place.delivered, true).clear();
            }
        }
    }
}
