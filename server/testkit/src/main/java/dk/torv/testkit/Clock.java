package dk.torv.testkit;

import dk.torv.kernel.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Closing it gives the system's clock back. */
public final class Clock implements InstantSource, AutoCloseable {
    private volatile Instant now;

    private Clock(Instant start) {
        now = start;
    }

    /** Takes the place of the one clock. */
    public static Clock at(String start) {
        Clock clock = new Clock(Instant.parse(start));
        Time.use(clock);
        return clock;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void set(String time) {
        now = Instant.parse(time);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public void close() {
        Time.use(InstantSource.system());
    }
}
