package dk.torv.people.imports;

import dk.torv.kernel.Refusal;
import dk.torv.people.imports.ChangeStore.Change;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The changes of a plan, one kind at a time. */
@Singleton
public class ListChanges {
    private static final Set<String> SUBJECTS = Set.of("unit", "person");
    private static final Set<String> KINDS = Set.of("new", "changed", "moved", "leaving", "returning");

    private final PlanStore plans;
    private final ChangeStore changes;

    @Inject
    ListChanges(PlanStore plans, ChangeStore changes) {
        this.plans = plans;
        this.changes = changes;
    }

    /** @param after the number of the last one of the page before, or 0 */
    public record Query(UUID plan, String subject, String kind, int after, int limit) {}

    /**
     * One change. Somebody of whom several things change has as many.
     *
     * @param key login or code
     * @param field what changes: name, email, title, unit, manager, phone, mobile, parent, or imported for whoever was made by
     *     hand and is kept by the file from now on; absent for those who come, leave or return
     * @param old what is there now; for those who leave their unit
     * @param current what will be there; for those who come their unit
     */
    @Schema(name = "ImportChange")
    public record ChangeView(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            String field,
            String old,

            @Schema(name = "new") @com.fasterxml.jackson.annotation.JsonProperty("new")
            String current) {}

    /** @param next what to pass as {@code after} for the next page, or absent */
    @Schema(name = "ImportChanges")
    public record Result(@Schema(required = true) List<ChangeView> items, Integer next) {}

    public Result list(Importer importer, Query query) {
        if (!SUBJECTS.contains(query.subject())) {
            throw Refusal.invalid("subject", "bad-choice").asException();
        }
        if (!KINDS.contains(query.kind())) {
            throw Refusal.invalid("kind", "bad-choice").asException();
        }
        if (!plans.find(query.plan(), importer.person())) {
            throw Refusal.notFound().asException();
        }
        List<Change> found =
                changes.page(query.plan(), query.subject(), query.kind(), query.after(), query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<Change> page = more ? found.subList(0, query.limit()) : found;
        return new Result(
                page.stream()
                        .map(one -> new ChangeView(one.key(), one.name(), one.field(), one.old(), one.current()))
                        .toList(),
                more ? page.getLast().number() : null);
    }
}
