package dk.torv.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.bus.Event;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.MarkRead;
import dk.torv.conversations.MarkUnread;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.MessageView;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mark that is put back makes what follows unread, counts only what others wrote, and shows nobody anything. */
class MarkUnreadTest {
    private final Clock clock = Clock.at("2026-11-23T09:00:00Z");
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID group = torv.group(anna, bo, torv.person("Carl"));

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void countsTheMessageAndWhatFollowsButNotOnesOwn() {
        post(bo, "et");
        MessageView second = post(bo, "to");
        post(anna, "mit");
        post(bo, "tre");
        read(anna);
        assertThat(unread(anna)).isZero();
        markUnread(anna, second.seq());
        assertThat(unread(anna)).isEqualTo(2);
        assertThat(mark(anna)).isEqualTo(second.seq() - 1);
    }

    @Test
    void leavesOutWhatIsDeletedAlsoOnesOwn() {
        MessageView first = post(bo, "et");
        MessageView mine = post(anna, "mit");
        MessageView second = post(bo, "to");
        read(anna);
        markUnread(anna, first.seq());
        delete(anna, mine);
        assertThat(unread(anna)).isEqualTo(2);
        delete(bo, second);
        assertThat(unread(anna)).isOne();
    }

    @Test
    void isReadAgainByReadingOrWriting() {
        MessageView first = post(bo, "et");
        post(bo, "to");
        read(anna);
        markUnread(anna, first.seq());
        assertThat(unread(anna)).isEqualTo(2);
        torv.get(MarkRead.class).mark(anna, new MarkRead.Command(group, first.seq()));
        assertThat(unread(anna)).isOne();
        post(anna, "mit");
        assertThat(unread(anna)).isZero();
        post(bo, "tre");
        assertThat(unread(anna)).isOne();
    }

    @Test
    void neverReachesBackBeforeTheTimeOfJoining() {
        MessageView before = post(bo, "før");
        clock.advance(Duration.ofSeconds(1));
        Actor late = torv.person("Dina");
        torv.add(bo, group, late, History.ALL);
        post(bo, "efter");
        read(late);
        markUnread(late, before.seq());
        assertThat(unread(late)).isOne();
    }

    @Test
    void isToldToOnesOwnDevicesOnlyAndRefusedWhereOneSeesNothing() {
        List<Event.ToPeople> told = new ArrayList<>();
        MessageView first = post(bo, "et");
        read(anna);
        torv.bus().subscribe(event -> {
            if (event instanceof Event.ToPeople toPeople && toPeople.json().contains("\"read\"")) {
                told.add(toPeople);
            }
        });
        markUnread(anna, first.seq());
        markUnread(anna, first.seq());
        assertThat(told).hasSize(1).allSatisfy(event -> {
            assertThat(event.people()).isEqualTo(Set.of(anna.person()));
            assertThat(event.json()).contains("\"back\":true");
        });
        assertThat(torv.refused(() -> markUnread(torv.person("Fie"), first.seq())))
                .contains(Refusal.notFound());
    }

    private MessageView post(Actor author, String markdown) {
        clock.advance(Duration.ofSeconds(1));
        return torv.post(author, group, markdown);
    }

    private void delete(Actor author, MessageView message) {
        torv.get(DeleteMessage.class).delete(author, new DeleteMessage.Command(group, message.id()));
    }

    private void read(Actor actor) {
        torv.get(MarkRead.class).mark(actor, new MarkRead.Command(group, Long.MAX_VALUE));
    }

    private void markUnread(Actor actor, long seq) {
        torv.get(MarkUnread.class).mark(actor, new MarkUnread.Command(group, seq));
    }

    private int unread(Actor actor) {
        return torv.get(ReadOverview.class).one(actor, group).unread();
    }

    private long mark(Actor actor) {
        return torv.get(ReadOverview.class).one(actor, group).mark();
    }
}
