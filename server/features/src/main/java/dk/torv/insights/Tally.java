package dk.torv.insights;

import dk.torv.insights.Happening.Kind;
import dk.torv.kernel.Time;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Adds up what happened: by day for the organisation, by week for each unit, and who was active on which day. All that is ever
 * counted goes through here, from the feed, from a load and from a recount. A day is what the calendar says where the
 * organisation is: when clocks go back it has 25 hours, two of them at 2 o'clock.
 */
final class Tally {
    static final int HOURS = 24;

    private final ZoneId zone = Time.zone();
    private final Map<LocalDate, Day> days = new TreeMap<>();
    private final Map<UnitWeek, Counts> weeks = new HashMap<>();
    private final Map<LocalDate, Map<UUID, Seen>> active = new TreeMap<>();

    /** @param hours messages in each hour of the clock */
    record Day(Counts counts, int[] hours) {}

    record UnitWeek(LocalDate week, UUID unit) {}

    /** @param devices bits of {@link Device}, or none */
    record Seen(UUID unit, int devices) {
        Seen and(Seen other) {
            return new Seen(unit, devices | other.devices);
        }
    }

    static Tally of(List<Happening> happenings) {
        Tally tally = new Tally();
        happenings.forEach(tally::add);
        return tally;
    }

    void add(Happening one) {
        ZonedDateTime at = one.at().atZone(zone);
        LocalDate day = at.toLocalDate();
        Kind kind = one.kind();
        Day before = days.getOrDefault(day, new Day(Counts.NONE, new int[HOURS]));
        if (kind.isMessage()) {
            before.hours()[at.getHour()]++;
        }
        days.put(day, new Day(before.counts().plus(Counts.one(kind)), before.hours()));
        weeks.merge(new UnitWeek(Period.WEEK.startOf(day), one.unit()), Counts.one(kind), Counts::plus);
        seen(day, one.person(), new Seen(one.unit(), 0));
    }

    /** Somebody was active on a day. */
    void seen(LocalDate day, UUID person, Seen how) {
        active.computeIfAbsent(day, none -> new LinkedHashMap<>()).merge(person, how, Seen::and);
    }

    Map<LocalDate, Day> days() {
        return days;
    }

    Map<UnitWeek, Counts> weeks() {
        return weeks;
    }

    /** Day → person → how. */
    Map<LocalDate, Map<UUID, Seen>> active() {
        return active;
    }
}
