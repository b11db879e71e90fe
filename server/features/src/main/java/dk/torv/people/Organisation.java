package dk.torv.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Refusal.Refused;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The one organisation of this installation. Everybody's clients are told whenever it looks different. */
@Singleton
public class Organisation {
    private static final Logger LOG = Logger.getLogger(Organisation.class);
    private static final Look UNNAMED = new Look("Torv", null, null);

    private final OrganisationStore store;
    private final Bus bus;
    private final ObjectMapper json;
    private String told;

    private record LookEvent(String type, Look look) {}

    @Inject
    Organisation(OrganisationStore store, Bus bus, ObjectMapper json) {
        this.store = store;
        this.bus = bus;
        this.json = json;
    }

    public String name() {
        return look().organisation();
    }

    public Look look() {
        return store.findLook().orElse(UNNAMED);
    }

    /** A PNG, by the name that came with the look. */
    byte[] requireLogo(String logo) {
        return store.findLogo(logo).orElseThrow(() -> Refusal.notFound().asException());
    }

    /** It may look different, by a change here or on another node. */
    @Scheduled(every = "PT10S", delayed = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    synchronized void refresh() {
        try {
            tell();
        } catch (Refused away) {
            LOG.debug("the database is away; it looks as it did", away);
        }
    }

    private void tell() {
        String event = write(new LookEvent("look", look()));
        if (!event.equals(told)) {
            told = event;
            bus.publish(new Event.ToEveryone("look", event));
        }
    }

    private String write(LookEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the look", e);
        }
    }
}
