package dk.torv.messages;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a test hears on the bus. */
final class Heard {
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<Event.Changed> events = new LinkedBlockingQueue<>();

    private Heard() {}

    static Heard on(Bus bus) {
        Heard heard = new Heard();
        bus.subscribe(event -> {
            if (event instanceof Event.Changed changed) {
                heard.events.add(changed);
            }
        });
        return heard;
    }

    /** The next change's JSON that contains the text; waits for it. */
    String next(String containing) throws InterruptedException {
        while (true) {
            Event.Changed event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("heard nothing with " + containing);
            }
            if (event.json().contains(containing)) {
                return event.json();
            }
        }
    }
}
