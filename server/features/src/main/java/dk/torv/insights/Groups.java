package dk.torv.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides of which units figures may be told, so that no sum or difference of what is told speaks of fewer than k people.
 * <p>
 * The figure of a unit is that of all who work there or below. Units lie in one another, so whatever is added and taken away of
 * what is told, it is made up of the <em>rests</em>: a told unit without the told units in it. Each rest must be
 * empty, or have at least k people of whom at least k were active.
 * <ul>
 *   <li>The few who work in a unit of units itself, its leader mostly, are counted with the largest of its units.
 *   <li>A unit whose rest is too small for itself is told when others can be held back for it: the smallest of the told units in it,
 *       as many as it takes. What lies above matters to more people than what lies below.
 * </ul>
 * The same units always give the same decision.
 */
final class Groups {
    private static final int DEEPEST = 50;

    private final Map<UUID, List<Unit>> below = new HashMap<>();
    private final Map<UUID, Sum> own = new HashMap<>();
    private final Map<UUID, Sum> whole = new HashMap<>();
    private final Map<UUID, Sum> rests = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();
    private final int least;

    /** @param parent zero for those right below the organisation */
    record Unit(UUID id, UUID parent, Sum own) {}

    /** What is known of a group. */
    record Sum(int people, int active, Counts counts) {
        static final Sum NOTHING = new Sum(0, 0, Counts.NONE);

        Sum plus(Sum other) {
            return new Sum(people + other.people, active + other.active, counts.plus(other.counts));
        }

        private int size() {
            return Math.min(people, active);
        }

        private boolean isEmpty() {
            return equals(NOTHING);
        }
    }

    /**
     * @param units all but the organisation, none above itself
     * @param others who works in none of them
     * @param least k
     */
    Groups(List<Unit> units, Sum others, int least) {
        this.least = least;
        own.put(Happening.NO_UNIT, others);
        for (Unit unit : units) {
            own.put(unit.id(), unit.own());
            below.computeIfAbsent(unit.parent(), none -> new ArrayList<>()).add(unit);
        }
        sum(Happening.NO_UNIT, 0);
        moveFew(Happening.NO_UNIT);
        whole.clear();
        sum(Happening.NO_UNIT, 0);
        decide(Happening.NO_UNIT);
    }

    /** Whether its figures may be told; zero for the organisation, which needs k people and no more. */
    boolean tells(UUID unit) {
        return told.contains(unit);
    }

    /** All who work there or below, with those who are counted there. */
    Sum of(UUID unit) {
        return whole.get(unit);
    }

    private List<UUID> below(UUID unit) {
        return below.getOrDefault(unit, List.of()).stream().map(Unit::id).toList();
    }

    private Sum sum(UUID unit, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("the organisation is more than " + DEEPEST + " units deep");
        }
        Sum sum = own.get(unit);
        for (UUID one : below(unit)) {
            sum = sum.plus(sum(one, depth + 1));
        }
        whole.put(unit, sum);
        return sum;
    }

    private void moveFew(UUID unit) {
        Sum few = own.get(unit);
        List<UUID> units = below(unit);
        if (!isLarge(few) && !few.isEmpty() && !units.isEmpty()) {
            UUID largest = units.stream().max(bySize()).orElseThrow();
            if (isLarge(whole.get(largest))) {
                own.put(unit, Sum.NOTHING);
                own.merge(largest, few, Sum::plus);
            }
        }
        units.forEach(this::moveFew);
    }

    /** @return the outermost told units here or below */
    private List<UUID> decide(UUID unit) {
        List<UUID> inside = new ArrayList<>();
        Sum rest = own.get(unit);
        for (UUID one : below(unit)) {
            List<UUID> its = decide(one);
            inside.addAll(its);
            if (!tells(one)) {
                rest = rest.plus(rests.get(one));
            }
        }
        boolean organisation = unit.equals(Happening.NO_UNIT);
        boolean may = organisation ? whole.get(unit).people() >= least : isLarge(whole.get(unit));
        while (may && !rest.isEmpty() && !isLarge(rest) && !inside.isEmpty()) {
            UUID smallest = inside.stream().min(bySize()).orElseThrow();
            inside.remove(smallest);
            told.remove(smallest);
            rest = rest.plus(rests.get(smallest));
            inside.addAll(outermostIn(smallest));
        }
        rests.put(unit, rest);
        if (!may || (rest.isEmpty() && inside.isEmpty())) {
            return inside;
        }
        told.add(unit);
        return new ArrayList<>(List.of(unit));
    }

    private List<UUID> outermostIn(UUID unit) {
        List<UUID> found = new ArrayList<>();
        for (UUID one : below(unit)) {
            if (tells(one)) {
                found.add(one);
            } else {
                found.addAll(outermostIn(one));
            }
        }
        return found;
    }

    private boolean isLarge(Sum sum) {
        return sum.size() >= least;
    }

    private Comparator<UUID> bySize() {
        return Comparator.<UUID>comparingInt(unit -> whole.get(unit).size())
                .thenComparingInt(unit -> whole.get(unit).people())
                .thenComparing(UUID::toString);
    }
}
