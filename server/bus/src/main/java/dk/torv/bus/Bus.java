package dk.torv.bus;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Carries events from where they happen to the sockets, after the commit. It may lose, the database may not: whoever
 * listens repairs itself from the change feed.
 */
@Singleton
public class Bus {
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    /** Calls every listener on the caller's thread; listeners only hand over and must not block. */
    public void publish(Event event) {
        for (Consumer<Event> listener : listeners) {
            listener.accept(event);
        }
    }

    public void subscribe(Consumer<Event> listener) {
        listeners.add(listener);
    }
}
