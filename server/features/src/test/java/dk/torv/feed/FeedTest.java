package dk.torv.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.access.EndSession;
import dk.torv.access.SessionTokens;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.RemoveMember;
import dk.torv.gateway.Changes.Position;
import dk.torv.gateway.Changes.Row;
import dk.torv.kernel.Actor;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.EditMessage;
import dk.torv.messages.MessageView;
import dk.torv.messages.ReactToMessage;
import dk.torv.testkit.Clock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Idea 5: every change writes its row into the feed in its own transaction, and who reads below the horizon misses none. */
class FeedTest {
    private final Features torv = new Features();
    private final Feed feed = torv.get(Feed.class);
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID group = torv.group(anna, bo);
    private long seen = rows();

    @Test
    void writesOneRowForEveryKindOfChange() {
        MessageView root = torv.post(anna, group, "Hej");
        assertWritten("message 1");
        react(root, "👍");
        assertWritten("reaction " + bo.person(), "message 2");
        react(root, "🎉"); // within a second: waits
        assertWritten("reaction " + bo.person());
        MessageView reply = torv.reply(bo, root, "Svar"); // the root waits to be moved
        assertWritten("message 3");
        torv.get(EditMessage.class).edit(anna, new EditMessage.Command(group, root.id(), "Hej igen"));
        assertWritten("message 4");
        torv.get(EditMessage.class).edit(anna, new EditMessage.Command(group, root.id(), "Hej igen"));
        assertWritten();
        torv.get(DeleteMessage.class).delete(bo, new DeleteMessage.Command(group, reply.id()));
        assertWritten("erasure 5");
        torv.get(DeleteMessage.class).delete(anna, new DeleteMessage.Command(group, root.id()));
        assertWritten("erasure 6");
    }

    @Test
    void writesOneRowForEveryChangeOfAccess() {
        Actor carl = torv.person("Carl");
        torv.add(anna, group, carl, History.NOTHING);
        assertWritten("access " + carl.person());
        torv.add(anna, group, carl, History.ALL);
        assertWritten();
        torv.get(RemoveMember.class).remove(carl, new RemoveMember.Command(group, carl.person()));
        assertWritten("access " + carl.person());

        var issued = torv.get(SessionTokens.class).issue(anna.person(), SessionTokens.Kind.BROWSER, "Firefox", false);
        assertWritten();
        torv.get(EndSession.class).end(anna, issued.session());
        assertWritten("session " + issued.session());
    }

    @Test
    void writesNoRowWhenTheTransactionRollsBack() {
        try {
            torv.database().transact(() -> {
                torv.post(anna, group, "fortrudt");
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rolled back");
        }

        assertWritten();
        assertThat(torv.post(anna, group, "Hej").seq()).isOne();
    }

    @Test
    @Timeout(30)
    void holdsBackWhatIsNewerThanARunningTransactionAndThenGivesAll() throws SQLException {
        Position before = feed.horizon();
        try (Connection slow = torv.source().getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO change (kind, subject) VALUES ('session', '" + anna.session() + "')");
            torv.post(anna, group, "hurtig");

            assertThat(feed.after(before, 10)).isEmpty();
            assertThat(feed.horizon()).isLessThan(new Position(txid("message"), 0));
            slow.commit();
        }

        List<Row> all = everythingAfter(before, 2);
        assertThat(all).extracting(Row::kind).containsExactly("session", "message");
        assertThat(feed.after(before, 1)).containsExactly(all.getFirst());
        assertThat(feed.after(all.getFirst().position(), 10)).containsExactly(all.getLast());
    }

    @Test
    @Timeout(60)
    void givesEveryRowOnceToAFollowerWhileManyWrite() {
        Position from = feed.horizon();
        List<Row> followed = new ArrayList<>();
        List<java.util.concurrent.Callable<Void>> works = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            Actor actor = writer % 2 == 0 ? anna : bo;
            UUID where = writer < 4 ? group : torv.group(anna, bo, torv.person("Nr. " + writer));
            works.add(() -> {
                for (int n = 0; n < 30; n++) {
                    torv.post(actor, where, "nr. " + n);
                }
                return null;
            });
        }
        long others = rows()
                - torv.sql().number("SELECT count(*) FROM change WHERE txid::text::bigint <= ?", from.transaction());
        works.add(() -> {
            Position position = from;
            while (followed.size() < 240 + others) {
                List<Row> page = feed.after(position, 7);
                followed.addAll(page);
                position = page.isEmpty() ? position : page.getLast().position();
            }
            return null;
        });

        dk.torv.testkit.AtOnce.run(works);

        assertThat(followed).extracting(Row::position).isSorted().doesNotHaveDuplicates();
        assertThat(followed).filteredOn(row -> row.kind().equals("message")).hasSize(240);
    }

    @Test
    void knowsWhatHasChangedTooLatelyToHaveReachedEveryone() {
        try (Clock clock = Clock.at("2026-03-02T08:00:00Z")) {
            MessageView first = torv.post(anna, group, "Hej");
            torv.post(bo, group, "Hej hej");
            assertThat(feed.settled(group, 2)).isZero();

            clock.advance(Duration.ofSeconds(6));
            assertThat(feed.settled(group, 3)).isEqualTo(2);
            react(first, "👍");
            torv.post(bo, group, "Nå");
            assertThat(feed.settled(group, 3)).isEqualTo(2);
            assertThat(feed.settled(group, 4)).isEqualTo(2);

            clock.advance(Duration.ofSeconds(6));
            assertThat(feed.settled(group, 5)).isEqualTo(4);
        }
    }

    @Test
    void keepsRowsFor48Hours() {
        torv.post(anna, group, "Hej");
        Instant newest = torv.sql()
                .one(java.time.OffsetDateTime.class, "SELECT max(at) FROM change")
                .toInstant();
        try (Clock clock = Clock.at(newest.toString())) {
            clock.advance(Duration.ofDays(2));
            feed.forgetOld();
            assertThat(torv.sql().number("SELECT count(*) FROM change WHERE kind = 'message'"))
                    .isOne();

            clock.advance(Duration.ofMillis(1));
            feed.forgetOld();
            assertThat(rows()).isZero();
        }
    }

    /** What has been written since the last call, as kind and rev or subject. */
    private void assertWritten(String... expected) {
        List<String> written = torv.sql().list(String.class, """
                SELECT kind || ' ' || coalesce(rev::text, subject::text) FROM change ORDER BY txid, number OFFSET ?
                """, seen);
        seen += written.size();
        assertThat(written).containsExactly(expected);
    }

    /** Other databases' transactions do not hold the horizon back for long; waits for so many rows. */
    private List<Row> everythingAfter(Position position, int rows) {
        List<Row> found = feed.after(position, 10);
        while (found.size() < rows) {
            found = feed.after(position, 10);
        }
        return found;
    }

    private void react(MessageView message, String emoji) {
        torv.get(ReactToMessage.class).react(bo, new ReactToMessage.Command(group, message.id(), emoji, true));
    }

    private long txid(String kind) {
        return torv.sql().number("SELECT txid::text::bigint FROM change WHERE kind = ?", kind);
    }

    private long rows() {
        return torv.sql().number("SELECT count(*) FROM change");
    }
}
