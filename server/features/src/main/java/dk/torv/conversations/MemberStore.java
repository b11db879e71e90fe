package dk.torv.conversations;

import dk.torv.conversations.ListMembers.Query;
import dk.torv.database.Database;
import dk.torv.people.FoldedName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Pages through members. A team's come off the index of names, a conversation's own are few and sorted. */
@Singleton
class MemberStore {
    private static final String PAGE = """
               AND p.active
               AND (:pattern::text IS NULL OR p.folded LIKE :pattern)
               AND (:after::uuid IS NULL OR (p.name COLLATE "da-x-icu", p.id)
                                          > (SELECT a.name COLLATE "da-x-icu", a.id FROM person a WHERE a.id = :after))
             ORDER BY p.name COLLATE "da-x-icu", p.id
             LIMIT :limit
            """;

    private static final String OF_TEAM = """
            SELECT p.id FROM person p
             WHERE EXISTS (SELECT FROM team_member tm WHERE tm.team = :topic AND tm.person = p.id)
            """ + PAGE;

    private static final String OF_CONVERSATION = """
            SELECT p.id FROM member m JOIN person p ON p.id = m.person
             WHERE m.conversation = :topic
            """ + PAGE;

    private final Database database;

    @Inject
    MemberStore(Database database) {
        this.database = database;
    }

    /** @return one more than asked for when there are more */
    List<UUID> list(Seat seat, Query query) {
        return database.with(handle -> handle.createQuery(seat.hasOwnMembers() ? OF_CONVERSATION : OF_TEAM)
                .bind("topic", seat.topic())
                .bind("pattern", query.q().map(FoldedName::pattern).orElse(null))
                .bind("after", query.after().orElse(null))
                .bind("limit", query.limit() + 1)
                .mapTo(UUID.class)
                .list());
    }
}
