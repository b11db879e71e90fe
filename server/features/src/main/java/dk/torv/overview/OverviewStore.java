package dk.torv.overview;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
                SELECT m.conversation, m.role, m.from_seq, m.joined_at
                  FROM member m
                 WHERE m.person = :me AND (:only::uuid IS NULL OR m.conversation = :only)
                UNION ALL
                SELECT c.id, t.role, 0, t.joined_at
                  FROM team_member t JOIN conversation c ON c.team = t.team AND NOT c.private
                 WHERE t.person = :me AND (:only::uuid IS NULL OR c.id = :only)),
            placed AS (
                SELECT c.id, c.kind, c.name, c.team, c.private, c.posting, c.description, mine.role, mine.from_seq,
                       c.archived_at IS NOT NULL OR team.archived_at IS NOT NULL AS archived,
                       h.rev, h.last_seq, h.roots, CASE WHEN c.topic = team.id THEN team.members ELSE h.members END AS members,
                       greatest(mine.from_seq, coalesce(r.seq, base.seq, 0)) AS mark,
                       coalesce(r.roots, base.root_number, 0) AS read_roots, coalesce(r.back, false) AS back,
                       coalesce(mine_to.favourite, false) AS favourite, coalesce(mine_to.muted, false) AS muted,
                       coalesce(mine_to.hidden AND (c.team IS NOT NULL OR h.last_seq <= mine_to.hidden_seq), false) AS hidden,
                       mine_to.section, mine_to.level,
                       row_number() OVER (PARTITION BY c.team IS NULL
                                          ORDER BY h.last_at DESC NULLS LAST, c.id DESC) AS rank
                  FROM mine
                  JOIN conversation c ON c.id = mine.conversation
                  JOIN conversation_head h ON h.conversation = c.id
                  LEFT JOIN team ON team.id = c.team
                  LEFT JOIN choice mine_to ON mine_to.person = :me AND mine_to.conversation = c.id
                  LEFT JOIN read_mark r ON r.person = :me AND r.conversation = c.id
                  LEFT JOIN LATERAL (
                      SELECT m.seq, m.root_number FROM message m
                       WHERE r.person IS NULL AND m.conversation = c.id AND m.created_at < mine.joined_at
                         AND m.root_number IS NOT NULL
                       ORDER BY m.created_at DESC LIMIT 1) base ON true
                 WHERE :team::uuid IS NULL OR c.team = :team),
            counted AS (
                SELECT placed.*, CASE WHEN roots <= read_roots THEN 0 ELSE least(100, roots - read_roots - (
                           SELECT count(*) FROM message d
                            WHERE d.conversation = placed.id AND d.root_number > read_roots
                              AND d.deleted_at IS NOT NULL) - CASE WHEN back THEN (
                           SELECT count(*) FROM message o
                            WHERE o.conversation = placed.id AND o.thread IS NULL AND o.seq > placed.mark
                              AND o.author = :me AND o.root_number IS NOT NULL AND o.deleted_at IS NULL) ELSE 0 END) END AS unread
                  FROM placed)
            SELECT counted.*, CASE WHEN team IS NULL THEN ARRAY(
                       SELECT o.person FROM member o WHERE o.conversation = counted.id AND o.person <> :me
                        ORDER BY o.person LIMIT 8) END AS people,
                   (SELECT count(*) FROM member g WHERE g.conversation = counted.id AND g.role = 'guest')
                     + (SELECT count(*) FROM team_member g
                         WHERE g.team = counted.team AND g.role = 'guest' AND NOT counted.private) AS guests
              FROM counted
             WHERE team IS NOT NULL OR rank <= :mostChats OR unread > 0 OR favourite OR section IS NOT NULL
             ORDER BY team IS NOT NULL, rank
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
            boolean isPrivate,
            boolean ownersPost,
            String description,
            boolean archived,
            boolean owner,
            int members,
            long rev,
            long lastSeq,
            long mark,
            int unread,
            long fromSeq,
            List<UUID> people,
            int guests,
            Kept kept) {

        boolean hasVisibleLast() {
            return lastSeq > fromSeq;
        }
    }

    /** How the person keeps it in their list. */
    record Kept(boolean favourite, boolean muted, boolean hidden, UUID section, String level) {}

    /** The whole list: newest chats first, then the channels. */
    List<Line> listAll(UUID me) {
        return list(me, null, null);
    }

    Optional<Line> find(UUID me, UUID conversation) {
        return list(me, conversation, null).stream().findFirst();
    }

    List<Line> listChannels(UUID me, UUID team) {
        return list(me, null, team);
    }

    private List<Line> list(UUID me, UUID only, UUID team) {
        return database.with(handle -> handle.createQuery(MINE)
                .bind("me", me)
                .bind("only", only)
                .bind("team", team)
                .bind("mostChats", MOST_CHATS)
                .map((row, context) -> line(row))
                .list());
    }

    private static Line line(ResultSet row) throws SQLException {
        Array people = row.getArray("people");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getObject("team", UUID.class),
                row.getBoolean("private"),
                row.getString("posting").equals("owners"),
                row.getString("description"),
                row.getBoolean("archived"),
                row.getString("role").equals("owner"),
                row.getInt("members"),
                row.getLong("rev"),
                row.getLong("last_seq"),
                row.getLong("mark"),
                row.getInt("unread"),
                row.getLong("from_seq"),
                people == null ? List.of() : List.of((UUID[]) people.getArray()),
                row.getInt("guests"),
                new Kept(
                        row.getBoolean("favourite"),
                        row.getBoolean("muted"),
                        row.getBoolean("hidden"),
                        row.getObject("section", UUID.class),
                        row.getString("level")));
    }
}
