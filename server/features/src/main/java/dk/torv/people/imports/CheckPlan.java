package dk.torv.people.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Looks over a plan as a whole: what its lines say of each other, and what is there already. */
@Singleton
class CheckPlan {
    private static final int MOST_OF_A_KIND = 1_000;
    private static final int LONGEST_LOOP_SHOWN = 6;

    private final CheckStore store;
    private final StageStore stage;

    @Inject
    CheckPlan(CheckStore store, StageStore stage) {
        this.store = store;
        this.stage = stage;
    }

    void check(Importer importer, UUID plan) {
        store.forget(plan);
        store.writeEmpty(plan);
        store.writeDoubleKeys(plan, MOST_OF_A_KIND);
        store.writeDoubleEmails(plan, MOST_OF_A_KIND);
        store.writeTakenEmails(plan, MOST_OF_A_KIND);
        store.writeGuests(plan, MOST_OF_A_KIND);
        store.writeUnknownUnits(plan, MOST_OF_A_KIND);
        store.writeUnknownManagers(plan, MOST_OF_A_KIND);
        store.writePeopleInClosed(plan, MOST_OF_A_KIND);
        store.writeKeptInClosed(plan, MOST_OF_A_KIND);
        store.writeUnitsInClosed(plan, MOST_OF_A_KIND);
        store.writeAdministrators(plan, importer.person());
        List<Mistake> loops = new ArrayList<>();
        loops.addAll(loops(FileKind.PEOPLE, "manager", store.managers(plan), key -> store.lineOfPerson(plan, key)));
        loops.addAll(loops(FileKind.UNITS, "parent", store.parents(plan), key -> store.lineOfUnit(plan, key)));
        stage.mistakes(plan, true, loops);
    }

    private static List<Mistake> loops(
            FileKind kind, String field, Map<String, String> above, ToIntFunction<String> lineOf) {
        return Loops.in(above).stream()
                .limit(MOST_OF_A_KIND)
                .map(loop -> new Mistake(
                        kind,
                        lineOf.applyAsInt(loop.getFirst()),
                        field,
                        shown(loop),
                        loop.size() == 1 ? "own-" + field : "loop-" + field))
                .toList();
    }

    /** For example {@code ane → bo → ane}. */
    private static String shown(List<String> loop) {
        Stream<String> names = loop.stream().limit(LONGEST_LOOP_SHOWN);
        Stream<String> end =
                loop.size() > LONGEST_LOOP_SHOWN ? Stream.of("…", loop.getFirst()) : Stream.of(loop.getFirst());
        return String.join(" → ", Stream.concat(names, end).toList());
    }
}
