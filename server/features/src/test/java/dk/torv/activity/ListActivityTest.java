package dk.torv.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.RemoveMember;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.EditMessage;
import dk.torv.messages.FollowThread;
import dk.torv.messages.MarkThreadRead;
import dk.torv.messages.MessageView;
import dk.torv.messages.ReactToMessage;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What concerns somebody: each thing once, the latest first, nothing that they may not see, and read only what they have read. */
class ListActivityTest {
    private static final String THUMB = "👍";

    private final Features torv = new Features();
    private final Clock clock = Clock.at("2026-11-23T09:00:00Z");
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final Actor carl = torv.person("Carl");
    private final UUID group = torv.group(anna, bo, carl);

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void tellsOfMentionsByNameAndWithOthersButNotOfOnesOwn() {
        post(bo, "Kan du, " + mention(anna) + "?");
        post(bo, "<torv:all> mødes kl. 14");
        post(bo, "<torv:all> og især " + mention(anna));
        post(anna, "<torv:all> ja");
        post(bo, "Bare snak");
        assertThat(kinds(anna)).containsExactly("mention", "mention", "mention");
        assertThat(items(anna)).extracting(ActivityView::audience).containsExactly(null, "channel", null);
        assertThat(kinds(carl)).hasSize(3);
        assertThat(count(anna)).isEqualTo(3);
        assertThat(count(bo)).isOne();
    }

    @Test
    void mergesWhoReactedToOneMessage() {
        MessageView mine = post(anna, "Kage i køkkenet");
        react(bo, mine, THUMB);
        react(anna, mine, "🎂");
        react(carl, mine, "🎉");
        react(carl, mine, THUMB);
        ActivityView one = only(anna);
        assertThat(one.kind()).isEqualTo("reaction");
        assertThat(one.people()).containsExactly(carl.person(), bo.person());
        assertThat(one.count()).isEqualTo(2);
        assertThat(one.emojis()).containsExactly(THUMB, "🎉");
        assertThat(kinds(bo)).isEmpty();
    }

    @Test
    void forgetsAReactionThatIsTakenBack() {
        MessageView mine = post(anna, "Kage i køkkenet");
        react(bo, mine, THUMB);
        torv.get(ReactToMessage.class).react(bo, new ReactToMessage.Command(group, mine.id(), THUMB, false));
        assertThat(items(anna)).isEmpty();
    }

    @Test
    void mergesRepliesInAThreadThatIsFollowed() {
        MessageView root = post(anna, "Hvem tager vagten?");
        reply(bo, root, "Ikke mig");
        reply(carl, root, "Jeg gør");
        ActivityView one = only(anna);
        assertThat(one.kind()).isEqualTo("reply");
        assertThat(one.message().markdown()).isEqualTo("Jeg gør");
        assertThat(one.people()).containsExactly(carl.person(), bo.person());
        assertThat(one.seq()).isEqualTo(root.seq());
        torv.get(FollowThread.class).follow(anna, new FollowThread.Command(group, root.seq(), false));
        assertThat(items(anna)).isEmpty();
    }

    @Test
    void tellsOfAMentionInAThreadOnce() {
        MessageView root = post(anna, "Hvem tager vagten?");
        reply(bo, root, "Hvad med " + mention(anna) + "?");
        assertThat(kinds(anna)).containsExactly("mention");
    }

    @Test
    void readingAThreadReadsItsReplies() {
        MessageView root = post(anna, "Hvem tager vagten?");
        MessageView reply = reply(bo, root, "Ikke mig");
        assertThat(count(anna)).isOne();
        torv.get(MarkThreadRead.class).mark(anna, new MarkThreadRead.Command(group, root.seq(), reply.seq()));
        assertThat(count(anna)).isZero();
        assertThat(only(anna).unread()).isFalse();
        reply(bo, root, "Eller jo");
        assertThat(count(anna)).isOne();
    }

    @Test
    void readsOnlyTheOneThatWasOpenedAndNewsOfItAgain() {
        MessageView mine = post(anna, "Kage i køkkenet");
        react(bo, mine, THUMB);
        post(bo, mention(anna));
        read(anna, items(anna).getLast());
        assertThat(items(anna)).extracting(ActivityView::unread).containsExactly(true, false);
        assertThat(count(anna)).isOne();
        react(carl, mine, THUMB);
        assertThat(items(anna)).extracting(ActivityView::unread).containsExactly(true, true);
    }

    @Test
    void readsEverythingUpToWhatWasShown() {
        post(bo, mention(anna));
        ActivityView shown = only(anna);
        post(bo, "og igen " + mention(anna));
        torv.get(MarkActivity.class).readAll(anna, shown.at());
        assertThat(items(anna)).extracting(ActivityView::unread).containsExactly(true, false);
        assertThat(page(anna, Optional.empty(), true, Optional.empty(), 10).items())
                .hasSize(1);
    }

    @Test
    void countsAsReadWhatIsOlderThanAMonth() {
        post(bo, mention(anna));
        clock.advance(Duration.ofDays(31));
        assertThat(count(anna)).isZero();
        assertThat(items(anna)).hasSize(1);
    }

    @Test
    void showsNothingOfAConversationThatOneHasLeftOrWasLetIntoLater() {
        MessageView mine = post(anna, "Kage i køkkenet");
        react(bo, mine, THUMB);
        reply(bo, mine, "Tak");
        post(bo, mention(anna));
        post(bo, "<torv:all>");
        torv.get(RemoveMember.class).remove(anna, new RemoveMember.Command(group, anna.person()));
        assertThat(items(anna)).isEmpty();
        assertThat(count(anna)).isZero();
        torv.add(bo, group, anna, History.NOTHING);
        assertThat(items(anna)).as("let in again without history").isEmpty();
        assertThat(torv.refused(() -> read(torv.person("Fie"), view(mine)))).contains(Refusal.notFound());
    }

    @Test
    void tellsNewcomersOfATeamNothingFromBeforeTheirTime() {
        UUID team = torv.team(bo, carl);
        UUID channel = torv.channel(bo, team);
        clock.advance(Duration.ofSeconds(1));
        torv.post(bo, channel, "<torv:team> husk vagtplanen");
        clock.advance(Duration.ofSeconds(1));
        torv.sql()
                .run(
                        "INSERT INTO team_member (team, person, role, joined_at) VALUES (?, ?, 'member', ?)",
                        team,
                        anna.person(),
                        clock.instant());
        assertThat(items(anna)).isEmpty();
        assertThat(kinds(carl)).containsExactly("mention");
    }

    @Test
    void leavesNothingOfADeletedMessage() {
        MessageView mine = post(anna, "Kage " + mention(carl));
        react(bo, mine, THUMB);
        read(anna, only(anna));
        torv.get(DeleteMessage.class).delete(anna, new DeleteMessage.Command(group, mine.id()));
        assertThat(items(anna)).isEmpty();
        assertThat(items(carl)).isEmpty();
        assertThat(torv.sql().number("SELECT (SELECT count(*) FROM reacted) + (SELECT count(*) FROM attended)"))
                .isZero();
    }

    @Test
    void tellsOfAMentionThatCameWithAnEdit() {
        MessageView message = post(bo, "Hvem kan?");
        post(bo, mention(anna));
        clock.advance(Duration.ofSeconds(2));
        torv.get(EditMessage.class)
                .edit(bo, new EditMessage.Command(group, message.id(), "Hvem kan? " + mention(anna)));
        assertThat(items(anna).getFirst().message().id()).isEqualTo(message.id());
    }

    @Test
    void pagesThroughAllKindsWithoutLossOrRepetition() {
        List<UUID> expected = new ArrayList<>();
        MessageView root = post(anna, "Hvem tager vagten?");
        for (int i = 0; i < 4; i++) {
            expected.addFirst(post(bo, "nr. %d %s".formatted(i, mention(anna))).id());
            expected.addFirst(post(bo, "<torv:all> nr. " + i).id());
            MessageView mine = post(anna, "Kage nr. " + i);
            react(bo, mine, THUMB);
            expected.addFirst(mine.id());
        }
        expected.addFirst(reply(bo, root, "Mig").id());
        List<UUID> read = new ArrayList<>();
        Optional<ActivityKey> after = Optional.empty();
        do {
            ListActivity.PageView page = page(anna, Optional.empty(), false, after, 3);
            page.items().forEach(one -> read.add(one.message().id()));
            after = Optional.ofNullable(page.next()).map(text -> ActivityKey.parse("after", text));
        } while (after.isPresent());
        assertThat(read).isEqualTo(expected);
        assertThat(page(anna, Optional.of(Kind.REACTION), false, Optional.empty(), 50)
                        .items())
                .hasSize(4);
        assertThat(page(anna, Optional.of(Kind.REPLY), false, Optional.empty(), 50)
                        .items())
                .hasSize(1);
    }

    private MessageView post(Actor author, String markdown) {
        clock.advance(Duration.ofSeconds(2));
        return torv.post(author, group, markdown);
    }

    private MessageView reply(Actor author, MessageView root, String markdown) {
        clock.advance(Duration.ofSeconds(2));
        return torv.reply(author, root, markdown);
    }

    private void react(Actor actor, MessageView message, String emoji) {
        clock.advance(Duration.ofSeconds(2));
        torv.get(ReactToMessage.class).react(actor, new ReactToMessage.Command(group, message.id(), emoji, true));
    }

    private void read(Actor actor, ActivityView one) {
        torv.get(MarkActivity.class)
                .read(actor, new ActivityKey(Kind.of(one.kind()), one.conversation(), one.seq(), one.at()));
    }

    private ActivityView view(MessageView message) {
        return new ActivityView(
                "mention", group, message.seq(), message.createdAt(), true, message, List.of(), 0, null, null);
    }

    private ActivityView only(Actor actor) {
        List<ActivityView> all = items(actor);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> kinds(Actor actor) {
        return items(actor).stream().map(ActivityView::kind).toList();
    }

    private List<ActivityView> items(Actor actor) {
        return page(actor, Optional.empty(), false, Optional.empty(), 50).items();
    }

    private ListActivity.PageView page(
            Actor actor, Optional<Kind> kind, boolean unread, Optional<ActivityKey> after, int limit) {
        return torv.get(ListActivity.class).page(actor, new ListActivity.Query(kind, unread, after, limit));
    }

    private int count(Actor actor) {
        return torv.get(ListActivity.class).count(actor);
    }

    private static String mention(Actor actor) {
        return "<torv:person/%s>".formatted(actor.person());
    }
}
