package dk.torv.activity;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/**
 * Marks what concerns somebody as read: one thing, or everything up to a moment. What comes to it later is news again. The read
 * marks of conversations and threads stay where they are.
 */
@Singleton
class MarkActivity {
    private static final String CHANGED = "{\"type\":\"activity\"}";

    private final Seats seats;
    private final ActivityStore store;
    private final Bus bus;

    @Inject
    MarkActivity(Seats seats, ActivityStore store, Bus bus) {
        this.seats = seats;
        this.store = store;
        this.bus = bus;
    }

    /** Refuses with not-found where the actor sees nothing. */
    void read(Actor actor, ActivityKey key) {
        seats.requireSeat(actor, key.conversation());
        store.markRead(actor.person(), new ActivityKey(key.kind(), key.conversation(), key.seq(), notLater(key.at())));
        tell(actor);
    }

    void readAll(Actor actor, Instant until) {
        store.markAllRead(actor.person(), notLater(until));
        tell(actor);
    }

    private void tell(Actor actor) {
        bus.publish(new Event.ToPeople(Set.of(actor.person()), CHANGED, false));
    }

    private static Instant notLater(Instant time) {
        Instant now = Time.now();
        return time.isAfter(now) ? now : time;
    }
}
