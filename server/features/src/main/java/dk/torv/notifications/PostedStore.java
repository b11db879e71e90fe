package dk.torv.notifications;

import dk.torv.conversations.Kind;
import dk.torv.conversations.Level;
import dk.torv.database.Database;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what is needed to tell people of a message. The number of rows follows whom it may concern, not who is in the conversation. */
@Singleton
class PostedStore {
    /** The message that was written with a change, or being urgent was told again with it. */
    private static final String FIND = """
            SELECT m.id, m.seq, m.author, m.thread, m.markdown, c.kind, c.topic, root.id AS thread_root, root.author AS thread_author,
                   ARRAY(SELECT n.person FROM mention n WHERE n.conversation = m.conversation AND n.seq = m.seq
                          UNION
                         SELECT t.person FROM wide_mention w JOIN tag_member t ON t.tag = w.tag
                          WHERE w.conversation = m.conversation AND w.seq = m.seq) AS named,
                   EXISTS (SELECT FROM wide_mention w
                            WHERE w.conversation = m.conversation AND w.seq = m.seq AND w.tag IS NULL) AS everyone,
                   u.seq IS NOT NULL AS urgent,
                   ARRAY(SELECT a.person FROM urgent_answer a
                          WHERE a.conversation = m.conversation AND a.seq = u.seq) AS heeded
              FROM message m
              JOIN conversation c ON c.id = m.conversation
              LEFT JOIN message root ON root.conversation = m.conversation AND root.seq = m.thread
              LEFT JOIN urgent u ON u.conversation = m.conversation AND u.seq = m.seq
             WHERE m.conversation = :conversation
               AND m.seq = coalesce(
                       (SELECT r.seq FROM urgent r WHERE r.conversation = :conversation AND r.told_rev = :seq), :seq)
               AND m.author IS NOT NULL AND m.system IS NULL AND m.deleted_at IS NULL
            """;

    /**
     * Whom it may concern: in chats everybody; in channels those who are named, who follow the thread, or want to be told of more
     * than everybody.
     */
    private static final String CONCERNED = """
            SELECT unnest(:people::uuid[]) AS person
             UNION
            SELECT person FROM member WHERE conversation = :conversation AND :chat
             UNION
            SELECT person FROM thread_mark WHERE conversation = :conversation AND thread = :thread AND follows
             UNION
            SELECT person FROM choice WHERE conversation = :conversation AND level = 'all' AND NOT :chat
             UNION
            SELECT s.person FROM notification_setting s
             WHERE (s.channels = 'all' OR s.keywords <> '{}') AND NOT :chat
               AND (EXISTS (SELECT FROM team_member t WHERE t.team = :topic AND t.person = s.person)
                 OR EXISTS (SELECT FROM member m WHERE m.conversation = :topic AND m.person = s.person))
            """;

    /** Those of the given people who see the message, with all that decides how they are told. */
    private static final String READERS = """
            SELECT p.id, p.presence = 'dnd' AND (p.presence_until IS NULL OR p.presence_until > :now) AS undisturbed,
                   coalesce(ch.muted, false) AS muted, ch.level, coalesce(k.follows, false) AS follows, k.level AS thread_level,
                   s.person IS NOT NULL AS has_settings, s.chats, s.channels, s.threads, s.keywords, s.quiet, s.zone
              FROM person p
              LEFT JOIN member m ON m.conversation = :topic AND m.person = p.id
              LEFT JOIN team_member t ON t.team = :topic AND t.person = p.id
              LEFT JOIN choice ch ON ch.conversation = :conversation AND ch.person = p.id
              LEFT JOIN thread_mark k ON k.conversation = :conversation AND k.thread = :thread AND k.person = p.id
              LEFT JOIN notification_setting s ON s.person = p.id
             WHERE p.id = ANY (:people) AND p.active
               AND (m.person IS NOT NULL OR t.person IS NOT NULL) AND :place > coalesce(m.from_seq, 0)
            """;

    private final Database database;

    @Inject
    PostedStore(Database database) {
        this.database = database;
    }

    /** Somebody who sees a message, as far as the database knows, and how they want to be told. */
    record Seeing(
            UUID person,
            boolean undisturbed,
            boolean muted,
            Optional<Level> level,
            boolean follows,
            Optional<Level> threadLevel,
            Settings settings) {}

    /** The message that was born with this number, or told again with it; empty when that was another change, or it is gone. */
    Optional<Post> find(UUID conversation, long seq) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("conversation", conversation)
                .bind("seq", seq)
                .map((row, context) -> post(conversation, row))
                .findOne());
    }

    Set<UUID> listConcerned(Post post) {
        return database.with(handle -> handle.createQuery(CONCERNED)
                .bindArray("people", UUID.class, post.named().toArray())
                .bind("conversation", post.conversation())
                .bind("topic", post.topic())
                .bind("thread", post.thread())
                .bind("chat", post.isForAllOfAChat())
                .mapTo(UUID.class)
                .set());
    }

    List<Seeing> listReaders(Post post, Collection<UUID> people) {
        return database.with(handle -> handle.createQuery(READERS)
                .bindArray("people", UUID.class, people.toArray())
                .bind("conversation", post.conversation())
                .bind("topic", post.topic())
                .bind("thread", post.thread())
                .bind("place", post.place())
                .bind("now", Time.now())
                .map((row, context) -> seeing(row))
                .list());
    }

    private static Post post(UUID conversation, ResultSet row) throws SQLException {
        return new Post(
                conversation,
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("topic", UUID.class),
                Kind.of(row.getString("kind")),
                row.getObject("author", UUID.class),
                row.getObject("thread", Long.class),
                row.getObject("thread_root", UUID.class),
                row.getObject("thread_author", UUID.class),
                Set.of((UUID[]) row.getArray("named").getArray()),
                row.getBoolean("everyone"),
                row.getBoolean("urgent"),
                Set.of((UUID[]) row.getArray("heeded").getArray()),
                Post.folded(row.getString("markdown")));
    }

    private static Seeing seeing(ResultSet row) throws SQLException {
        return new Seeing(
                row.getObject("id", UUID.class),
                row.getBoolean("undisturbed"),
                row.getBoolean("muted"),
                Level.stored(row.getString("level")),
                row.getBoolean("follows"),
                Level.stored(row.getString("thread_level")),
                row.getBoolean("has_settings") ? SettingsStore.settings(row) : Settings.USUAL);
    }
}
