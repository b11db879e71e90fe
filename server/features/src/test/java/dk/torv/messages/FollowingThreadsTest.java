package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.bus.Event;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.RemoveMember;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Idea 3 for threads: who follows one, and what their mark in it says. */
class FollowingThreadsTest {
    private static final int ALL = 100;

    private final Features torv = new Features();
    private final Clock clock = Clock.at("2026-11-23T20:00:00Z");
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final Actor carl = torv.person("Carl");
    private final UUID group = torv.group(anna, bo, carl);
    private MessageView root;

    @BeforeEach
    void begin() {
        clock.advance(Duration.ofSeconds(1));
        root = torv.post(anna, group, "Hvem tager vagten?");
    }

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void whoRepliesFollowsAndWhoIsRepliedToDoes() {
        assertThat(mark(anna)).isEmpty();

        torv.reply(bo, root, "Det gør jeg");

        assertThat(mark(anna))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isOne());
        assertThat(mark(bo))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isZero());
        assertThat(mark(carl)).isEmpty();
    }

    @Test
    void whoIsMentionedFollowsFromThereOn() {
        torv.reply(bo, root, "Det gør jeg");
        torv.reply(bo, root, "Hvad siger du, " + mention(carl));

        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isOne());
    }

    @Test
    void whoIsNamedInTheFirstMessageFollowsFromTheFirstReply() {
        root = torv.post(anna, group, mention(carl) + ", kan du?");
        assertThat(mark(carl)).isEmpty();

        torv.reply(bo, root, "Ellers gør jeg");

        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isOne());
    }

    @Test
    void whoIsMentionedByAnEditHasReadWhatWasThere() {
        MessageView reply = torv.reply(bo, root, "et");
        torv.reply(bo, root, "to");
        edit(bo, reply, "et, " + mention(carl));
        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isZero());

        torv.reply(bo, root, "tre");

        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isOne());
    }

    @Test
    void followingBeginsWithWhatComesNext() {
        torv.reply(bo, root, "før");
        follow(carl, true);
        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isZero());

        torv.reply(bo, root, "efter");

        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isOne());
    }

    @Test
    void stoppingHoldsUntilOneWritesAgain() {
        torv.reply(carl, root, "et");
        follow(carl, false);
        torv.reply(bo, root, "to, " + mention(carl));
        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.follows()).isFalse())
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isZero());

        torv.reply(carl, root, "alligevel");
        torv.reply(bo, root, "godt");

        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.follows()).isTrue())
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isOne());
    }

    @Test
    void stoppingBeforeAnybodyRepliedHoldsToo() {
        follow(anna, false);

        torv.reply(bo, root, "svar");

        assertThat(mark(anna))
                .hasValueSatisfying(mark -> assertThat(mark.follows()).isFalse());
    }

    @Test
    void aMarkNeverGoesBackAndSaysFromWhereItIsUnread() {
        torv.reply(bo, root, "et");
        MessageView two = torv.reply(bo, root, "to");
        MessageView three = torv.reply(bo, root, "tre");
        read(anna, two.seq());
        read(anna, root.seq());

        assertThat(mark(anna))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isOne())
                .hasValueSatisfying(mark -> assertThat(mark.seq()).isEqualTo(three.seq() - 1));
    }

    @Test
    void readingAThreadThatIsNotFollowedLeavesNoTrace() {
        MessageView reply = torv.reply(bo, root, "svar");

        read(carl, reply.seq());

        assertThat(mark(carl)).isEmpty();
    }

    @Test
    void whatWasWrittenWhileOneWasAwayIsRead() {
        torv.reply(carl, root, "et");
        torv.get(RemoveMember.class).remove(carl, new RemoveMember.Command(group, carl.person()));
        torv.reply(bo, root, "to");
        clock.advance(Duration.ofMinutes(1));
        torv.add(anna, group, carl, History.ALL);
        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isZero());

        torv.reply(bo, root, "tre");

        assertThat(mark(carl))
                .hasValueSatisfying(mark -> assertThat(mark.unread()).isOne());
    }

    @Test
    void everyAnswerWithMessagesCarriesTheMarks() {
        MessageView reply = torv.reply(bo, root, "svar");
        PageView history = torv.get(ReadHistory.class)
                .read(anna, new ReadHistory.Query(group, new ReadHistory.From.Newest(), ALL));
        PageView changes = torv.get(ReadChanges.class).read(anna, new ReadChanges.Query(group, reply.seq() - 1, ALL));
        PageView nothingNew =
                torv.get(ReadThread.class).read(anna, new ReadThread.Query(group, root.id(), reply.seq(), ALL));

        assertThat(Stream.of(history, changes, nothingNew).map(PageView::threads))
                .allSatisfy(threads ->
                        assertThat(threads).containsExactly(mark(anna).orElseThrow()));
    }

    @Test
    void movesAreToldToOnesOwnDevicesOnly() {
        MessageView reply = torv.reply(bo, root, "svar");
        List<Event.ToPeople> told = new ArrayList<>();
        torv.bus().subscribe(event -> {
            if (event instanceof Event.ToPeople toPeople && toPeople.json().contains("\"thread\"")) {
                told.add(toPeople);
            }
        });
        read(anna, reply.seq());
        read(anna, reply.seq());
        follow(anna, false);

        assertThat(told)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.people()).isEqualTo(Set.of(anna.person())));
        assertThat(told.getFirst().json())
                .isEqualTo(("{\"type\":\"thread\",\"conversation\":\"%s\",\"thread\":%d,\"root\":\"%s\","
                                + "\"follows\":true,\"seq\":%d,\"unread\":0,\"rev\":%d}")
                        .formatted(group, root.seq(), root.id(), rev(), rev()));
        assertThat(told.getLast().json()).contains("\"follows\":false");
    }

    @Test
    void aReplyIsNoThreadAndAHiddenOneIsNone() {
        MessageView reply = torv.reply(bo, root, "svar");
        assertThat(torv.refused(() -> read(anna, reply, 1))).contains(Refusal.notFound());
        Actor late = torv.person("Sen");
        torv.add(anna, group, late, History.NOTHING);
        assertThat(torv.refused(() -> read(late, root, 1))).contains(Refusal.notFound());
        assertThat(torv.refused(() -> follow(late, true))).contains(Refusal.notFound());
    }

    private Optional<ThreadMark> mark(Actor reader) {
        return Stream.ofNullable(torv.get(ReadThread.class)
                        .read(reader, new ReadThread.Query(group, root.id(), 0, ALL))
                        .threads())
                .flatMap(List::stream)
                .findFirst();
    }

    private void read(Actor reader, long seq) {
        read(reader, root, seq);
    }

    private void read(Actor reader, MessageView thread, long seq) {
        torv.get(MarkThreadRead.class).mark(reader, new MarkThreadRead.Command(group, thread.seq(), seq));
    }

    private void follow(Actor reader, boolean follows) {
        torv.get(FollowThread.class).follow(reader, new FollowThread.Command(group, root.seq(), follows));
    }

    private void edit(Actor author, MessageView message, String markdown) {
        torv.get(EditMessage.class).edit(author, new EditMessage.Command(group, message.id(), markdown));
    }

    private long rev() {
        return torv.sql().number("SELECT rev FROM conversation_head WHERE conversation = ?", group);
    }

    private static String mention(Actor person) {
        return "<torv:person/%s>".formatted(person.person());
    }
}
