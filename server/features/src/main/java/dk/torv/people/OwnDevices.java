package dk.torv.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Tells a person's own devices that something about them changed; others see it when they next ask. */
@Singleton
class OwnDevices {
    private final Database database;
    private final Bus bus;
    private final ObjectMapper json;

    @Inject
    OwnDevices(Database database, Bus bus, ObjectMapper json) {
        this.database = database;
        this.bus = bus;
        this.json = json;
    }

    private record PersonEvent(String type, UUID person) {}

    /** Once the open transaction has committed. */
    void tell(UUID person) {
        Event event = new Event.ToPeople(Set.of(person), write(new PersonEvent("person", person)), false);
        database.afterCommit(() -> bus.publish(event));
    }

    private String write(PersonEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
