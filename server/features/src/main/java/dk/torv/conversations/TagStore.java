package dk.torv.conversations;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads and writes the tags of teams. Who has left the team is in none of them, whatever their rows say. */
@Singleton
class TagStore {
    private static final String LIST = """
            SELECT g.team, g.id, g.name,
                   (SELECT count(*) FROM tag_member x JOIN team_member tm ON tm.team = g.team AND tm.person = x.person
                     WHERE x.tag = g.id) AS members,
                   EXISTS (SELECT FROM tag_member x JOIN team_member tm ON tm.team = g.team AND tm.person = x.person
                            WHERE x.tag = g.id AND x.person = :me) AS mine
              FROM tag g WHERE g.team = ANY (:teams)
             ORDER BY g.name COLLATE "da-x-icu", g.id
            """;

    private static final String PEOPLE = """
            SELECT p.id FROM tag_member x
              JOIN tag g ON g.id = x.tag
              JOIN team_member tm ON tm.team = g.team AND tm.person = x.person
              JOIN person p ON p.id = x.person
             WHERE g.id = :tag AND g.team = :team AND p.active
             ORDER BY p.name COLLATE "da-x-icu", p.id
             LIMIT :limit
            """;

    private static final String COUNT = "SELECT count(*) FROM tag WHERE team = :team";

    private static final String COUNT_AMONG = "SELECT count(*) FROM tag WHERE team = :team AND id = ANY (:tags)";

    private static final String CREATE = """
            INSERT INTO tag (id, team, name, created_at) VALUES (:id, :team, :name, :now) ON CONFLICT DO NOTHING
            """;

    private static final String RENAME = """
            UPDATE tag SET name = :name
             WHERE id = :tag AND team = :team
               AND NOT EXISTS (SELECT FROM tag o
                                WHERE o.team = :team AND o.id <> :tag
                                  AND lower(o.name COLLATE "da-x-icu") = lower(:name COLLATE "da-x-icu"))
            """;

    private static final String CHOOSE = """
            WITH gone AS (
                DELETE FROM tag_member WHERE tag = :tag AND person <> ALL (:people))
            INSERT INTO tag_member (tag, person) SELECT :tag, person FROM unnest(:people) AS person
                ON CONFLICT DO NOTHING
            """;

    private static final String DELETE = "DELETE FROM tag WHERE id = :tag AND team = :team";

    private final Database database;

    @Inject
    TagStore(Database database) {
        this.database = database;
    }

    /** Of each team, in order of their names. */
    Map<UUID, List<TagView>> list(UUID me, Collection<UUID> teams) {
        return database.with(handle -> handle.createQuery(LIST)
                .bind("me", me)
                .bindArray("teams", UUID.class, teams.toArray())
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.computeIfAbsent(row.getColumn("team", UUID.class), none -> new ArrayList<>())
                            .add(new TagView(
                                    row.getColumn("id", UUID.class),
                                    row.getColumn("name", String.class),
                                    row.getColumn("members", Integer.class),
                                    row.getColumn("mine", Boolean.class)));
                    return found;
                }));
    }

    /** One tag of a team. */
    Optional<TagView> find(UUID me, UUID team, UUID tag) {
        return list(me, Set.of(team)).getOrDefault(team, List.of()).stream()
                .filter(one -> one.id().equals(tag))
                .findFirst();
    }

    List<UUID> listPeople(UUID team, UUID tag, int limit) {
        return database.with(handle -> handle.createQuery(PEOPLE)
                .bind("team", team)
                .bind("tag", tag)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    int count(UUID team) {
        return database.with(handle -> handle.createQuery(COUNT)
                .bind("team", team)
                .mapTo(Integer.class)
                .one());
    }

    int countAmong(UUID team, Collection<UUID> tags) {
        return database.with(handle -> handle.createQuery(COUNT_AMONG)
                .bind("team", team)
                .bindArray("tags", UUID.class, tags.toArray())
                .mapTo(Integer.class)
                .one());
    }

    /** @return false when the team has a tag of this name */
    boolean create(UUID id, UUID team, String name, Instant now) {
        return database.with(handle -> handle.createUpdate(CREATE)
                        .bind("id", id)
                        .bind("team", team)
                        .bind("name", name)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /** @return false when the team has another tag of this name */
    boolean rename(UUID team, UUID tag, String name) {
        return database.with(handle -> handle.createUpdate(RENAME)
                        .bind("team", team)
                        .bind("tag", tag)
                        .bind("name", name)
                        .execute()
                == 1);
    }

    /** These people and nobody else. */
    void choose(UUID tag, Collection<UUID> people) {
        database.with(handle -> handle.createUpdate(CHOOSE)
                .bind("tag", tag)
                .bindArray("people", UUID.class, people.toArray())
                .execute());
    }

    /** @return false when there is no such tag in the team */
    boolean delete(UUID team, UUID tag) {
        return database.with(handle ->
                handle.createUpdate(DELETE).bind("team", team).bind("tag", tag).execute() == 1);
    }
}
