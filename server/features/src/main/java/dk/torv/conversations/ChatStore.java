package dk.torv.conversations;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Writes conversations and who is in them. Every change of membership moves the access version and the change feed. */
@Singleton
class ChatStore {
    private static final String FIND_BY_PAIR = "SELECT id FROM conversation WHERE pair_key = :pairKey";

    private static final String CREATE = """
            WITH created AS (
                INSERT INTO conversation (id, kind, team, private, posting, name, description, pair_key, created_by, created_at)
                VALUES (:id, :kind, :team, :isPrivate, :posting, :name, nullif(:description, ''), :pairKey, :creator, :now)
                    ON CONFLICT (pair_key) DO NOTHING RETURNING id)
            INSERT INTO conversation_head (conversation, members) SELECT id, :members FROM created
            """;

    private static final String NOTE_CHANGED =
            "INSERT INTO change (kind, conversation) VALUES ('access', :conversation)";

    private static final String EDIT = """
            UPDATE conversation
               SET name = coalesce(:name, name),
                   description = CASE WHEN :description::text IS NULL THEN description ELSE nullif(:description, '') END,
                   posting = coalesce(:posting, posting),
                   archived_at = CASE WHEN :archived::boolean IS NULL THEN archived_at
                                      WHEN :archived::boolean THEN coalesce(archived_at, :now) END
             WHERE id = :conversation
            """;

    private static final String ADD_FIRST_MEMBERS = """
            WITH joined AS (
                INSERT INTO member (conversation, person, role, joined_at)
                SELECT :conversation, p.id, CASE WHEN p.id = :owner::uuid THEN 'owner'
                                                 WHEN p.role = 'guest' THEN 'guest' ELSE 'member' END, :now
                  FROM person p WHERE p.id = ANY (:people) RETURNING person)
            INSERT INTO change (kind, conversation, subject) SELECT 'access', :conversation, person FROM joined
            """;

    private static final String LOCK_HEAD = """
            UPDATE conversation_head SET access_version = access_version + 1
             WHERE conversation = :conversation
            """;

    private static final String ADD_MEMBER = """
            WITH place AS (
                SELECT h.conversation, h.last_seq, h.roots, h.rev,
                       CASE :history
                            WHEN 'all' THEN :ownFromSeq
                            WHEN 'nothing' THEN h.rev
                            ELSE greatest(:ownFromSeq, coalesce((
                                SELECT m.seq FROM message m
                                 WHERE m.conversation = h.conversation AND m.created_at < :startOfDay
                                   AND m.root_number IS NOT NULL
                                 ORDER BY m.created_at DESC LIMIT 1), 0)) END AS from_seq
                  FROM conversation_head h WHERE h.conversation = :conversation),
            joined AS (
                INSERT INTO member (conversation, person, role, from_seq, joined_at)
                SELECT place.conversation, p.id, CASE WHEN p.role = 'guest' THEN 'guest' ELSE 'member' END, from_seq, :now
                  FROM place JOIN person p ON p.id = :person
                    ON CONFLICT DO NOTHING RETURNING conversation, from_seq),
            marked AS (
                INSERT INTO read_mark (person, conversation, seq, roots)
                SELECT :person, conversation, last_seq, roots FROM place WHERE EXISTS (SELECT FROM joined)
                    ON CONFLICT (person, conversation) DO UPDATE SET seq = excluded.seq, roots = excluded.roots),
            changed AS (
                INSERT INTO change (kind, conversation, subject)
                SELECT 'access', conversation, :person FROM joined)
            UPDATE conversation_head h SET members = members + 1, hidden_seq = greatest(hidden_seq, joined.from_seq)
              FROM joined WHERE h.conversation = joined.conversation
            """;

    private static final String REMOVE_MEMBER = """
            WITH gone AS (
                DELETE FROM member WHERE conversation = :conversation AND person = :person RETURNING conversation),
            changed AS (
                INSERT INTO change (kind, conversation, subject)
                SELECT 'access', conversation, :person FROM gone)
            UPDATE conversation_head h SET members = members - 1
              FROM gone WHERE h.conversation = gone.conversation
            """;

    private final Database database;

    @Inject
    ChatStore(Database database) {
        this.database = database;
    }

    Optional<UUID> findByPair(String pairKey) {
        return database.with(handle -> handle.createQuery(FIND_BY_PAIR)
                .bind("pairKey", pairKey)
                .mapTo(UUID.class)
                .findOne());
    }

    /** @return false when a chat with this pair key was there already */
    boolean create(NewConversation conversation) {
        return database.with(handle -> handle.createUpdate(CREATE)
                        .bindMethods(conversation)
                        .bind("kind", conversation.kind().wire())
                        .execute()
                == 1);
    }

    /** Tells the feed that a conversation is new or looks different for everyone in its topic. */
    void noteChanged(UUID conversation) {
        database.with(handle -> handle.createUpdate(NOTE_CHANGED)
                .bind("conversation", conversation)
                .execute());
    }

    void edit(Edit edit) {
        database.with(handle -> handle.createUpdate(EDIT).bindMethods(edit).execute());
    }

    /** @param owner of a private channel; null where nobody owns anything */
    void addFirstMembers(UUID conversation, UUID owner, Collection<UUID> people, Instant now) {
        database.with(handle -> handle.createUpdate(ADD_FIRST_MEMBERS)
                .bind("conversation", conversation)
                .bind("owner", owner)
                .bindArray("people", UUID.class, people.toArray())
                .bind("now", now)
                .execute());
    }

    /** Takes the head's row lock, so that no post slips in between, and outdates every seat held. */
    void lockAndOutdateSeats(UUID conversation) {
        database.with(handle -> handle.createUpdate(LOCK_HEAD)
                .bind("conversation", conversation)
                .execute());
    }

    /** @return false when the person was a member already */
    boolean addMember(NewMember member) {
        return database.with(
                handle -> handle.createUpdate(ADD_MEMBER).bindMethods(member).execute() == 1);
    }

    boolean removeMember(UUID conversation, UUID person) {
        return database.with(handle -> handle.createUpdate(REMOVE_MEMBER)
                        .bind("conversation", conversation)
                        .bind("person", person)
                        .execute()
                == 1);
    }

    /** A conversation to be written; what its kind does not have is null. */
    public record NewConversation(
            UUID id,
            Kind kind,
            UUID team,
            boolean isPrivate,
            String posting,
            String name,
            String description,
            String pairKey,
            UUID creator,
            int members,
            Instant now) {
        static NewConversation chat(
                UUID id, Kind kind, String name, String pairKey, UUID creator, int members, Instant now) {
            return new NewConversation(id, kind, null, false, "everyone", name, null, pairKey, creator, members, now);
        }
    }

    /** What is to be another; null stays as it is. */
    public record Edit(
            UUID conversation, String name, String description, String posting, Boolean archived, Instant now) {}

    /** A member to be added; {@code history} is nothing, today or all, {@code ownFromSeq} what the adder sees from. */
    public record NewMember(
            UUID conversation, UUID person, String history, long ownFromSeq, Instant startOfDay, Instant now) {}
}
