package dk.torv.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds who is, by way of others, above themselves. Linear: everybody is looked at once. */
final class Loops {
    private Loops() {}

    /**
     * @param above each one's superior; whoever has none is missing, or has one who is not a key
     * @return every loop, each from one of its own and in the direction upwards
     */
    static List<List<String>> in(Map<String, String> above) {
        Map<String, Integer> walkOf = new HashMap<>();
        List<List<String>> loops = new ArrayList<>();
        int walk = 0;
        for (String start : above.keySet()) {
            walk++;
            String at = start;
            while (above.containsKey(at) && !walkOf.containsKey(at)) {
                walkOf.put(at, walk);
                at = above.get(at);
            }
            if (above.containsKey(at) && walkOf.get(at) == walk) {
                loops.add(around(above, at));
            }
        }
        return loops;
    }

    private static List<String> around(Map<String, String> above, String first) {
        List<String> loop = new ArrayList<>();
        String at = first;
        do {
            loop.add(at);
            at = above.get(at);
        } while (!at.equals(first));
        return loop;
    }
}
