package dk.torv.gateway;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One shard for each event loop that has had a socket. */
@Singleton
class Shards {
    private final Map<Thread, Shard> shards = new ConcurrentHashMap<>();
    private final AtomicLong readings = new AtomicLong();
    private final GatewayMetrics metrics;

    @Inject
    Shards(GatewayMetrics metrics) {
        this.metrics = metrics;
    }

    /** The shard of the event loop one is on. */
    Shard current() {
        Context context = Vertx.currentContext();
        return shards.computeIfAbsent(Thread.currentThread(), thread -> new Shard(context, metrics));
    }

    /** A number for a reading of memberships that begins now: a later reading has a greater one. */
    long nextReading() {
        return readings.incrementAndGet();
    }

    void each(Consumer<Shard> work) {
        shards.values().forEach(shard -> shard.run(work));
    }
}
