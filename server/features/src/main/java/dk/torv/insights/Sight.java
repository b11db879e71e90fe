package dk.torv.insights;

import dk.torv.people.UnitName;
import java.util.List;

/**
 * Which figures somebody sees.
 *
 * @param organisation those of the organisation
 * @param all those of every unit
 * @param branches the tops of what they see of the tree: what they lead or administer; with {@code all} the tops of the tree
 */
record Sight(boolean organisation, boolean all, List<UnitName> branches) {
    boolean isNothing() {
        return !organisation && branches.isEmpty();
    }
}
