package dk.torv.saved;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.messages.FindMessage;
import dk.torv.messages.Place;
import dk.torv.saved.SavedStore.Saved;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Saves a message to find it again, or no longer. Twice the same does nothing; nobody else learns of it. */
@Singleton
public class SaveMessage {
    private static final String CHANGED = "{\"type\":\"saved\"}";
    private static final int MOST = 2_000;

    private final Database database;
    private final FindMessage findMessage;
    private final SavedStore store;
    private final Bus bus;

    @Inject
    SaveMessage(Database database, FindMessage findMessage, SavedStore store, Bus bus) {
        this.database = database;
        this.findMessage = findMessage;
        this.store = store;
        this.bus = bus;
    }

    /** @param on false: it is not saved any more, whether or not it can still be seen */
    public record Command(UUID conversation, UUID message, boolean on) {}

    public void save(Actor actor, Command command) {
        database.transact(() -> {
            boolean isChanged = command.on()
                    ? add(actor, command)
                    : store.remove(actor.person(), command.conversation(), command.message());
            if (isChanged) {
                database.afterCommit(() -> bus.publish(new Event.ToPeople(Set.of(actor.person()), CHANGED, false)));
            }
        });
    }

    private boolean add(Actor actor, Command command) {
        Place place = findMessage.requirePlace(actor, command.conversation(), command.message());
        boolean isNew = store.add(actor.person(), new Saved(Ids.next(), place));
        if (isNew && store.count(actor.person()) > MOST) {
            throw Refusal.conflict("too-many-saved").asException();
        }
        return isNew;
    }
}
