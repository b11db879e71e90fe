package dk.torv.jobs;

import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A moment to come, as the clock on the wall shows it then. Of an hour that comes twice it is the first; in an hour that is left
 * out in spring it is as much later as the clocks have moved.
 */
public record LocalMoment(LocalDateTime at, ZoneId zone) {
    private static final Duration FURTHEST = Duration.ofDays(366);

    /**
     * @param at {@code 2026-11-26T08:00}
     * @param zone {@code Europe/Copenhagen}
     */
    public static LocalMoment parse(String at, String zone) {
        try {
            return new LocalMoment(LocalDateTime.parse(at), ZoneId.of(zone));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("at", "bad-time").asException();
        } catch (DateTimeException e) {
            throw Refusal.invalid("zone", "bad-zone").asException();
        }
    }

    public Instant instant() {
        return at.atZone(zone).toInstant();
    }

    /** Refuses what is past, and what is more than a year ahead. */
    public static void requireInReach(Instant moment) {
        Instant now = Time.now();
        if (!moment.isAfter(now)) {
            throw Refusal.invalid("at", "time-is-past").asException();
        }
        if (moment.isAfter(now.plus(FURTHEST))) {
            throw Refusal.invalid("at", "too-far-ahead").asException();
        }
    }
}
