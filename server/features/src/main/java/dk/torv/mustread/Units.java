package dk.torv.mustread;

import dk.torv.mustread.MustReadStore.Count;
import dk.torv.mustread.MustReadStore.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The organisation's tree with what has been counted where people work, summed up to the top. */
final class Units {
    private static final Count NONE = new Count(0, 0, 0);

    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, List<Unit>> below = new HashMap<>();
    private final Map<UUID, Count> own;

    /**
     * @param all in the order in which they are shown
     * @param own what was counted, by the unit where people work; those without one under null
     */
    Units(List<Unit> all, Map<UUID, Count> own) {
        this.own = own;
        all.forEach(unit -> units.put(unit.id(), unit));
        all.forEach(unit ->
                below.computeIfAbsent(unit.parent(), none -> new ArrayList<>()).add(unit));
    }

    Optional<Unit> find(UUID id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Those whose parent is unknown are at the top too: nobody is counted nowhere. */
    List<Unit> top() {
        return units.values().stream()
                .filter(unit -> unit.parent() == null || !units.containsKey(unit.parent()))
                .toList();
    }

    List<Unit> rightBelow(UUID unit) {
        return below.getOrDefault(unit, List.of());
    }

    /** What was counted in the unit itself. */
    Count in(UUID unit) {
        return own.getOrDefault(unit, NONE);
    }

    /** What was counted in the unit and everything below it. */
    Count sum(UUID unit) {
        return withAllBelow(unit).stream().map(this::in).reduce(NONE, Count::plus);
    }

    /** What was counted of people without a unit, or in one that is no more. */
    Count elsewhere() {
        return own.entrySet().stream()
                .filter(entry -> !units.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(NONE, Count::plus);
    }

    Count total() {
        return own.values().stream().reduce(NONE, Count::plus);
    }

    /** The unit and everything below it; a tree that was tied into a ring ends where it began. */
    Set<UUID> withAllBelow(UUID unit) {
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            UUID next = open.pop();
            if (seen.add(next)) {
                rightBelow(next).forEach(child -> open.push(child.id()));
            }
        }
        return seen;
    }

    /** From the top down to the unit itself, as far as {@code visible} reaches. */
    List<Unit> path(UUID unit, Set<UUID> visible) {
        List<Unit> path = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (UUID at = unit;
                at != null && visible.contains(at) && seen.add(at);
                at = units.get(at).parent()) {
            path.addFirst(units.get(at));
        }
        return path;
    }

    Set<UUID> all() {
        return units.keySet();
    }
}
