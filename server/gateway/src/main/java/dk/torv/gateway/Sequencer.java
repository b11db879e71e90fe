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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Puts each conversation's changes back in order before they are delivered. A hole is held for 200 ms; then the node reads what
 * is missing from the database once, so that its clients need not all ask. Of a conversation that is new here it first asks, once,
 * what changed just before: that may still be under way, and comes before. So a socket's revs never go back.
 */
@Singleton
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final long HOLE_MILLIS = 200;
    private static final long RETRY_MILLIS = 1_000;
    private static final int MOST_RETRIES = 30;

    private static final long UNKNOWN = -1;
    private static final int MOST_CONVERSATIONS = 100_000;
    private static final int PAGE = 200;

    private final Changes changes;
    private final Vertx vertx;
    private final GatewayMetrics metrics;
    private volatile Delivery delivery = (changed, accessMoved) -> {};
    private final List<Consumer<Event.Changed>> followers = new CopyOnWriteArrayList<>();

    private final Map<UUID, Place> places = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Place> eldest) {
            return size() > MOST_CONVERSATIONS && eldest.getValue().isQuiet();
        }
    };

    /** Takes changes in order. */
    interface Delivery {
        /** @param accessMoved whether membership has changed since the last one, or since the beginning for the first one here */
        void deliver(Event.Changed changed, boolean accessMoved);
    }

    /** How far a conversation has been delivered and what waits beyond a hole, or until it is known where to begin. */
    private static final class Place {
        private final TreeMap<Long, Event.Changed> waiting = new TreeMap<>();
        private long delivered = UNKNOWN;
        private long wanted;
        private long accessVersion;
        private boolean reading;
        private int retries;

        boolean isQuiet() {
            return delivered != UNKNOWN && waiting.isEmpty() && !reading;
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

    /** For what is done on every node once a change has gone out there: each change once, in order. A follower must not block. */
    public void follow(Consumer<Event.Changed> follower) {
        followers.add(follower);
    }

    /** A change came over the bus: in order, twice, or too early. */
    void accept(Event.Changed changed) {
        synchronized (places) {
            Place place = place(changed.conversation(), changed.rev());
            if (changed.rev() > place.delivered) {
                place.waiting.put(changed.rev(), changed);
                proceed(changed.conversation(), place);
            }
        }
    }

    /** The feed says that a conversation has reached a rev; whatever the bus has not brought by now is read. */
    void reached(UUID conversation, long rev) {
        synchronized (places) {
            Place place = place(conversation, rev);
            if (rev > place.delivered) {
                place.wanted = Math.max(place.wanted, rev);
                proceed(conversation, place);
            }
        }
    }

    /** @param rev the first one seen of a conversation that is new here: what changed just before it comes before it */
    private Place place(UUID conversation, long rev) {
        Place known = places.get(conversation);
        if (known != null) {
            return known;
        }
        Place place = new Place();
        places.put(conversation, place);
        if (rev == 1) {
            place.delivered = 0;
        } else {
            Thread.ofVirtual().name("first-change").start(() -> begin(conversation, place, rev));
        }
        return place;
    }

    private void begin(UUID conversation, Place place, long rev) {
        long settled = settled(conversation, rev);
        synchronized (places) {
            place.delivered = settled;
            proceed(conversation, place);
        }
    }

    private long settled(UUID conversation, long rev) {
        try {
            return changes.settled(conversation, rev);
        } catch (RuntimeException e) {
            LOG.warn("it cannot be read what came before a change; a client that misses it asks", e);
            return rev - 1;
        }
    }

    private void proceed(UUID conversation, Place place) {
        if (place.delivered == UNKNOWN) {
            return;
        }
        deliverInOrder(place);
        if (place.reading) {
            return;
        }
        if (place.wanted > place.delivered) {
            place.reading = true;
            readLater(conversation, place);
        } else if (!place.waiting.isEmpty()) {
            place.reading = true;
            vertx.setTimer(HOLE_MILLIS, timer -> readLater(conversation, place));
        }
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
        followers.forEach(follower -> follower.accept(changed));
    }

    private void readLater(UUID conversation, Place place) {
        Thread.ofVirtual().name("close-hole").start(() -> {
            try {
                int read = PAGE;
                while (read == PAGE) {
                    read = readPage(conversation, place);
                }
            } catch (RuntimeException e) {
                LOG.warn("a hole cannot be closed now; it is tried again", e);
            } finally {
                doneReading(conversation, place);
            }
        });
    }

    private int readPage(UUID conversation, Place place) {
        long after;
        synchronized (places) {
            after = place.delivered;
        }
        List<Event.Changed> missing = changes.changed(conversation, after, PAGE);
        synchronized (places) {
            missing.stream()
                    .filter(changed -> changed.rev() > place.delivered)
                    .forEach(changed -> deliver(place, changed));
            deliverInOrder(place);
        }
        metrics.repaired(missing.size());
        return missing.size();
    }

    private void doneReading(UUID conversation, Place place) {
        synchronized (places) {
            place.waiting.headMap(place.delivered, true).clear();
            boolean complete = place.waiting.isEmpty() && place.delivered >= place.wanted;
            if (complete || place.retries >= MOST_RETRIES) {
                place.reading = false;
                place.retries = 0;
            } else {
                place.retries++;
                vertx.setTimer(RETRY_MILLIS, timer -> readLater(conversation, place));
            }
        }
    }
}
