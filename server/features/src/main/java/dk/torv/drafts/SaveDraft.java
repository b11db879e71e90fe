package dk.torv.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.drafts.DraftStore.Place;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.messages.markdown.Markdown;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what somebody has begun to write, for all their devices. Changed on two of them at once, the second is refused: it asks what
 * there is and keeps both. A text that shows nothing leaves no draft.
 */
@Singleton
public class SaveDraft {
    private final Database database;
    private final Seats seats;
    private final DraftStore store;
    private final Bus bus;
    private final ObjectMapper json;

    @Inject
    SaveDraft(Database database, Seats seats, DraftStore store, Bus bus, ObjectMapper json) {
        this.database = database;
        this.seats = seats;
        this.store = store;
        this.bus = bus;
        this.json = json;
    }

    /** @param changes the version it was made to; empty when there was none */
    public record Command(UUID conversation, Optional<UUID> thread, String markdown, Optional<UUID> changes) {}

    /** @param version absent when the draft is gone */
    private record DraftEvent(String type, UUID conversation, UUID thread, UUID version) {}

    /** @return the new version; empty when there is no draft any more */
    public Optional<UUID> save(Actor actor, Command command) {
        seats.requireSeat(actor, command.conversation());
        Optional<String> markdown = clean(command.markdown());
        Place place = new Place(actor.person(), command.conversation(), command.thread());
        return database.inTransaction(() -> {
            Optional<UUID> version = markdown.map(text -> write(place, text, command.changes()));
            boolean isChanged = version.isPresent() || remove(place, command.changes());
            if (isChanged) {
                tell(place, version);
            }
            return version;
        });
    }

    private UUID write(Place place, String markdown, Optional<UUID> changes) {
        UUID version = Ids.next();
        if (!store.save(place, markdown, version, changes, Time.now())) {
            throw Refusal.conflict("draft-changed").asException();
        }
        return version;
    }

    private boolean remove(Place place, Optional<UUID> changes) {
        boolean isRemoved = store.remove(place, changes);
        if (!isRemoved && store.exists(place)) {
            throw Refusal.conflict("draft-changed").asException();
        }
        return isRemoved;
    }

    private static Optional<String> clean(String written) {
        return switch (Markdown.clean(written)) {
            case Markdown.Clean clean -> Optional.of(clean.text());
            case Markdown.Refused refused -> {
                if (refused.refusal().reason().equals("empty-message")) {
                    yield Optional.empty();
                }
                throw refused.refusal().asException();
            }
        };
    }

    private void tell(Place place, Optional<UUID> version) {
        DraftEvent event =
                new DraftEvent("draft", place.conversation(), place.thread().orElse(null), version.orElse(null));
        String text = write(event);
        database.afterCommit(() -> bus.publish(new Event.ToPeople(Set.of(place.person()), text, false)));
    }

    private String write(DraftEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
