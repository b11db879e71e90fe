package dk.torv.people;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/**
 * Searches the directory. Words go through the trigram index and what they find is sorted; without any, people come off the index
 * of names, or are those of a few units. That is said here and not left to the planner, which cannot know how much a word finds.
 */
@Singleton
class DirectoryStore {
    /** As {@link PeopleStore#VISIBLE}, for a whole search: whom a guest sees is gathered once. */
    private static final String SEEN = """
            (EXISTS (SELECT FROM person v WHERE v.id = :viewer AND v.role <> 'guest')
             OR p.id = :viewer
             OR p.id IN (SELECT theirs.person FROM member mine JOIN member theirs USING (conversation)
                          WHERE mine.person = :viewer
                         UNION
                         SELECT theirs.person FROM team_member mine JOIN team_member theirs USING (team)
                          WHERE mine.person = :viewer))
            """;

    private static final String RANK = "CASE WHEN p.folded LIKE ALL (:starts) THEN 0 ELSE 1 END AS rank";

    /** Closes a list of those found and takes a page of it. */
    private static final String PAGE = """
            )
            SELECT %s
              FROM (SELECT id, rank, name FROM found
                     WHERE (rank, name COLLATE "da-x-icu", id) > (:rank, :name COLLATE "da-x-icu", :id)
                     ORDER BY rank, name COLLATE "da-x-icu", id
                     LIMIT :limit) page
              JOIN person p USING (id) LEFT JOIN unit u ON u.id = p.home
             ORDER BY page.rank, page.name COLLATE "da-x-icu", page.id
            """.formatted(PeopleStore.PERSON);

    static final String BY_WORDS = """
            WITH found AS MATERIALIZED (
                SELECT p.id, p.name, %s FROM person p
                 WHERE p.active AND p.findable LIKE :word AND p.findable LIKE :second AND p.findable LIKE ALL (:words)
                   AND (:units::uuid[] IS NULL OR p.home = ANY (:units)) AND %s
            """.formatted(RANK, SEEN) + PAGE;

    private static final String OF_FEW_UNITS = """
            WITH found AS MATERIALIZED (
                SELECT p.id, p.name, 0 AS rank FROM person p
                 WHERE p.active AND p.home = ANY (:units) AND %s
            """.formatted(SEEN) + PAGE;

    /** The test of the unit is written so that only the index of names can serve. */
    private static final String BY_NAME = """
            SELECT %s FROM person p LEFT JOIN unit u ON u.id = p.home
             WHERE p.active AND (p.name COLLATE "da-x-icu", p.id) > (:name COLLATE "da-x-icu", :id)
               AND (:units::uuid[] IS NULL OR (p.home = ANY (:units)) IS TRUE) AND %s
             ORDER BY p.name COLLATE "da-x-icu", p.id
             LIMIT :limit
            """.formatted(PeopleStore.PERSON, SEEN);

    private static final String PLACE = """
            SELECT %s, p.name, p.id FROM person p WHERE p.id = :id AND p.active AND %s
            """.formatted(RANK, PeopleStore.VISIBLE);

    private final Database database;

    @Inject
    DirectoryStore(Database database) {
        this.database = database;
    }

    /** Where a page begins: after this person. Those whose name begins with the words, rank 0, come before the others. */
    record Place(int rank, String name, UUID id) {
        static final Place START = new Place(-1, "", new UUID(0, 0));
    }

    /** @param units where to look, or null for everywhere */
    record Page(UUID viewer, Collection<UUID> units, Place after, int limit) {}

    /** @return empty when the viewer does not see such a person */
    Optional<Place> findPlace(UUID viewer, UUID person, List<String> words) {
        return database.with(handle -> handle.createQuery(PLACE)
                .bind("viewer", viewer)
                .bind("id", person)
                .bindArray("starts", String.class, starts(words))
                .map((row, context) ->
                        new Place(row.getInt("rank"), row.getString("name"), row.getObject("id", UUID.class)))
                .findOne());
    }

    /** @param words at least one, the longest first */
    List<PersonView> listByWords(Page page, List<String> words) {
        List<String> patterns = words.stream().map(Findable::pattern).toList();
        return database.with(handle -> list(
                handle.createQuery(BY_WORDS)
                        .bind("word", patterns.getFirst())
                        .bind("second", patterns.get(Math.min(1, patterns.size() - 1)))
                        .bindArray("words", String.class, patterns.toArray())
                        .bindArray("starts", String.class, starts(words))
                        .bind("rank", page.after().rank()),
                page));
    }

    List<PersonView> listOfFewUnits(Page page) {
        return database.with(handle ->
                list(handle.createQuery(OF_FEW_UNITS).bind("rank", page.after().rank()), page));
    }

    List<PersonView> listByName(Page page) {
        return database.with(handle -> list(handle.createQuery(BY_NAME), page));
    }

    private static List<PersonView> list(Query query, Page page) {
        Query bound = page.units() == null
                ? query.bindByType("units", null, UUID[].class)
                : query.bindArray("units", UUID.class, page.units().toArray());
        return bound.bind("viewer", page.viewer())
                .bind("name", page.after().name())
                .bind("id", page.after().id())
                .bind("limit", page.limit())
                .map((row, context) -> PeopleStore.person(row))
                .list();
    }

    private static Object[] starts(List<String> words) {
        return words.stream().map(Findable::start).toArray();
    }
}
