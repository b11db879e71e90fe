package dk.torv.overview;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Reads one person's conversations with their unread counts. The counts come from watermarks: how many roots the conversation
 * has, less how many lay before the mark, less those deleted since. Without a mark, what came before joining is read.
 */
@Singleton
class OverviewStore {
    private static final int MOST_CHATS = 100;

    private static final String MINE = """
            WITH mine AS (
                SELECT c.id, c.kind, c.name, c.team, m.from_seq, m.joined_at
                  FROM member m JOIN conversation c ON c.id = m.conversation
                 WHERE m.person = :me AND (:only::uuid IS NULL OR c.id = :only)
                UNION ALL
                SELECT c.id, c.kind, c.name, c.team, 0, t.joined_at
                  FROM team_member t JOIN conversation c ON c.team = t.team
                 WHERE t.person = :me AND (:only::uuid IS NULL OR c.id = :only)),
            placed AS (
                SELECT mine.*, h.rev, h.last_seq, h.roots, coalesce(team.members, h.members) AS members,
                       greatest(mine.from_seq, coalesce(r.seq, base.seq, 0)) AS mark,
                       coalesce(r.roots, base.root_number, 0) AS read_roots,
                       row_number() OVER (PARTITION BY mine.team IS NULL
                                          ORDER BY h.last_at DESC NULLS LAST, mine.id DESC) AS rank
                  FROM mine
                  JOIN conversation_head h ON h.conversation = mine.id
                  LEFT JOIN team ON team.id = mine.team
                  LEFT JOIN read_mark r ON r.person = :me AND r.conversation = mine.id
                  LEFT JOIN LATERAL (
                      SELECT m.seq, m.root_number FROM message m
                       WHERE r.person IS NULL AND m.conversation = mine.id AND m.created_at < mine.joined_at
                         AND m.root_number IS NOT NULL
                       ORDER BY m.created_at DESC LIMIT 1) base ON true),
            counted AS (
                SELECT placed.*, CASE WHEN roots <= read_roots THEN 0 ELSE least(100, roots - read_roots - (
                           SELECT count(*) FROM message d
                            WHERE d.conversation = placed.id AND d.root_number > read_roots
                              AND d.deleted_at IS NOT NULL)) END AS unread
                  FROM placed)
            SELECT id, kind, name, team, members, rev, last_seq, mark, unread, from_seq,
                   CASE WHEN team IS NULL THEN ARRAY(
                       SELECT o.person FROM member o WHERE o.conversation = counted.id AND o.person <> :me
                        ORDER BY o.person LIMIT 8) END AS people,
                   (SELECT count(*) FROM member g WHERE g.conversation = counted.id AND g.role = 'guest')
                     + (SELECT count(*) FROM team_member g WHERE g.team = counted.team AND g.role = 'guest') AS guests
              FROM counted
             WHERE team IS NOT NULL OR rank <= :mostChats OR unread > 0
             ORDER BY team IS NOT NULL, rank
            """;

    private static final String TEAMS = """
            SELECT t.id, t.name, m.role, t.members FROM team_member m JOIN team t ON t.id = m.team
             WHERE m.person = :me ORDER BY t.name COLLATE "da-x-icu", t.id
            """;

    private final Database database;

    @Inject
    OverviewStore(Database database) {
        this.database = database;
    }

    /** A conversation without its last message. */
    record Line(
            UUID id,
            String kind,
            String name,
            UUID team,
            int members,
            long rev,
            long lastSeq,
            long mark,
            int unread,
            long fromSeq,
            List<UUID> people,
            int guests) {

        boolean hasVisibleLast() {
            return lastSeq > fromSeq;
        }
    }

    /** @param only one conversation, or null for the whole list: newest chats first, then the channels */
    List<Line> list(UUID me, UUID only) {
        return database.with(handle -> handle.createQuery(MINE)
                .bind("me", me)
                .bind("only", only)
                .bind("mostChats", MOST_CHATS)
                .map((row, context) -> line(row))
                .list());
    }

    /** Without their channels. */
    List<TeamView> listTeams(UUID me) {
        return database.with(handle -> handle.createQuery(TEAMS)
                .bind("me", me)
                .map((row, context) -> new TeamView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("role"),
                        row.getInt("members"),
                        List.of()))
                .list());
    }

    private static Line line(ResultSet row) throws SQLException {
        Array people = row.getArray("people");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getObject("team", UUID.class),
                row.getInt("members"),
                row.getLong("rev"),
                row.getLong("last_seq"),
                row.getLong("mark"),
                row.getInt("unread"),
                row.getLong("from_seq"),
                people == null ? List.of() : List.of((UUID[]) people.getArray()),
                row.getInt("guests"));
    }
}
