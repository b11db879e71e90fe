package dk.torv.conversations;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps how people arrange their own lists. */
@Singleton
class ChoiceStore {
    private static final String CHOOSE = """
            INSERT INTO choice (person, conversation, favourite, muted, hidden, hidden_seq, section, level)
            SELECT :person, h.conversation, coalesce(:favourite::boolean, false), coalesce(:muted::boolean, false),
                   coalesce(:hidden::boolean, false), h.last_seq, :section::uuid, :level
              FROM conversation_head h WHERE h.conversation = :conversation
                ON CONFLICT (person, conversation) DO UPDATE
               SET favourite = coalesce(:favourite::boolean, choice.favourite),
                   muted = coalesce(:muted::boolean, choice.muted), hidden = coalesce(:hidden::boolean, choice.hidden),
                   hidden_seq = CASE WHEN :hidden::boolean THEN excluded.hidden_seq ELSE choice.hidden_seq END,
                   section = CASE WHEN :sorts THEN excluded.section ELSE choice.section END,
                   level = CASE WHEN :levels THEN excluded.level ELSE choice.level END
            """;

    private static final String SECTIONS = "SELECT id, name FROM section WHERE person = :person ORDER BY position, id";

    private static final String ADD_SECTION = """
            INSERT INTO section (id, person, name, position)
            SELECT :id, :person, :name, coalesce(max(position) + 1, 0) FROM section WHERE person = :person
            """;

    private static final String RENAME_SECTION = "UPDATE section SET name = :name WHERE id = :id AND person = :person";

    private static final String ORDER_SECTIONS = """
            UPDATE section s SET position = o.place - 1
              FROM unnest(:ids) WITH ORDINALITY AS o (id, place)
             WHERE s.id = o.id AND s.person = :person
            """;

    private static final String REMOVE_SECTION = "DELETE FROM section WHERE id = :id AND person = :person";

    private static final String LOCK = "SELECT id FROM person WHERE id = :person FOR NO KEY UPDATE";

    private final Database database;

    @Inject
    ChoiceStore(Database database) {
        this.database = database;
    }

    /** How one person keeps one conversation; null stays as it is, but for the section: that only when {@code sorts}, and the level likewise. */
    public record Choice(
            UUID person,
            UUID conversation,
            Boolean favourite,
            Boolean muted,
            Boolean hidden,
            boolean sorts,
            UUID section,
            boolean levels,
            String level) {}

    void choose(Choice choice) {
        database.with(handle -> handle.createUpdate(CHOOSE).bindMethods(choice).execute());
    }

    /** In their order. */
    List<SectionView> listSections(UUID person) {
        return database.with(handle -> handle.createQuery(SECTIONS)
                .bind("person", person)
                .map((row, context) -> new SectionView(row.getObject("id", UUID.class), row.getString("name")))
                .list());
    }

    /** Nobody else arranges this person's sections until the transaction ends. */
    void lock(UUID person) {
        database.with(handle -> handle.createQuery(LOCK)
                .bind("person", person)
                .mapTo(UUID.class)
                .one());
    }

    void addSection(UUID person, UUID id, String name) {
        database.with(handle -> handle.createUpdate(ADD_SECTION)
                .bind("person", person)
                .bind("id", id)
                .bind("name", name)
                .execute());
    }

    void renameSection(UUID person, UUID id, String name) {
        database.with(handle -> handle.createUpdate(RENAME_SECTION)
                .bind("person", person)
                .bind("id", id)
                .bind("name", name)
                .execute());
    }

    /** @param ids all of them, as they are to stand */
    void orderSections(UUID person, List<UUID> ids) {
        database.with(handle -> handle.createUpdate(ORDER_SECTIONS)
                .bind("person", person)
                .bindArray("ids", UUID.class, ids.toArray())
                .execute());
    }

    void removeSection(UUID person, UUID id) {
        database.with(handle -> handle.createUpdate(REMOVE_SECTION)
                .bind("person", person)
                .bind("id", id)
                .execute());
    }
}
