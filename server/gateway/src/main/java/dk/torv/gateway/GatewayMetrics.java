package dk.torv.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** What operations asks about the sockets. */
@Singleton
class GatewayMetrics {
    private final MeterRegistry registry;
    private final AtomicInteger open;

    @Inject
    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.open = registry.gauge("torv.sockets.open", new AtomicInteger());
    }

    void opened() {
        open.incrementAndGet();
    }

    void gone() {
        open.decrementAndGet();
    }

    /** The server closed a socket. */
    void closed(CloseReason reason) {
        registry.counter("torv.sockets.closed", "reason", reason.text()).increment();
    }

    /** Events read back from the database because the bus had lost them or brought them out of order. */
    void repaired(int events) {
        registry.counter("torv.events.repaired").increment(events);
    }

    void delivered(int receivers) {
        registry.counter("torv.events.delivered").increment(receivers);
    }
}
