package dk.torv.conversations;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.ChoiceStore.Choice;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps a conversation as a favourite, mutes it, says of what one wants to be told there, hides it from one's list or puts it under a section of one's own. Told to nobody
 * but the person's other devices. A hidden chat comes back by itself with the next message.
 */
@Singleton
public class ChooseForMyself {
    private final Database database;
    private final Seats seats;
    private final Sections sections;
    private final ChoiceStore store;
    private final Bus bus;

    @Inject
    ChooseForMyself(Database database, Seats seats, Sections sections, ChoiceStore store, Bus bus) {
        this.database = database;
        this.seats = seats;
        this.sections = sections;
        this.store = store;
        this.bus = bus;
    }

    /** What is empty stays as it is. */
    public record Command(
            UUID conversation,
            Optional<Boolean> favourite,
            Optional<Boolean> muted,
            Optional<Boolean> hidden,
            Optional<Sorting> sorting,
            Optional<Telling> telling) {}

    /** @param section empty for none */
    public record Sorting(Optional<UUID> section) {}

    /** @param level empty for that of the settings */
    public record Telling(Optional<Level> level) {}

    public void choose(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        Optional<UUID> section = command.sorting().flatMap(Sorting::section);
        database.transact(() -> {
            section.ifPresent(wanted -> requireOwn(actor, wanted));
            store.choose(new Choice(
                    actor.person(),
                    seat.conversation(),
                    command.favourite().orElse(null),
                    command.muted().orElse(null),
                    command.hidden().orElse(null),
                    command.sorting().isPresent(),
                    section.orElse(null),
                    command.telling().isPresent(),
                    command.telling().flatMap(Telling::level).map(Level::wire).orElse(null)));
            database.afterCommit(() -> bus.publish(
                    new Event.ToPeople(Set.of(actor.person()), ConversationEvent.changed(seat.conversation()), false)));
        });
    }

    private void requireOwn(Actor actor, UUID section) {
        store.lock(actor.person());
        if (sections.of(actor).stream().noneMatch(own -> own.id().equals(section))) {
            throw Refusal.invalid("section", "unknown-section").asException();
        }
    }
}
