package dk.torv.conversations;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes what follows when people come into teams or leave them, for any number of teams and people at a time. */
@Singleton
class TeamAccessStore {
    /** The teams' rows are locked, so their channels' heads are taken by nobody else in another order. */
    private static final String SETTLE = """
            WITH counted AS (
                UPDATE team t
                   SET access_version = access_version + 1,
                       members = (SELECT count(*) FROM team_member tm WHERE tm.team = t.id)
                 WHERE t.id = ANY (:teams))
            UPDATE conversation_head h SET access_version = h.access_version + 1
              FROM conversation c
             WHERE c.id = h.conversation AND c.team = ANY (:teams)
            RETURNING c.team, c.id, c.private
            """;

    private static final String LEAVE_CHANNELS = """
            WITH gone AS (
                DELETE FROM member m USING conversation c, unnest(:teams::uuid[], :people::uuid[]) AS g (team, person)
                 WHERE c.team = g.team AND m.conversation = c.id AND m.person = g.person
                RETURNING m.conversation, m.person),
            counted AS (
                UPDATE conversation_head h SET members = h.members - fewer.people
                  FROM (SELECT conversation, count(*) AS people FROM gone GROUP BY conversation) AS fewer
                 WHERE h.conversation = fewer.conversation),
            changed AS (
                INSERT INTO change (kind, conversation, subject) SELECT 'access', conversation, person FROM gone)
            SELECT conversation, person FROM gone
            """;

    /** The employee who has been there longest owns a private channel that has lost its last owner. */
    private static final String PASS_CHANNELS_ON = """
            WITH heir AS (
                SELECT DISTINCT ON (m.conversation) m.conversation, m.person
                  FROM member m
                  JOIN conversation c ON c.id = m.conversation AND c.private
                  JOIN person p ON p.id = m.person AND p.active AND p.role <> 'guest'
                 WHERE m.conversation = ANY (:conversations)
                   AND NOT EXISTS (SELECT FROM member o WHERE o.conversation = m.conversation AND o.role = 'owner')
                 ORDER BY m.conversation, m.joined_at, m.person)
            UPDATE member m SET role = 'owner' FROM heir
             WHERE m.conversation = heir.conversation AND m.person = heir.person
            """;

    /** Who comes back has read what was there before: a mark from the first time would say otherwise. */
    private static final String FORGET_MARKS = """
            DELETE FROM read_mark r USING conversation c, unnest(:teams::uuid[], :people::uuid[]) AS g (team, person)
             WHERE c.team = g.team AND r.conversation = c.id AND r.person = g.person
            """;

    private static final String NOTE = """
            INSERT INTO change (kind, team, subject)
            SELECT 'access', team, person FROM unnest(:teams::uuid[], :people::uuid[]) AS n (team, person)
            """;

    private final Database database;

    @Inject
    TeamAccessStore(Database database) {
        this.database = database;
    }

    /** A channel of a team. */
    record Channel(UUID team, UUID conversation, boolean isPrivate) {}

    /** Somebody who is no longer in a private channel. */
    record Left(UUID conversation, UUID person) {}

    /** Counts members anew and outdates every seat held in the teams' channels. */
    List<Channel> settle(Collection<UUID> teams) {
        return database.with(handle -> handle.createQuery(SETTLE)
                .bindArray("teams", UUID.class, teams.toArray())
                .map((row, context) -> new Channel(
                        row.getObject("team", UUID.class), row.getObject("id", UUID.class), row.getBoolean("private")))
                .list());
    }

    List<Left> leaveChannels(Collection<TeamMember> gone) {
        return database.with(handle -> bind(handle.createQuery(LEAVE_CHANNELS), gone)
                .map((row, context) ->
                        new Left(row.getObject("conversation", UUID.class), row.getObject("person", UUID.class)))
                .list());
    }

    void passChannelsOn(Collection<UUID> channels) {
        database.with(handle -> handle.createUpdate(PASS_CHANNELS_ON)
                .bindArray("conversations", UUID.class, channels.toArray())
                .execute());
    }

    void forgetMarks(Collection<TeamMember> gone) {
        database.with(handle -> bind(handle.createUpdate(FORGET_MARKS), gone).execute());
    }

    /** Tells the feed; a person who is null stands for everybody in the team. */
    void note(Collection<TeamMember> changed) {
        database.with(handle -> bind(handle.createUpdate(NOTE), changed).execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Collection<TeamMember> members) {
        return statement
                .bindArray("teams", UUID.class, column(members, TeamMember::team))
                .bindArray("people", UUID.class, column(members, TeamMember::person));
    }

    private static Object[] column(Collection<TeamMember> members, Function<TeamMember, UUID> value) {
        return members.stream().map(value).toArray();
    }
}
