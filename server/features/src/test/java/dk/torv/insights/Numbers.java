package dk.torv.insights;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Role;
import dk.torv.kernel.Time;
import dk.torv.testkit.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An organisation whose numbers are counted, and the few words in which tests let time pass. */
final class Numbers {
    final Features torv = new Features();
    final Clock clock;
    final Actor administrator;

    Numbers(Clock clock) {
        this.clock = clock;
        administrator = torv.person("Ada", Role.ADMINISTRATOR);
        count();
    }

    /** @param parent null for the top */
    UUID unit(UUID parent) {
        UUID unit = Ids.next();
        torv.sql()
                .run(
                        "INSERT INTO unit (id, code, name, folded, parent) VALUES (?, ?, ?, ' enhed', ?)",
                        unit,
                        unit.toString(),
                        "Enhed " + unit,
                        parent);
        return unit;
    }

    List<Actor> people(UUID unit, int number) {
        return Stream.generate(() -> torv.person("Nye"))
                .limit(number)
                .peek(person -> move(person, unit))
                .toList();
    }

    void move(Actor person, UUID unit) {
        torv.sql().run("UPDATE person SET home = ? WHERE id = ?", unit, person.person());
    }

    /** Other databases' transactions do not hold the horizon back for long. */
    void count() {
        while (torv.sql().number("SELECT count(*) FROM change WHERE txid >= pg_snapshot_xmin(pg_current_snapshot())")
                > 0) {
            Thread.onSpinWait();
        }
        torv.get(CountChanges.class).count();
    }

    void active(Actor person, Device device) {
        torv.get(NoteActivity.class).note(person, device);
    }

    void active(List<Actor> people) {
        people.forEach(person -> active(person, Device.COMPUTER));
        torv.get(NoteActivity.class).write();
    }

    /** Moves the clock and lets the node do what it does all the time. */
    void at(String time) {
        clock.set(time);
        torv.get(NoteActivity.class).write();
        count();
    }

    List<ReadSeries.Row> series(Period period, String from, String until, UUID unit) {
        return series(administrator, period, from, until, unit);
    }

    List<ReadSeries.Row> series(Actor actor, Period period, String from, String until, UUID unit) {
        return torv.get(ReadSeries.class)
                .series(
                        actor,
                        new ReadSeries.Query(
                                new Window(period, LocalDate.parse(from), LocalDate.parse(until)),
                                Optional.ofNullable(unit),
                                List.of()))
                .rows();
    }

    ReadSeries.Row day(String day) {
        return series(Period.DAY, day, day, null).getFirst();
    }

    ReadSeries.Row today() {
        return day(Time.today().toString());
    }
}
