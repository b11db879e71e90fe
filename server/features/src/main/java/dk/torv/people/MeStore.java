package dk.torv.people;

import dk.torv.database.Database;
import dk.torv.kernel.Role;
import dk.torv.kernel.Time;
import dk.torv.people.SetAbsence.Absence;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes what people decide about themselves. */
@Singleton
class MeStore {
    private static final String ME = """
            SELECT p.id, p.login, p.name, p.title, u.name AS unit, p.role, p.language, p.theme, p.avatar,
                   CASE WHEN p.presence_until <= :now THEN NULL ELSE p.presence END AS presence, p.presence_until,
                   p.absent_from, p.absent_until
              FROM person p LEFT JOIN unit u ON u.id = p.home
             WHERE p.id = :person
            """;

    private static final String CHANGE = """
            UPDATE person
               SET language = coalesce(:language, language),
                   theme = coalesce(:theme, theme),
                   phone = CASE WHEN :phone::text IS NULL THEN phone ELSE nullif(:phone, '') END,
                   mobile = CASE WHEN :mobile::text IS NULL THEN mobile ELSE nullif(:mobile, '') END,
                   about = CASE WHEN :about::text IS NULL THEN about ELSE nullif(:about, '') END
             WHERE id = :person
            """;

    private static final String CHOOSE_PRESENCE =
            "UPDATE person SET presence = :presence, presence_until = :until WHERE id = :person";

    private static final String STATUS = """
            UPDATE person SET status_emoji = :emoji, status_text = :text, status_until = :until WHERE id = :person
            """;

    private static final String ABSENCE = """
            UPDATE person SET absent_from = :from, absent_until = :until, absence_note = :note, stands_in = :standsIn
             WHERE id = :person
            """;

    private final Database database;

    @Inject
    MeStore(Database database) {
        this.database = database;
    }

    Optional<MeView> find(UUID person) {
        return database.with(handle -> handle.createQuery(ME)
                .bind("person", person)
                .bind("now", Time.now())
                .map((row, context) -> new MeView(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("unit"),
                        Role.of(row.getString("role")).wire(),
                        row.getString("language"),
                        row.getString("theme"),
                        row.getString("avatar"),
                        PeopleStore.absentUntil(row).orElse(null),
                        row.getString("presence"),
                        row.getString("presence") == null ? null : PeopleStore.instant(row, "presence_until")))
                .findOne());
    }

    /** Null leaves a value as it is, and an empty phone, mobile or about is none. */
    void change(UUID person, Me.Change change) {
        database.with(handle -> handle.createUpdate(CHANGE)
                .bind("person", person)
                .bind("language", change.language())
                .bind("theme", change.theme())
                .bind("phone", change.phone())
                .bind("mobile", change.mobile())
                .bind("about", change.about())
                .execute());
    }

    /**
     * @param presence null for automatic
     * @param until null: until chosen otherwise
     */
    void choosePresence(UUID person, String presence, Instant until) {
        database.with(handle -> handle.createUpdate(CHOOSE_PRESENCE)
                .bind("person", person)
                .bind("presence", presence)
                .bind("until", until)
                .execute());
    }

    void setStatus(UUID person, StatusView status) {
        database.with(handle -> handle.createUpdate(STATUS)
                .bind("person", person)
                .bind("emoji", status.emoji())
                .bind("text", status.text())
                .bind("until", status.until())
                .execute());
    }

    void setAbsence(UUID person, Absence absence) {
        database.with(handle -> handle.createUpdate(ABSENCE)
                .bind("person", person)
                .bind("from", absence.from())
                .bind("until", absence.until())
                .bind("note", absence.note())
                .bind("standsIn", absence.standsIn())
                .execute());
    }
}
