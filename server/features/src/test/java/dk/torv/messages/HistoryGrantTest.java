package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.AddMember.History;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.messages.ReadHistory.From;
import dk.torv.overview.ConversationView;
import dk.torv.overview.ReadOverview;
import dk.torv.testkit.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Idea 1: what a newcomer is granted of the past holds alike for every way of reading. */
class HistoryGrantTest {
    private static final int ALL = 100;

    private final Features torv = new Features();
    private final Clock clock = Clock.at("2026-11-23T20:00:00Z");
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final Actor carl = torv.person("Carl");
    private final UUID group = torv.group(anna, bo);
    private MessageView yesterday;
    private MessageView reply;
    private MessageView today;

    @BeforeEach
    void talk() {
        yesterday = torv.post(anna, group, "i går");
        reply = torv.reply(bo, yesterday, "svar i går");
        clock.set("2026-11-24T06:00:00Z");
        today = torv.post(bo, group, "i dag");
    }

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void showsNothingOfThePastWhenNothingIsGranted() {
        torv.add(anna, group, carl, History.NOTHING);
        MessageView later = torv.post(anna, group, "velkommen");

        assertThat(seenByEveryWay(carl)).containsExactly("velkommen");
        assertHidden(carl, yesterday);
        assertHidden(carl, reply);
        assertHidden(carl, today);
        assertThat(torv.refused(() -> react(carl, later))).isEmpty();
    }

    @Test
    void showsFromMidnightInDenmarkWhenTodayIsGranted() {
        clock.set("2026-11-23T22:59:59.999Z");
        MessageView justBefore = torv.post(anna, group, "23:59");
        clock.set("2026-11-23T23:00:00Z");
        torv.post(anna, group, "00:00");
        clock.set("2026-11-24T10:00:00Z");

        torv.add(anna, group, carl, History.TODAY);

        assertThat(seenByEveryWay(carl)).containsExactly("00:00");
        assertHidden(carl, justBefore);
        assertHidden(carl, yesterday);
    }

    @Test
    void showsEverythingWhenAllIsGranted() {
        torv.add(anna, group, carl, History.ALL);

        assertThat(seenByEveryWay(carl)).containsExactly("i går", "i dag");
        assertThat(replies(carl, yesterday)).containsExactly("svar i går");
    }

    @Test
    void grantsNoMoreThanTheGranterSees() {
        torv.add(anna, group, carl, History.TODAY);
        Actor dorte = torv.person("Dorte");

        torv.add(carl, group, dorte, History.ALL);

        assertThat(seenByEveryWay(dorte)).containsExactly("i dag");
        assertHidden(dorte, yesterday);
    }

    @Test
    void hidesAgainFromOneWhoLeftAndCameBack() {
        torv.get(dk.torv.conversations.RemoveMember.class)
                .remove(bo, new dk.torv.conversations.RemoveMember.Command(group, bo.person()));
        torv.add(anna, group, bo, History.NOTHING);

        assertThat(seenByEveryWay(bo)).isEmpty();
        assertHidden(bo, today);
    }

    @Test
    void hidesNewRepliesChangesAndReactionsInAHiddenThread() {
        torv.add(anna, group, carl, History.TODAY);
        long known = rev(carl);

        torv.reply(bo, yesterday, "sent svar");
        react(bo, yesterday);
        torv.get(EditMessage.class).edit(anna, new EditMessage.Command(group, yesterday.id(), "rettet"));

        PageView page = changes(carl, known);
        assertThat(page.messages()).isEmpty();
        assertThat(page.rev()).isEqualTo(rev(carl)).isGreaterThan(known);
        assertThat(torv.get(ReadOverview.class).one(carl, group).unread()).isZero();
    }

    @Test
    void countsNothingHiddenAsUnread() {
        torv.add(anna, group, carl, History.NOTHING);
        assertThat(overview(carl).unread()).isZero();
        assertThat(overview(carl).last()).isNull();

        torv.post(anna, group, "et");
        torv.post(anna, group, "to");

        assertThat(overview(carl).unread()).isEqualTo(2);
        assertThat(overview(carl).last().markdown()).isEqualTo("to");
    }

    /** The timeline as history from every side shows it, all of them alike; the newest last. */
    private List<String> seenByEveryWay(Actor reader) {
        List<String> newest = texts(history(reader, new From.Newest()));
        assertThat(texts(history(reader, new From.After(0)))).isEqualTo(newest);
        assertThat(texts(history(reader, new From.Before(Long.MAX_VALUE)))).isEqualTo(newest);
        assertThat(texts(history(reader, new From.Around(today.seq())))).isEqualTo(newest);
        assertThat(changes(reader, 0).messages().stream()
                        .filter(message -> message.replyTo() == null)
                        .map(MessageView::markdown))
                .containsExactlyInAnyOrderElementsOf(newest);
        return newest;
    }

    private void assertHidden(Actor reader, MessageView message) {
        UUID never = Ids.next();
        for (UUID id : List.of(message.id(), never)) {
            assertNotFound(() -> history(reader, new From.AroundMessage(id)));
            assertNotFound(() -> torv.get(ReadThread.class).read(reader, new ReadThread.Query(group, id, 0, ALL)));
            assertNotFound(() -> torv.get(EditMessage.class).edit(reader, new EditMessage.Command(group, id, "x")));
            assertNotFound(() -> torv.get(DeleteMessage.class).delete(reader, new DeleteMessage.Command(group, id)));
            assertNotFound(() ->
                    torv.get(ReactToMessage.class).react(reader, new ReactToMessage.Command(group, id, "👍", true)));
            assertThat(torv.refused(() ->
                            torv.post(reader, new PostMessage.Command(group, Ids.next(), "svar", Optional.of(id)))))
                    .contains(Refusal.invalid("replyTo", "unknown-message"));
        }
        assertThat(changes(reader, 0).messages()).extracting(MessageView::id).doesNotContain(message.id());
    }

    private void assertNotFound(Runnable work) {
        assertThat(torv.refused(work)).contains(Refusal.notFound());
    }

    private void react(Actor actor, MessageView message) {
        torv.get(ReactToMessage.class).react(actor, new ReactToMessage.Command(group, message.id(), "👍", true));
    }

    private List<String> replies(Actor reader, MessageView root) {
        return texts(torv.get(ReadThread.class).read(reader, new ReadThread.Query(group, root.id(), 0, ALL)));
    }

    private PageView history(Actor reader, From from) {
        return torv.get(ReadHistory.class).read(reader, new ReadHistory.Query(group, from, ALL));
    }

    private PageView changes(Actor reader, long after) {
        return torv.get(ReadChanges.class).read(reader, new ReadChanges.Query(group, after, ALL));
    }

    private ConversationView overview(Actor reader) {
        return torv.get(ReadOverview.class).one(reader, group);
    }

    private long rev(Actor reader) {
        return overview(reader).rev();
    }

    private static List<String> texts(PageView page) {
        return page.messages().stream().map(MessageView::markdown).toList();
    }
}
