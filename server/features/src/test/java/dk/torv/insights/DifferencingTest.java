package dk.torv.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.testkit.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody who may see everything, asks every week, moves units and people and changes the group size in between, and keeps every
 * answer, learns nothing of a group that is too small.
 */
class DifferencingTest {
    private static final String FIGURES = "SELECT unit::text || ' ' || period || ' ' || start || ' ' || hidden || ' '"
            + " || coalesce(active::text, '-') || ' ' || coalesce(posts + replies + chats, -1)"
            + " FROM insight_figure ORDER BY unit, period, start";

    private static final List<Integer> SIZES = List.of(10, 5, 20, 10, 5, 10);

    private final Clock clock = Clock.at("2026-11-02T09:00:00Z");
    private final Numbers numbers = new Numbers(clock);
    private final SplittableRandom random = new SplittableRandom(3);
    private final List<UUID> units = new ArrayList<>();
    private final List<Actor> people = new ArrayList<>();

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void findsNothingByWeeksReorganisationsAndOtherGroupSizes() {
        grow();
        Map<LocalDate, Integer> sizes = new HashMap<>();
        List<String> seen = List.of();
        LocalDate week = LocalDate.of(2026, 11, 2);
        int told = 0;
        for (int size : SIZES) {
            numbers.torv.sql().run("UPDATE policy SET insights_group = ?", size);
            work();
            reorganise();
            numbers.at(week.plusWeeks(1) + "T09:00:00Z");
            sizes.put(week, size);
            List<String> now = numbers.torv.sql().list(String.class, FIGURES);
            assertThat(now).as("what was once told or hidden stays so").containsAll(seen);
            seen = now;
            told += assertNoSmallRest(week, size);
            week = week.plusWeeks(1);
        }
        assertThat(told).as("not by telling nothing").isGreaterThan(30);
        assertThat(sizes).hasSameSizeAs(SIZES);
    }

    @Test
    void hasNothingOfAUnitByDayNorMessagesByMonthNorBeforeTheWeekIsOver() {
        UUID unit = numbers.unit(null);
        numbers.active(numbers.people(unit, 30));
        assertThat(numbers.torv.refused(() -> numbers.series(Period.DAY, "2026-11-02", "2026-11-08", unit)))
                .contains(Refusal.invalid("period", "bad-choice"));
        assertThat(numbers.series(Period.WEEK, "2026-11-02", "2026-11-02", unit))
                .isEmpty();
        numbers.at("2026-12-02T09:00:00Z");
        InsightValues month = numbers.series(Period.MONTH, "2026-11-01", "2026-11-01", unit)
                .getFirst()
                .values();
        assertThat(month).isEqualTo(new InsightValues(30L, null, null, null, null, null));
    }

    @Test
    void hidesInTheFileWhatIsHiddenOnThePage() {
        UUID large = numbers.unit(null);
        UUID small = numbers.unit(null);
        numbers.torv.sql().run("UPDATE unit SET name = '=cmd;\"x\"' WHERE id = ?", large);
        numbers.active(numbers.people(large, 30));
        numbers.active(numbers.people(numbers.unit(null), 30));
        numbers.active(numbers.people(small, 6));
        numbers.at("2026-11-09T09:00:00Z");
        String file = CsvTable.of(
                numbers.torv
                        .get(ReadUnitInsights.class)
                        .read(
                                numbers.administrator,
                                new ReadUnitInsights.Query(
                                        Period.WEEK, LocalDate.of(2026, 11, 2), java.util.Optional.empty())),
                "da");
        assertThat(file.lines().filter(line -> line.contains(small.toString())).findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith(";6;skjult;skjult;skjult;skjult;skjult;skjult"));
        assertThat(file).contains(";\"'=cmd;\"\"x\"\"\";30;");
    }

    private void grow() {
        for (int area = 0; area < 4; area++) {
            UUID above = unit(null, random.nextInt(3));
            for (int i = 0; i < 6; i++) {
                unit(above, 2 + random.nextInt(35));
            }
        }
    }

    private UUID unit(UUID parent, int size) {
        UUID unit = numbers.unit(parent);
        units.add(unit);
        people.addAll(numbers.people(unit, size));
        return unit;
    }

    private void work() {
        numbers.active(people.stream().filter(person -> random.nextInt(10) < 8).toList());
    }

    private void reorganise() {
        for (int i = 0; i < 8; i++) {
            numbers.move(people.get(random.nextInt(people.size())), units.get(random.nextInt(units.size())));
        }
        UUID moved = units.get(1 + random.nextInt(6));
        numbers.torv
                .sql()
                .run("UPDATE unit SET parent = ? WHERE id = ?", units.get(7 * (1 + random.nextInt(3))), moved);
    }

    private record Line(UUID unit, UUID parent, int people, Integer active) {}

    /** @return how many units were told */
    private int assertNoSmallRest(LocalDate week, int least) {
        Map<UUID, Line> lines = new HashMap<>();
        String of = "FROM insight_figure WHERE period = 'week' AND start = ? ORDER BY unit";
        List<UUID> ids = numbers.torv.sql().list(UUID.class, "SELECT unit " + of, week);
        List<Object> parents = numbers.torv.sql().list(Object.class, "SELECT parent " + of, week);
        List<Integer> sizes = numbers.torv.sql().list(Integer.class, "SELECT people " + of, week);
        List<Object> active = numbers.torv.sql().list(Object.class, "SELECT active " + of, week);
        for (int i = 0; i < ids.size(); i++) {
            lines.put(ids.get(i), new Line(ids.get(i), (UUID) parents.get(i), sizes.get(i), (Integer) active.get(i)));
        }
        List<Line> told =
                lines.values().stream().filter(line -> line.active() != null).toList();
        for (Line line : told) {
            int people = line.people();
            int were = line.active();
            for (Line other : told) {
                if (line.equals(nextToldAbove(other, lines))) {
                    people -= other.people();
                    were -= other.active();
                }
            }
            assertThat((people == 0 && were == 0) || Math.min(people, were) >= least)
                    .as("%s people, %s active between told units in the week of %s, k = %s", people, were, week, least)
                    .isTrue();
        }
        return told.size();
    }

    private static Line nextToldAbove(Line line, Map<UUID, Line> lines) {
        Line above = line.parent() == null ? null : lines.get(line.parent());
        return above == null || above.active() != null ? above : nextToldAbove(above, lines);
    }
}
