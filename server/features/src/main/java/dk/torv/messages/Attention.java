package dk.torv.messages;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Tells people's own devices that something new concerns them; what it is they ask. At most fifty can be mentioned by name, and of
 * those who follow a thread no more than two hundred are told: the others learn of it when they next ask. Who is mentioned with
 * everyone else is not told at all, since their client reads it in the message.
 */
@Singleton
class Attention {
    private static final String NEWS = "{\"type\":\"activity\"}";
    private static final int MOST_FOLLOWERS = 200;

    private final AttentionStore store;
    private final Bus bus;

    @Inject
    Attention(AttentionStore store, Bus bus) {
        this.store = store;
        this.bus = bus;
    }

    /** A message has been written, or other people are mentioned in it. The database is asked only where it can concern anybody. */
    void written(Row row) {
        if (row.thread() != null || MentionedPeople.in(row.markdown()).findAny().isPresent()) {
            ask(store.listConcerned(row, MOST_FOLLOWERS));
        }
    }

    void ask(Set<UUID> people) {
        if (!people.isEmpty()) {
            bus.publish(new Event.ToPeople(people, NEWS, false));
        }
    }
}
