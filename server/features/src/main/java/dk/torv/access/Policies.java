package dk.torv.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.kernel.Refusal.Refused;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * The policy from memory, hardly older than a second on any node: what one node changes, the others read by themselves. What
 * clients show of it is told to everybody whenever it looks different.
 */
@Singleton
public class Policies {
    private static final Logger LOG = Logger.getLogger(Policies.class);

    private final PolicyStore store;
    private final Bus bus;
    private final ObjectMapper json;
    private volatile Policy latest;
    private String told;

    private record BannerEvent(String type, BannerView banner, TimeLimits limits) {}

    @Inject
    Policies(PolicyStore store, Bus bus, ObjectMapper json) {
        this.store = store;
        this.bus = bus;
        this.json = json;
    }

    /** Never waits for another's question: it may be asked while one holds a connection. */
    public Policy current() {
        Policy known = latest;
        return known == null ? store.read() : known;
    }

    @Scheduled(every = "PT1S", delayed = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refreshAgain() {
        try {
            refresh();
        } catch (Refused away) {
            LOG.debug("the database is away; what is known of the policy stays", away);
        }
    }

    /** The policy may have changed, here or on another node, or a banner's time be over. */
    synchronized void refresh() {
        Policy policy = store.read();
        latest = policy;
        String event = write(new BannerEvent("banner", BannerView.shown(policy), TimeLimits.of(policy)));
        if (!event.equals(told)) {
            told = event;
            bus.publish(new Event.ToEveryone("banner", event));
        }
    }

    private String write(BannerEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the banner", e);
        }
    }
}
