package dk.torv.people;

import dk.torv.database.Database;
import dk.torv.kernel.Role;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads people by their ids, and writes new ones. A guest sees only those with whom they share a chat or a team. */
@Singleton
class PeopleStore {
    /** What {@link #person} reads. Where others have their unit, guests have the company they come from. */
    static final String PERSON = """
            p.id, p.name, p.title, u.id AS unit_id,
            coalesce(u.name, (SELECT g.company FROM guest g WHERE g.person = p.id)) AS unit,
            p.role, p.active, p.avatar, p.absent_from, p.absent_until, p.status_emoji, p.status_text, p.status_until
            """;

    static final String VISIBLE = """
            (p.id = :viewer
             OR EXISTS (SELECT FROM person v WHERE v.id = :viewer AND v.role <> 'guest')
             OR EXISTS (SELECT FROM member mine JOIN member theirs USING (conversation)
                         WHERE mine.person = :viewer AND theirs.person = p.id)
             OR EXISTS (SELECT FROM team_member mine JOIN team_member theirs USING (team)
                         WHERE mine.person = :viewer AND theirs.person = p.id))
            """;

    private static final String NAMED =
            "SELECT " + PERSON + " FROM person p LEFT JOIN unit u ON u.id = p.home WHERE p.id = ANY (:ids)";

    private static final String VISIBLE_AMONG =
            "SELECT p.id FROM person p WHERE p.id = ANY (:ids) AND p.active AND " + VISIBLE;

    private static final String ADD = """
            INSERT INTO person (id, login, name, folded, findable, role)
            VALUES (:id, :login, :name, :folded, :findable, :role)
                ON CONFLICT (login) DO NOTHING
            """;

    private final Database database;

    @Inject
    PeopleStore(Database database) {
        this.database = database;
    }

    /** @return false when somebody has this login */
    boolean add(UUID id, String login, String name, Role role) {
        return database.with(handle -> handle.createUpdate(ADD)
                        .bind("id", id)
                        .bind("login", login)
                        .bind("name", name)
                        .bind("folded", FoldedName.of(name))
                        .bind("findable", Findable.of(name, null, null))
                        .bind("role", role.wire())
                        .execute()
                == 1);
    }

    List<PersonView> listNamed(Collection<UUID> ids) {
        return database.with(handle -> handle.createQuery(NAMED)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> person(row))
                .list());
    }

    Set<UUID> listVisibleAmong(UUID viewer, Collection<UUID> ids) {
        return database.with(handle -> handle.createQuery(VISIBLE_AMONG)
                .bind("viewer", viewer)
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .set());
    }

    static PersonView person(ResultSet row) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("unit"),
                row.getObject("unit_id", UUID.class),
                Role.of(row.getString("role")) == Role.GUEST ? Boolean.TRUE : null,
                row.getString("avatar"),
                absentUntil(row).orElse(null),
                status(row),
                row.getBoolean("active") ? null : Boolean.TRUE,
                null);
    }

    private static StatusView status(ResultSet row) throws SQLException {
        StatusView status = new StatusView(
                row.getString("status_emoji"), row.getString("status_text"), instant(row, "status_until"));
        boolean isNone = status.emoji() == null && status.text() == null;
        return isNone || (status.until() != null && !status.until().isAfter(Time.now())) ? null : status;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    /** The last day away of somebody who is away today. */
    static Optional<LocalDate> absentUntil(ResultSet row) throws SQLException {
        LocalDate today = Time.today();
        LocalDate from = row.getObject("absent_from", LocalDate.class);
        return Optional.ofNullable(row.getObject("absent_until", LocalDate.class))
                .filter(until -> !until.isBefore(today) && (from == null || !from.isAfter(today)));
    }
}
