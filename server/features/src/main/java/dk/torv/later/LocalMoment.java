package dk.torv.later;

import dk.torv.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A moment to come, as the clock on the wall shows it then. Of an hour that comes twice it is the first; in an hour that is left
 * out in spring it is as much later as the clocks have moved.
 */
record LocalMoment(LocalDateTime at, ZoneId zone) {
    /**
     * @param at {@code 2026-11-26T08:00}
     * @param zone {@code Europe/Copenhagen}
     */
    static LocalMoment parse(String at, String zone) {
        try {
            return new LocalMoment(LocalDateTime.parse(at), ZoneId.of(zone));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("at", "bad-time").asException();
        } catch (DateTimeException e) {
            throw Refusal.invalid("zone", "bad-zone").asException();
        }
    }

    Instant instant() {
        return at.atZone(zone).toInstant();
    }
}
