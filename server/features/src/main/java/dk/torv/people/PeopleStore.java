package dk.torv.people;

import dk.torv.database.Database;
import dk.torv.kernel.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the directory. A guest sees only those with whom they share a chat or a team. */
@Singleton
class PeopleStore {
    private static final String VISIBLE = """
            (p.id = :viewer
             OR EXISTS (SELECT FROM person v WHERE v.id = :viewer AND v.role <> 'guest')
             OR EXISTS (SELECT FROM member mine JOIN member theirs USING (conversation)
                         WHERE mine.person = :viewer AND theirs.person = p.id)
             OR EXISTS (SELECT FROM team_member mine JOIN team_member theirs USING (team)
                         WHERE mine.person = :viewer AND theirs.person = p.id))
            """;

    private static final String NAMED = "SELECT id, name, title, unit, role, active FROM person WHERE id = ANY (:ids)";

    private static final String VISIBLE_AMONG =
            "SELECT p.id FROM person p WHERE p.id = ANY (:ids) AND p.active AND " + VISIBLE;

    private static final String FIND = """
            SELECT p.id, p.name, p.title, p.unit, p.role, p.active FROM person p
             WHERE p.active AND p.folded LIKE :pattern
               AND (:after::uuid IS NULL OR (p.name COLLATE "da-x-icu", p.id)
                                          > (SELECT a.name COLLATE "da-x-icu", a.id FROM person a WHERE a.id = :after))
               AND
            """ + VISIBLE + """
             ORDER BY p.name COLLATE "da-x-icu", p.id
             LIMIT :limit
            """;

    private static final String ME =
            "SELECT id, login, name, title, unit, role, language, theme, presence FROM person WHERE id = :person";

    private static final String CHANGE_ME = """
            UPDATE person SET language = coalesce(:language, language), theme = coalesce(:theme, theme)
             WHERE id = :person
            """;

    private static final String ADD = """
            INSERT INTO person (id, login, name, folded, role) VALUES (:id, :login, :name, :folded, :role)
                ON CONFLICT (login) DO NOTHING
            """;

    private static final String CHOOSE_PRESENCE = "UPDATE person SET presence = :presence WHERE id = :person";

    private final Database database;

    @Inject
    PeopleStore(Database database) {
        this.database = database;
    }

    /** Oneself, with what only oneself is told. */
    record Self(
            UUID id,
            String login,
            String name,
            String title,
            String unit,
            Role role,
            String language,
            String theme,
            String presence) {}

    /** @return false when somebody has this login */
    boolean add(UUID id, String login, String name, Role role) {
        return database.with(handle -> handle.createUpdate(ADD)
                        .bind("id", id)
                        .bind("login", login)
                        .bind("name", name)
                        .bind("folded", FoldedName.of(name))
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

    /** @param after the last person of the page before, or null */
    List<PersonView> find(UUID viewer, String pattern, UUID after, int limit) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("viewer", viewer)
                .bind("pattern", pattern)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> person(row))
                .list());
    }

    Optional<Self> findSelf(UUID person) {
        return database.with(handle -> handle.createQuery(ME)
                .bind("person", person)
                .map((row, context) -> self(row))
                .findOne());
    }

    /** Null leaves a value as it is. */
    void change(UUID person, String language, String theme) {
        database.with(handle -> handle.createUpdate(CHANGE_ME)
                .bind("person", person)
                .bind("language", language)
                .bind("theme", theme)
                .execute());
    }

    /** @param presence null for automatic */
    void choosePresence(UUID person, String presence) {
        database.with(handle -> handle.createUpdate(CHOOSE_PRESENCE)
                .bind("person", person)
                .bind("presence", presence)
                .execute());
    }

    private static PersonView person(ResultSet row) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("unit"),
                Role.of(row.getString("role")) == Role.GUEST ? Boolean.TRUE : null,
                row.getBoolean("active") ? null : Boolean.TRUE,
                null);
    }

    private static Self self(ResultSet row) throws SQLException {
        return new Self(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("title"),
                row.getString("unit"),
                Role.of(row.getString("role")),
                row.getString("language"),
                row.getString("theme"),
                row.getString("presence"));
    }
}
