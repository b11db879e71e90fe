package dk.torv.insights;

import dk.torv.access.Audit;
import dk.torv.database.Database;
import dk.torv.insights.StoryStore.Days;
import dk.torv.insights.StoryStore.Mark;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sets what growth is compared with and marks the days that explain the curve; for administrators. */
@Singleton
public class KeepStory {
    private static final int MOST_MARKS = 100;
    private static final int LONGEST_TEXT = 120;

    private final Database database;
    private final Sights sights;
    private final StoryStore store;
    private final Audit audit;

    @Inject
    KeepStory(Database database, Sights sights, StoryStore store, Audit audit) {
        this.database = database;
        this.sights = sights;
        this.store = store;
        this.audit = audit;
    }

    @Schema(name = "InsightBaseline")
    public record BaselineView(
            @Schema(required = true) LocalDate from,
            @Schema(required = true) LocalDate until) {}

    @Schema(name = "InsightMark")
    public record MarkView(
            @Schema(required = true) UUID id,
            @Schema(required = true) LocalDate day,
            @Schema(required = true) String text) {
        static MarkView of(Mark mark) {
            return new MarkView(mark.id(), mark.day(), mark.text());
        }
    }

    public BaselineView setBaseline(Actor actor, Window window) {
        sights.requireKeeper(actor);
        database.transact(() -> {
            store.setBaseline(new Days(window.from(), window.until()));
            audit.record(
                    actor.person(),
                    "insights.baseline",
                    null,
                    Map.of(
                            "from",
                            window.from().toString(),
                            "until",
                            window.until().toString()));
        });
        return new BaselineView(window.from(), window.until());
    }

    /** Again changes nothing. */
    public void removeBaseline(Actor actor) {
        sights.requireKeeper(actor);
        database.transact(() -> {
            if (store.removeBaseline()) {
                audit.record(actor.person(), "insights.baseline", null, Map.of());
            }
        });
    }

    public MarkView addMark(Actor actor, LocalDate day, String text) {
        sights.requireKeeper(actor);
        String line = Input.line("text", text, LONGEST_TEXT, "bad-mark");
        if (line.isEmpty()) {
            throw Refusal.invalid("text", "bad-mark").asException();
        }
        Mark mark = new Mark(Ids.next(), day, line);
        return database.inTransaction(() -> {
            if (!store.addMark(mark, MOST_MARKS)) {
                throw Refusal.conflict("too-many-marks").asException();
            }
            audit.record(actor.person(), "insights.mark", mark.id(), Map.of("day", day.toString()));
            return MarkView.of(mark);
        });
    }

    public void removeMark(Actor actor, UUID id) {
        sights.requireKeeper(actor);
        database.transact(() -> {
            if (!store.removeMark(id)) {
                throw Refusal.notFound().asException();
            }
            audit.record(actor.person(), "insights.unmark", id, Map.of());
        });
    }
}
