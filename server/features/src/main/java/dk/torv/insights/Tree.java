package dk.torv.insights;

import dk.torv.insights.Groups.Sum;
import dk.torv.insights.Groups.Unit;
import dk.torv.insights.TreeStore.UnitRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The units that there are, each below the nearest one above that is still there. What belongs to a unit that has been closed
 * belongs to that one too, or to none.
 */
final class Tree {
    private final Map<UUID, UnitRow> units = new HashMap<>();

    Tree(List<UnitRow> rows) {
        rows.forEach(row -> units.put(row.id(), row));
    }

    /** Sums of each unit's own people; what is in none of them is under zero. */
    Map<UUID, Sum> own(Map<UUID, Sum> sums) {
        Map<UUID, Sum> own = new HashMap<>();
        own.put(Happening.NO_UNIT, Sum.NOTHING);
        units.values().stream().filter(UnitRow::active).forEach(unit -> own.put(unit.id(), Sum.NOTHING));
        sums.forEach((unit, sum) -> own.merge(place(unit), sum, Sum::plus));
        return own;
    }

    List<Unit> units(Map<UUID, Sum> own) {
        List<Unit> found = new ArrayList<>();
        units.values().stream()
                .filter(UnitRow::active)
                .forEach(unit -> found.add(new Unit(unit.id(), parent(unit), own.get(unit.id()))));
        return found;
    }

    private UUID parent(UnitRow unit) {
        return unit.parent() == null || isInRing(unit) ? Happening.NO_UNIT : place(unit.parent());
    }

    /** The unit itself, or the nearest above it that is there. */
    private UUID place(UUID unit) {
        Set<UUID> passed = new HashSet<>();
        UnitRow at = units.get(unit);
        while (at != null && !at.active() && passed.add(at.id())) {
            at = at.parent() == null ? null : units.get(at.parent());
        }
        return at == null || !at.active() ? Happening.NO_UNIT : at.id();
    }

    /** Whether one comes back to it on the way up, which nothing but a mistake of the data does. */
    private boolean isInRing(UnitRow unit) {
        Set<UUID> passed = new HashSet<>();
        UnitRow at = unit;
        while (at != null && at.parent() != null && passed.add(at.id())) {
            at = units.get(at.parent());
        }
        return at != null && at.id().equals(unit.id()) && unit.parent() != null;
    }
}
