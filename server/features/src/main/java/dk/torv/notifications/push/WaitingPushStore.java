package dk.torv.notifications.push;

import dk.torv.database.Database;
import dk.torv.notifications.push.PushStore.Subscription;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be brought to devices, and what has been: one row for each device and change, whichever of the nodes writes it first. All
 * nodes come to every message, so a row that is done stays for a while.
 */
@Singleton
class WaitingPushStore {
    private static final String PUT = """
            INSERT INTO push (session, person, conversation, rev, seq, due_at, created_at)
            SELECT session, person, :conversation, :rev, :seq, :dueAt, :now
              FROM push_subscription WHERE person = ANY (:people) ORDER BY session
                ON CONFLICT DO NOTHING
            """;

    /** A push that a node has begun to send is left to it. */
    private static final String SPARE = """
            INSERT INTO push AS known (session, person, conversation, rev, seq, created_at)
            SELECT session, person, :conversation, :rev, :seq, :now
              FROM push_subscription WHERE person = ANY (:people) ORDER BY session
                ON CONFLICT (session, conversation, rev) DO UPDATE SET due_at = NULL
             WHERE known.due_at IS NOT NULL AND known.claimed_until IS NULL
            """;

    private static final String TAKE = """
            UPDATE push SET claimed_until = :until, tries = tries + 1
             WHERE (session, conversation, rev) = (
                       SELECT session, conversation, rev FROM push
                        WHERE due_at <= :now AND (claimed_until IS NULL OR claimed_until <= :now)
                          AND session <> ALL (:sessions) AND person <> ALL (:people)
                        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING session, person, conversation, rev, seq, tries
            """;

    /** As long as the session is good and the message has not been read anywhere. */
    private static final String FIND = """
            SELECT s.session, s.person, s.endpoint, s.public_key, s.secret, p.language, m.id, root.id AS root
              FROM push_subscription s
              JOIN session o ON o.id = s.session AND o.expires_at > :now
              JOIN person p ON p.id = s.person AND p.active
              JOIN message m ON m.conversation = :conversation AND m.seq = :seq AND m.deleted_at IS NULL
              LEFT JOIN message root ON root.conversation = m.conversation AND root.seq = m.thread
             WHERE s.session = :session
               AND NOT CASE WHEN m.thread IS NULL
                   THEN EXISTS (SELECT FROM read_mark r
                                 WHERE r.person = s.person AND r.conversation = m.conversation AND r.seq >= m.seq)
                   ELSE EXISTS (SELECT FROM thread_mark k
                                 WHERE k.person = s.person AND k.conversation = m.conversation AND k.thread = m.thread
                                   AND k.seq >= m.seq) END
            """;

    /** Only by the node whose try it still is. */
    private static final String END = """
            UPDATE push SET due_at = :dueAt, claimed_until = NULL
             WHERE session = :session AND conversation = :conversation AND rev = :rev AND tries = :tries
            """;

    private static final String FORGET = "DELETE FROM push WHERE created_at < :before";

    private final Database database;

    @Inject
    WaitingPushStore(Database database) {
        this.database = database;
    }

    /**
     * One that a node has taken up.
     *
     * @param tries how often it has been taken up, this time included
     */
    record Taken(UUID session, UUID person, News news, int tries) {}

    /**
     * What is sent, and where.
     *
     * @param root id of the thread's first message; null in the timeline
     */
    record Push(Subscription to, UUID conversation, UUID message, long seq, UUID root) {
        /** Where the client shows it. */
        String path() {
            return root == null
                    ? "/c/%s/m/%s".formatted(conversation, message)
                    : "/c/%s/t/%s/m/%s".formatted(conversation, root, message);
        }
    }

    /** Whatever has been put or spared before stays as it is. */
    void put(News news, Collection<UUID> people, Instant dueAt, Instant now) {
        database.with(handle -> handle.createUpdate(PUT)
                .bindMethods(news)
                .bindArray("people", UUID.class, people.toArray())
                .bind("dueAt", dueAt)
                .bind("now", now)
                .execute());
    }

    /** These people are told otherwise. */
    void spare(News news, Collection<UUID> people, Instant now) {
        database.with(handle -> handle.createUpdate(SPARE)
                .bindMethods(news)
                .bindArray("people", UUID.class, people.toArray())
                .bind("now", now)
                .execute());
    }

    /** Takes up the one that is due first, unless it is for one of these; nobody else does before {@code until}. */
    Optional<Taken> take(Instant now, Instant until, Collection<UUID> sessions, Collection<UUID> people) {
        return database.with(handle -> handle.createQuery(TAKE)
                .bind("now", now)
                .bind("until", until)
                .bindArray("sessions", UUID.class, sessions.toArray())
                .bindArray("people", UUID.class, people.toArray())
                .map((row, context) -> taken(row))
                .findOne());
    }

    Optional<Push> find(Taken taken, Instant now) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("session", taken.session())
                .bindMethods(taken.news())
                .bind("now", now)
                .map((row, context) -> new Push(
                        PushStore.subscription(row),
                        taken.news().conversation(),
                        row.getObject("id", UUID.class),
                        taken.news().seq(),
                        row.getObject("root", UUID.class)))
                .findOne());
    }

    void end(Taken taken) {
        end(taken, null);
    }

    void putOff(Taken taken, Instant dueAt) {
        end(taken, dueAt);
    }

    void forgetBefore(Instant before) {
        database.with(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    private void end(Taken taken, Instant dueAt) {
        database.with(handle -> handle.createUpdate(END)
                .bind("session", taken.session())
                .bindMethods(taken.news())
                .bind("tries", taken.tries())
                .bind("dueAt", dueAt)
                .execute());
    }

    private static Taken taken(ResultSet row) throws SQLException {
        News news = new News(row.getObject("conversation", UUID.class), row.getLong("seq"), row.getLong("rev"));
        return new Taken(
                row.getObject("session", UUID.class), row.getObject("person", UUID.class), news, row.getInt("tries"));
    }
}
