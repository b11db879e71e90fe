package dk.torv.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.RemoveMember;
import dk.torv.kernel.Actor;
import dk.torv.messages.FollowThread;
import dk.torv.messages.MarkThreadRead;
import dk.torv.messages.MessageView;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Followed threads stand in one list, what is unread first, each with the mark that the thread itself has. */
class ListThreadsTest {
    private final Features torv = new Features();
    private final Clock clock = Clock.at("2026-11-23T09:00:00Z");
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID group = torv.group(anna, bo, torv.person("Carl"));
    private final UUID direct = torv.direct(anna, bo);

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void putsWhatIsUnreadFirstAndThenTheLatest() {
        MessageView early = thread(group, "tidlig");
        MessageView read = thread(direct, "læst");
        torv.get(MarkThreadRead.class).mark(anna, new MarkThreadRead.Command(direct, read.seq(), Long.MAX_VALUE));
        MessageView late = thread(group, "sen");
        assertThat(roots(false)).containsExactly(late.id(), early.id(), read.id());
        assertThat(roots(true)).containsExactly(late.id(), early.id());
        assertThat(page(Optional.empty(), false, 10).items())
                .extracting(one -> one.mark().unread())
                .containsExactly(1, 1, 0);
    }

    @Test
    void showsTheFirstMessageAndTheLatestReply() {
        MessageView root = thread(group, "svar et");
        reply(root, "svar to");
        ListThreads.ThreadView only = page(Optional.empty(), false, 10).items().getFirst();
        assertThat(only.root().id()).isEqualTo(root.id());
        assertThat(only.last().markdown()).isEqualTo("svar to");
        assertThat(only.mark().unread()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNotFollowedOrNotSeenAnyMore() {
        MessageView quiet = thread(direct, "stille");
        thread(group, "forladt");
        torv.get(FollowThread.class).follow(anna, new FollowThread.Command(direct, quiet.seq(), false));
        torv.get(RemoveMember.class).remove(anna, new RemoveMember.Command(group, anna.person()));
        assertThat(roots(false)).isEmpty();
    }

    @Test
    void pagesWithoutLossOrRepetition() {
        List<UUID> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.addFirst(thread(i % 2 == 0 ? group : direct, "nr. " + i).id());
        }
        List<UUID> read = new ArrayList<>();
        Optional<ThreadKey> after = Optional.empty();
        do {
            ListThreads.PageView page = page(after, false, 3);
            page.items().forEach(one -> read.add(one.root().id()));
            after = Optional.ofNullable(page.next()).map(text -> ThreadKey.parse("after", text));
        } while (after.isPresent());
        assertThat(read).isEqualTo(expected);
    }

    /** Anna's, answered by Bo. */
    private MessageView thread(UUID conversation, String reply) {
        clock.advance(Duration.ofSeconds(1));
        MessageView root = torv.post(anna, conversation, "Spørgsmål");
        reply(root, reply);
        return root;
    }

    private void reply(MessageView root, String text) {
        clock.advance(Duration.ofSeconds(1));
        torv.reply(bo, root, text);
    }

    private List<UUID> roots(boolean unread) {
        return page(Optional.empty(), unread, 50).items().stream()
                .map(one -> one.root().id())
                .toList();
    }

    private ListThreads.PageView page(Optional<ThreadKey> after, boolean unread, int limit) {
        return torv.get(ListThreads.class).page(anna, new ListThreads.Query(unread, after, limit));
    }
}
