package dk.torv.people.imports;

import dk.torv.database.Database;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.people.imports.PlanStore.ReadFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads a file of people or units and says what carrying it out would do. Nobody is changed by it. A second file of the other
 * kind joins the same plan, so that people and the units they work in are judged together.
 */
@Singleton
public class PlanImport {
    /** How long a plan may wait; what is in it are people's data. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final int MOST_MISTAKES = 1_000;

    private final Database database;
    private final PlanStore plans;
    private final StageStore stage;
    private final CheckPlan checkPlan;
    private final ChangeStore changes;
    private final ShowPlan showPlan;

    @Inject
    PlanImport(
            Database database,
            PlanStore plans,
            StageStore stage,
            CheckPlan checkPlan,
            ChangeStore changes,
            ShowPlan showPlan) {
        this.database = database;
        this.plans = plans;
        this.stage = stage;
        this.checkPlan = checkPlan;
        this.changes = changes;
        this.showPlan = showPlan;
    }

    /**
     * @param file CSV; read to its end or to where it is refused
     * @param plan the one it joins; without, the importer's plans so far are forgotten
     */
    public record Command(InputStream file, Optional<UUID> plan) {}

    public PlanView plan(Importer importer, Command command) {
        try (Upload upload = Upload.of(command.file());
                CsvFile csv = CsvFile.open(upload.file())) {
            return database.inTransaction(() -> {
                UUID plan =
                        command.plan().map(known -> requireOwn(importer, known)).orElseGet(() -> begin(importer));
                read(plan, csv);
                checkPlan.check(importer, plan);
                changes.forget(plan);
                if (plans.countMistakes(plan) == 0) {
                    changes.write(plan);
                }
                return showPlan.show(importer, plan);
            });
        }
    }

    private UUID requireOwn(Importer importer, UUID plan) {
        if (!plans.lock(plan, importer.person())) {
            throw Refusal.notFound().asException();
        }
        return plan;
    }

    private UUID begin(Importer importer) {
        plans.forget(Time.now().minus(KEPT), importer.person(), Time.now());
        UUID plan = Ids.next();
        plans.add(plan, importer.person(), Time.now());
        return plan;
    }

    private void read(UUID plan, CsvFile csv) {
        Header header = csv.header();
        plans.forgetFile(plan, header.kind());
        List<Mistake> mistakes = new ArrayList<>();
        Consumer<Mistake> note = mistake -> {
            if (mistakes.size() < MOST_MISTAKES) {
                mistakes.add(mistake);
            }
        };
        header.missing().forEach(field -> note.accept(new Mistake(header.kind(), 1, field, null, "missing-column")));
        header.doubled().forEach(field -> note.accept(new Mistake(header.kind(), 1, field, null, "double-column")));
        int rows = csv.read(
                new CsvFile.Lines() {
                    @Override
                    public void people(List<PersonLine> people) {
                        stage.people(plan, people);
                    }

                    @Override
                    public void units(List<UnitLine> units) {
                        stage.units(plan, units);
                    }
                },
                note);
        stage.mistakes(plan, false, mistakes);
        stage.analyzeUnits();
        stage.analyzePeople();
        plans.addFile(
                plan,
                new ReadFile(
                        header.kind(),
                        csv.encoding().shown(),
                        csv.separator(),
                        rows,
                        header.present(),
                        header.presentTitles(),
                        header.ignored()));
    }
}
