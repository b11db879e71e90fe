package dk.torv.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one clock. Tests replace it; nobody else asks the system for the time. */
public final class Time {
    private static final ZoneId ORGANISATION = ZoneId.of("Europe/Copenhagen");

    private static volatile InstantSource source = InstantSource.system();

    private Time() {}

    /** Now, cut to the milliseconds that the wire carries. */
    public static Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day it is where the organisation is. */
    public static LocalDate today() {
        return LocalDate.ofInstant(now(), ORGANISATION);
    }

    /** Where the organisation's days begin and end. */
    public static ZoneId zone() {
        return ORGANISATION;
    }

    /** For tests: the clock until the next call. */
    public static void use(InstantSource clock) {
        source = clock;
    }
}
