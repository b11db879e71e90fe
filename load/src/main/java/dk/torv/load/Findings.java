package dk.torv.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that one run has measured. */
record Findings(
        double calibratedBefore,
        double calibratedAfter,
        Storm.Result storm,
        Day.Result day,
        Throughput.Result throughput,
        Commits.Result commits,
        Announcement.Result announcement,
        long holesBeforeReturning,
        Returning.Result returning,
        Agreement agreement) {

    private static final double MOST_DRIFT = 0.2;

    /** The machine must have been the same before and after, or nothing here can be compared. */
    boolean isVoid() {
        return drift() > MOST_DRIFT;
    }

    double drift() {
        return Math.abs(calibratedAfter - calibratedBefore) / Math.max(calibratedBefore, calibratedAfter);
    }

    /** Tallies of all parts by their names. */
    Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        tallies.put("day", day.tally());
        tallies.put("full speed", throughput.tally());
        tallies.put("announcements", announcement.announcements());
        tallies.put("direct before", announcement.before());
        tallies.put("direct during", announcement.during());
        tallies.put("direct between", announcement.between());
        tallies.put("reconnect", returning.tally());
        return tallies;
    }

    double calibrated() {
        return (calibratedBefore + calibratedAfter) / 2;
    }

    /** Deliveries a second of the announcements, as a share of what the bare sockets manage. */
    double announcementRatio() {
        return announcement.receivers() / (announcement.medianLast() / 1e3) / calibrated();
    }
}
