package dk.torv.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a report: what was measured, what it should be, and whether it is. */
final class Goals {
    private final List<String> rows = new ArrayList<>();
    private int missed;

    /** A figure with a goal. */
    Goals goal(String what, String figure, String goal, boolean held) {
        rows.add("| " + what + " | " + figure + " | " + goal + " | " + (held ? "✓" : "**missed**") + " |");
        missed += held ? 0 : 1;
        return this;
    }

    /** A figure without a goal of its own. */
    Goals note(String what, String figure) {
        rows.add("| " + what + " | " + figure + " | | |");
        return this;
    }

    /** A figure that must not be greater. */
    Goals atMost(String what, double figure, double goal, String unit) {
        return goal(what, number(figure) + " " + unit, "≤ " + number(goal) + " " + unit, figure <= goal);
    }

    /** A figure that must not be less. */
    Goals atLeast(String what, double figure, double goal, String unit) {
        return goal(what, number(figure) + " " + unit, "≥ " + number(goal) + " " + unit, figure >= goal);
    }

    int missed() {
        return missed;
    }

    String table() {
        return "| what | figure | goal | |\n|---|---|---|---|\n" + String.join("\n", rows) + "\n";
    }

    static String number(double value) {
        if (value >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return Latencies.millis(value);
    }
}
