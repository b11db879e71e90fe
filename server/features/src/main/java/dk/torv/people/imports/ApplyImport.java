package dk.torv.people.imports;

import dk.torv.access.Audit;
import dk.torv.access.EndSessions;
import dk.torv.database.Database;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.people.FoldedName;
import dk.torv.people.PeopleChanges;
import dk.torv.people.imports.PlanView.Counts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Carries a plan out, all of it or nothing, in one transaction. A plan that would now do anything else than what was shown is
 * refused; so is one with mistakes, and one that takes the access of many without the word for it. Who leaves is signed out
 * everywhere; what they wrote stays theirs.
 */
@Singleton
public class ApplyImport {
    private final Database database;
    private final PlanStore plans;
    private final ChangeStore changes;
    private final ApplyStore store;
    private final ShowPlan showPlan;
    private final EndSessions endSessions;
    private final Audit audit;
    private final PeopleChanges peopleChanges;

    @Inject
    ApplyImport(
            Database database,
            PlanStore plans,
            ChangeStore changes,
            ApplyStore store,
            ShowPlan showPlan,
            EndSessions endSessions,
            Audit audit,
            PeopleChanges peopleChanges) {
        this.database = database;
        this.plans = plans;
        this.changes = changes;
        this.store = store;
        this.showPlan = showPlan;
        this.endSessions = endSessions;
        this.audit = audit;
        this.peopleChanges = peopleChanges;
    }

    /** @param word as the plan asks for it, or null */
    public record Command(UUID plan, String word) {}

    /** What has been done. */
    @Schema(name = "ImportResult")
    public record Result(Counts units, Counts people) {}

    public Result apply(Importer importer, Command command) {
        return database.inTransaction(() -> {
            PlanView plan = requireReady(importer, command);
            carryOut(plan.id(), importer.person());
            audit.record(importer.person(), "people.import", plan.id(), detail(plan));
            plans.forget(
                    Time.now().minus(PlanImport.KEPT),
                    importer.person(),
                    Time.now().plusMillis(1));
            return new Result(plan.units(), plan.people());
        });
    }

    private PlanView requireReady(Importer importer, Command command) {
        if (!plans.lock(command.plan(), importer.person())) {
            throw Refusal.notFound().asException();
        }
        if (!store.takeTurn()) {
            throw Refusal.conflict("import-running").asException();
        }
        PlanView plan = showPlan.show(importer, command.plan());
        if (plan.mistakes() > 0) {
            throw Refusal.conflict("import-has-mistakes").asException();
        }
        if (changes.isOutdated(plan.id())) {
            throw Refusal.conflict("import-outdated").asException();
        }
        if (plan.word() != null
                && !plan.word()
                        .equals(command.word() == null ? "" : command.word().strip())) {
            throw Refusal.invalid("word", "import-needs-word").asException();
        }
        return plan;
    }

    /** Units before those who work in them, who leaves before who takes over an address, and leaders once everybody is there. */
    private void carryOut(UUID plan, UUID actor) {
        store.addUnits(plan);
        store.changeUnits(plan);
        store.closeUnits(plan);
        List<UUID> left = store.leave(plan);
        store.freeEmails(plan);
        store.addPeople(plan);
        store.changePeople(plan);
        store.leadUnits(plan);
        List<String> titles = store.titles();
        store.keepFindable(titles, titles.stream().map(FoldedName::of).toList());
        endSessions.of(left);
        audit.recordEach(actor, "person.leave", left);
        audit.recordEach(actor, "person.return", store.returned(plan));
        peopleChanges.tell(store.affected(plan));
    }

    private static Map<String, Integer> detail(PlanView plan) {
        Map<String, Integer> detail = new LinkedHashMap<>();
        add(detail, "units", plan.units());
        add(detail, "people", plan.people());
        return detail;
    }

    private static void add(Map<String, Integer> detail, String what, Counts counts) {
        if (counts != null) {
            detail.put(what + "-new", counts.added());
            detail.put(what + "-changed", counts.changed());
            detail.put(what + "-moved", counts.moved());
            detail.put(what + "-leaving", counts.leaving());
            detail.put(what + "-returning", counts.returning());
        }
    }
}
