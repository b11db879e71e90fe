package dk.torv.gateway;

import io.netty.buffer.Unpooled;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One socket of one person. While it is held back (until its hello, and whenever its person's memberships are being read again)
 * events wait here and are judged by the new topics. Owned by its shard's event loop.
 */
final class Connection {
    private static final long BETWEEN_TYPING_MILLIS = 500;
    private static final int MOST_FRAMES_A_SECOND = 100;

    private final ServerWebSocket socket;
    private final Outlet outlet;
    private final UUID person;
    private final UUID session;
    private Set<UUID> topics = Set.of();
    private long topicsAsOf;
    private Map<UUID, Amended> amended = Map.of();
    private Set<UUID> watched = Set.of();
    private List<Held> held = new ArrayList<>();
    private int holds = 1;
    private long heardAtMillis;
    private long toldAtMillis;
    private int framesThisSecond;
    private boolean looking;
    private List<UUID> toWatchNext;

    private record Held(UUID topic, Payload payload) {}

    /** What a reading of one topic's members has said, which a reading of all topics from before does not know. */
    private record Amended(boolean listens, long asOf) {}

    Connection(ServerWebSocket socket, Sessions.Holder holder, GatewayMetrics metrics, long nowMillis) {
        this.socket = socket;
        this.person = holder.person();
        this.session = holder.session();
        this.heardAtMillis = nowMillis;
        this.outlet = new Outlet(this::write, reason -> {
            metrics.closed(reason);
            socket.close(reason.code(), reason.text());
        });
    }

    UUID person() {
        return person;
    }

    UUID session() {
        return session;
    }

    Set<UUID> topics() {
        return topics;
    }

    Set<UUID> watched() {
        return watched;
    }

    void watch(Set<UUID> people) {
        watched = people;
    }

    /**
     * Whether to watch these people now; while those wanted before are still being looked up they are kept for later, the latest
     * only.
     */
    boolean mayLookUp(List<UUID> people) {
        if (looking) {
            toWatchNext = people;
            return false;
        }
        looking = true;
        return true;
    }

    /** The look-up has ended; gives those wanted meanwhile, if any. */
    Optional<List<UUID>> lookedUp() {
        looking = false;
        Optional<List<UUID>> next = Optional.ofNullable(toWatchNext);
        toWatchNext = null;
        return next;
    }

    /** A frame came from the client; false when there are too many of them. */
    boolean heard(long nowMillis) {
        boolean sameSecond = nowMillis / 1_000 == heardAtMillis / 1_000;
        framesThisSecond = sameSecond ? framesThisSecond + 1 : 1;
        heardAtMillis = nowMillis;
        return framesThisSecond <= MOST_FRAMES_A_SECOND;
    }

    boolean isSilentSince(long millis) {
        return heardAtMillis < millis;
    }

    /** Whether it is time again to tell others that this person is typing. */
    boolean mayTell(long nowMillis) {
        if (nowMillis - toldAtMillis < BETWEEN_TYPING_MILLIS) {
            return false;
        }
        toldAtMillis = nowMillis;
        return true;
    }

    /** Something for the members of a topic. */
    void deliver(UUID topic, Payload payload) {
        if (holds > 0) {
            held.add(new Held(topic, payload));
        } else if (topics.contains(topic)) {
            outlet.send(payload);
        }
    }

    /** Something for this person. */
    void send(Payload payload) {
        outlet.send(payload);
    }

    /** From here on events wait until {@link #release}. */
    void hold() {
        holds++;
    }

    /** What it listens to from here on, unless a later reading was here first. */
    void listen(Set<UUID> present, long asOf) {
        if (asOf > topicsAsOf) {
            Map<UUID, Amended> later = new HashMap<>(amended);
            later.values().removeIf(one -> one.asOf() < asOf);
            amended = later.isEmpty() ? Map.of() : later;
            topics = present;
            topicsAsOf = asOf;
            amended.forEach((topic, one) -> amend(topic, one.listens()));
        }
    }

    /** Whether it listens to this topic from here on, unless a later reading was here first. */
    void listen(UUID topic, boolean listens, long asOf) {
        Amended before = amended.get(topic);
        if (asOf > topicsAsOf && (before == null || asOf > before.asOf())) {
            amended = new HashMap<>(amended);
            amended.put(topic, new Amended(listens, asOf));
            amend(topic, listens);
        }
    }

    private void amend(UUID topic, boolean listens) {
        if (topics.contains(topic) != listens) {
            topics = new HashSet<>(topics);
            if (listens) {
                topics.add(topic);
            } else {
                topics.remove(topic);
            }
        }
    }

    /**
     * Ends one hold; after the last one what has waited is delivered, as far as the topics allow.
     *
     * @return whether that was the last one
     */
    boolean release() {
        if (--holds > 0) {
            return false;
        }
        List<Held> waiting = held;
        held = new ArrayList<>();
        waiting.forEach(event -> deliver(event.topic(), event.payload()));
        return true;
    }

    void close(CloseReason reason) {
        socket.close(reason.code(), reason.text());
    }

    private void write(byte[] frame) {
        socket.writeFrame(new WebSocketFrameImpl(WebSocketFrameType.TEXT, Unpooled.wrappedBuffer(frame), true))
                .onComplete(done -> outlet.written());
    }
}
