package dk.torv.insights;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What growth is compared with, and the days that explain it. */
@Singleton
class StoryStore {
    private static final String BASELINE = "SELECT from_day, until_day FROM insight_baseline";

    private static final String SET_BASELINE = """
            INSERT INTO insight_baseline (from_day, until_day) VALUES (:from, :until)
                ON CONFLICT (one) DO UPDATE SET from_day = excluded.from_day, until_day = excluded.until_day
            """;

    private static final String REMOVE_BASELINE = "DELETE FROM insight_baseline";

    private static final String MARKS = "SELECT id, day, text FROM insight_mark ORDER BY day, id";

    private static final String ADD_MARK = """
            INSERT INTO insight_mark (id, day, text)
            SELECT :id, :day, :text WHERE (SELECT count(*) FROM insight_mark) < :most
            """;

    private static final String REMOVE_MARK = "DELETE FROM insight_mark WHERE id = :id";

    private final Database database;

    @Inject
    StoryStore(Database database) {
        this.database = database;
    }

    public record Days(LocalDate from, LocalDate until) {}

    public record Mark(UUID id, LocalDate day, String text) {}

    Optional<Days> findBaseline() {
        return database.with(handle -> handle.createQuery(BASELINE)
                .map((row, context) -> new Days(
                        row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)))
                .findOne());
    }

    void setBaseline(Days days) {
        database.with(
                handle -> handle.createUpdate(SET_BASELINE).bindMethods(days).execute());
    }

    boolean removeBaseline() {
        return database.with(handle -> handle.createUpdate(REMOVE_BASELINE).execute() == 1);
    }

    List<Mark> marks() {
        return database.with(handle -> handle.createQuery(MARKS)
                .map((row, context) -> new Mark(
                        row.getObject("id", UUID.class), row.getObject("day", LocalDate.class), row.getString("text")))
                .list());
    }

    /** @return false when there are as many as there may be */
    boolean addMark(Mark mark, int most) {
        return database.with(handle -> handle.createUpdate(ADD_MARK)
                        .bindMethods(mark)
                        .bind("most", most)
                        .execute()
                == 1);
    }

    /** @return false when there was none */
    boolean removeMark(UUID id) {
        return database.with(
                handle -> handle.createUpdate(REMOVE_MARK).bind("id", id).execute() == 1);
    }
}
