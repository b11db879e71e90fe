package dk.torv.people.imports;

import dk.torv.kernel.Refusal;
import dk.torv.people.imports.ChangeStore.Count;
import dk.torv.people.imports.PlanStore.ReadFile;
import dk.torv.people.imports.PlanView.Counts;
import dk.torv.people.imports.PlanView.FileView;
import dk.torv.people.imports.PlanView.MistakeView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows what a plan would do. Plans are seen by whoever made them. */
@Singleton
public class ShowPlan {
    private static final int MOST_MISTAKES = 200;
    private static final int FEW = 20;
    private static final int PART = 20; // 5 %

    private final PlanStore plans;
    private final ChangeStore changes;

    @Inject
    ShowPlan(PlanStore plans, ChangeStore changes) {
        this.plans = plans;
        this.changes = changes;
    }

    public PlanView show(Importer importer, UUID plan) {
        if (!plans.find(plan, importer.person())) {
            throw Refusal.notFound().asException();
        }
        List<ReadFile> files = plans.files(plan);
        int mistakes = plans.countMistakes(plan);
        List<Count> counts = mistakes > 0 ? List.of() : changes.counts(plan);
        return new PlanView(
                plan,
                files.stream().map(ShowPlan::view).toList(),
                mistakes,
                mistakes == 0 ? List.of() : firstMistakes(importer, plan, files),
                mistakes == 0 ? counts(files, FileKind.UNITS, "unit", counts) : null,
                mistakes == 0 ? counts(files, FileKind.PEOPLE, "person", counts) : null,
                word(importer.language(), number(counts, "person", "leaving")).orElse(null));
    }

    /** What has to be typed before so many lose their access: more than 20 and more than 5 % of those whom the import keeps. */
    Optional<String> word(String language, int leaving) {
        boolean many = leaving > FEW && leaving > changes.keptPeople() / PART;
        return many ? Optional.of((language.equals("da") ? "FJERN-" : "REMOVE-") + leaving) : Optional.empty();
    }

    private List<MistakeView> firstMistakes(Importer importer, UUID plan, List<ReadFile> files) {
        MistakeWords words = new MistakeWords(importer.language());
        return plans.mistakes(plan, MOST_MISTAKES).stream()
                .map(mistake -> new MistakeView(
                        mistake.kind().wire(),
                        mistake.line(),
                        column(mistake, files),
                        mistake.value(),
                        mistake.code(),
                        words.of(mistake)))
                .toList();
    }

    /** As the column is called in the file. */
    private static String column(Mistake mistake, List<ReadFile> files) {
        if (mistake.field() == null) {
            return null;
        }
        return files.stream()
                .filter(file -> file.kind() == mistake.kind() && file.columns().contains(mistake.field()))
                .map(file -> file.titles().get(file.columns().indexOf(mistake.field())))
                .findFirst()
                .orElse(mistake.field());
    }

    private static FileView view(ReadFile file) {
        return new FileView(file.kind().wire(), file.encoding(), file.separator(), file.rows(), file.ignored());
    }

    private static Counts counts(List<ReadFile> files, FileKind kind, String subject, List<Count> counts) {
        return files.stream()
                .filter(file -> file.kind() == kind)
                .map(file -> new Counts(
                        number(counts, subject, "new"),
                        number(counts, subject, "changed"),
                        number(counts, subject, "moved"),
                        number(counts, subject, "leaving"),
                        number(counts, subject, "returning"),
                        file.rows() - number(counts, subject, "touched")))
                .findFirst()
                .orElse(null);
    }

    private static int number(List<Count> counts, String subject, String kind) {
        return counts.stream()
                .filter(count -> count.subject().equals(subject) && count.kind().equals(kind))
                .mapToInt(Count::number)
                .sum();
    }
}
