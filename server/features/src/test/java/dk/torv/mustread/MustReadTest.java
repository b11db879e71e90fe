package dk.torv.mustread;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.RemoveTeamMember;
import dk.torv.jobs.Jobs;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.later.RunJobs;
import dk.torv.messages.Ask;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.messages.PostMessage;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is asked is whose membership lasts at the deadline; nobody is written down before they answer; reminders come once. */
class MustReadTest {
    private final Features torv = new Features();
    private final Actor chief = torv.person("Chefen");
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final Actor carl = torv.person("Carl");
    private final UUID team = torv.team(chief, anna, bo, carl);
    private final UUID channel = torv.channel(chief, team);

    @Test
    void asksEverybodyButItsAuthorAndWritesNobodyDown() {
        MessageView post = ask("Ny instruks", inAnHour());
        assertThat(post.mustRead().answered()).isZero();
        assertThat(board(post).count()).isEqualTo(new ReadBoard.CountView(3, 0, 0));
        assertThat(open(anna)).containsExactly("Ny instruks");
        assertThat(open(chief)).isEmpty();
        assertThat(torv.sql().number("SELECT count(*) FROM must_read_answer")).isZero();
    }

    @Test
    void isAnsweredOnceAndForAll() {
        MessageView post = ask("Ny instruks", inAnHour());
        AtOnce.run(16, thread -> {
            answer(anna, post);
            return null;
        });
        assertThat(open(anna)).isEmpty();
        assertThat(board(post).count()).isEqualTo(new ReadBoard.CountView(3, 1, 0));
        assertThat(shown(post).mustRead().answered()).isOne();
        assertThat(torv.refused(() -> answer(chief, post))).contains(Refusal.conflict("not-asked"));
    }

    @Test
    void whoLeavesBeforeTheDeadlineIsNotCountedAndWhoComesIs() {
        MessageView post = ask("Ny instruks", inAnHour());
        answer(bo, post);
        leave(bo);
        join(torv.person("Dorte"));
        assertThat(board(post).count()).isEqualTo(new ReadBoard.CountView(3, 0, 0));
        assertThat(torv.sql().number("SELECT count(*) FROM past_member")).isZero();
    }

    @Test
    void afterTheDeadlineThoseWhoWereThereStayCountedAndWhoComesIsNotAsked() {
        MessageView post = ask("Ny instruks", inAnHour());
        answer(bo, post);
        theDeadlinePasses();
        leave(bo);
        leave(carl);
        Actor dorte = torv.person("Dorte");
        join(dorte);
        assertThat(board(post).count()).isEqualTo(new ReadBoard.CountView(3, 1, 0));
        assertThat(open(dorte)).isEmpty();
        assertThat(torv.refused(() -> answer(dorte, post))).contains(Refusal.conflict("not-asked"));
        answer(anna, post);
        assertThat(board(post).count()).isEqualTo(new ReadBoard.CountView(3, 2, 1));
    }

    @Test
    void whoComesBackAfterTheDeadlineIsCountedOnce() {
        MessageView post = ask("Ny instruks", inAnHour());
        theDeadlinePasses();
        leave(carl);
        join(carl);
        assertThat(board(post).count().asked()).isEqualTo(3);
        answer(carl, post);
        assertThat(board(post).count().answered()).isOne();
    }

    @Test
    void eachLeaderSeesTheOwnUnitAndWhatIsBelow() {
        UUID town = unit("Byen", null, null);
        UUID care = unit("Hjemmeplejen", town, anna);
        UUID valby = unit("Valby", care, null);
        UUID school = unit("Skolen", town, bo);
        work(anna, care);
        work(carl, valby);
        work(bo, school);
        MessageView post = ask("Ny instruks", inAnHour());
        answer(carl, post);

        assertThat(board(post).units()).singleElement().satisfies(line -> {
            assertThat(line.unit().name()).isEqualTo("Byen");
            assertThat(line.count()).isEqualTo(new ReadBoard.CountView(3, 1, 0));
        });
        ReadBoard.Result annas = read(anna, post, Optional.empty());
        assertThat(annas.count()).isEqualTo(new ReadBoard.CountView(2, 1, 0));
        assertThat(annas.units()).extracting(line -> line.unit().name()).containsExactly("Hjemmeplejen");
        ReadBoard.Result below = read(anna, post, Optional.of(valby));
        assertThat(below.path()).extracting(one -> one.name()).containsExactly("Hjemmeplejen", "Valby");
        assertThat(people(anna, post, valby, true)).containsExactly("Carl");
        assertThat(people(anna, post, care, false)).containsExactly("Anna");
        assertThat(torv.refused(() -> read(anna, post, Optional.of(school)))).contains(Refusal.notFound());
        assertThat(torv.refused(() -> read(anna, post, Optional.of(town)))).contains(Refusal.notFound());
        assertThat(torv.refused(() -> read(carl, post, Optional.empty()))).contains(Refusal.forbidden("no-board"));
        assertThat(file(anna, post)).contains("Carl", "Anna").doesNotContain("Bo");
    }

    @Test
    void writesNoFormulaIntoTheFile() {
        torv.sql().run("UPDATE person SET name = '=HYPERLINK(\"x\")', title = '@SUM' WHERE id = ?", anna.person());
        MessageView post = ask("Ny instruks", inAnHour());
        answer(bo, post);
        assertThat(file(chief, post).lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("\"'=HYPERLINK(\"\"x\"\")\";\"'@SUM\";;\"nej\";"))
                .anyMatch(line -> line.startsWith("\"Bo\";;;\"ja\";\"20"));
    }

    @Test
    void isForOwnersOfChannelsInPostsOfTheirOwn() {
        UUID group = torv.group(anna, bo, carl);
        assertThat(torv.refused(() -> ask(anna, channel, "Læs", inAnHour(), Optional.empty())))
                .contains(Refusal.forbidden("owners-ask-all"));
        assertThat(torv.refused(() -> ask(anna, group, "Læs", inAnHour(), Optional.empty())))
                .contains(Refusal.forbidden("owners-ask-all"));
        MessageView root = torv.post(chief, channel, "Nyt");
        assertThat(torv.refused(() -> ask(chief, channel, "Læs", inAnHour(), Optional.of(root.id()))))
                .contains(Refusal.invalid("replyTo", "posts-ask"));
    }

    @Test
    void theSamePostWithAnotherDeadlineIsAnotherPost() {
        UUID clientId = Ids.next();
        PostMessage.Command first = command(clientId, channel, "Læs", inAnHour(), Optional.empty());
        torv.post(chief, first);
        assertThat(torv.post(chief, first)).isInstanceOf(PostMessage.Result.Repeated.class);
        LocalMoment other = new LocalMoment(inAnHour().at().plusHours(1), ZoneOffset.UTC);
        assertThat(torv.refused(() -> torv.post(chief, command(clientId, channel, "Læs", other, Optional.empty()))))
                .contains(Refusal.conflict("client-id-used"));
    }

    @Test
    void leavesNothingWhenThePostIsDeleted() {
        MessageView post = ask("Ny instruks", inAnHour());
        answer(anna, post);
        torv.get(DeleteMessage.class).delete(chief, new DeleteMessage.Command(channel, post.id()));
        assertThat(open(bo)).isEmpty();
        for (String table : List.of("must_read", "must_read_answer", "job")) {
            assertThat(torv.sql().number("SELECT count(*) FROM " + table))
                    .as(table)
                    .isZero();
        }
        assertThat(torv.refused(() -> answer(bo, post))).contains(Refusal.conflict("message-deleted"));
    }

    @Test
    void remindsOnceADayBeforeAndOnceADayAfterWhateverDiesInBetween() {
        try (Clock clock = Clock.at("2027-03-20T10:00:00Z")) {
            MessageView post = ask("Ny instruks", LocalMoment.parse("2027-03-28T12:00", "Europe/Copenhagen"));
            assertThat(post.mustRead().deadline()).isEqualTo("2027-03-28T10:00:00Z"); // the night the clocks go forward
            clock.set("2027-03-27T09:59:59Z");
            run();
            assertThat(reminded(post)).isNull();
            clock.set("2027-03-27T10:00:00Z");
            claimAndDie(clock);
            run();
            assertThat(reminded(post))
                    .as("the claim of the dead node still holds")
                    .isNull();
            clock.advance(Duration.ofSeconds(20));
            AtOnce.run(8, node -> {
                run();
                return node;
            });
            assertThat(reminded(post)).isEqualTo("before");
            long rev = shown(post).rev();
            torv.get(RemindOfMustRead.class).remind(post.id()); // done before a crash, and again after it
            assertThat(shown(post).rev()).isEqualTo(rev);

            clock.set("2027-03-29T10:00:00Z");
            run();
            assertThat(reminded(post)).isEqualTo("after");
            assertThat(shown(post).rev()).isEqualTo(rev + 1);
            assertThat(torv.sql().number("SELECT count(*) FROM job")).isZero();
        }
    }

    @Test
    void doesNotMakeUpForAReminderWhoseTimeIsOver() {
        try (Clock clock = Clock.at("2027-03-20T10:00:00Z")) {
            MessageView post = ask("Ny instruks", LocalMoment.parse("2027-03-22T12:00", "Europe/Copenhagen"));
            clock.set("2027-03-22T12:00:00Z");
            run();
            assertThat(reminded(post)).isNull();
            clock.set("2027-03-25T12:00:00Z");
            run();
            assertThat(reminded(post)).isEqualTo("after");
        }
    }

    private MessageView ask(String text, LocalMoment deadline) {
        return ask(chief, channel, text, deadline, Optional.empty());
    }

    private MessageView ask(Actor author, UUID conversation, String text, LocalMoment moment, Optional<UUID> replyTo) {
        return torv.post(author, command(Ids.next(), conversation, text, moment, replyTo))
                .message();
    }

    private static PostMessage.Command command(
            UUID clientId, UUID conversation, String text, LocalMoment moment, Optional<UUID> replyTo) {
        return new PostMessage.Command(conversation, clientId, text, replyTo, Optional.of(new Ask.Reading(moment)));
    }

    private static LocalMoment inAnHour() {
        Instant then = Time.now().plus(Duration.ofHours(1));
        return new LocalMoment(LocalDateTime.ofInstant(then, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private void theDeadlinePasses() {
        torv.sql().run("UPDATE must_read SET deadline = clock_timestamp()");
    }

    private void answer(Actor actor, MessageView post) {
        torv.get(AnswerMustRead.class).answer(actor, new AnswerMustRead.Command(post.conversation(), post.id()));
    }

    private void leave(Actor actor) {
        torv.get(RemoveTeamMember.class).remove(chief, new RemoveTeamMember.Command(team, actor.person()));
    }

    private void join(Actor actor) {
        torv.sql()
                .run(
                        "INSERT INTO team_member (team, person, role, joined_at) VALUES (?, ?, 'member', clock_timestamp())",
                        team,
                        actor.person());
    }

    private UUID unit(String name, UUID parent, Actor leader) {
        UUID id = Ids.next();
        torv.sql()
                .run(
                        "INSERT INTO unit (id, code, name, folded, parent, manager) VALUES (?, ?, ?, ?, ?, ?)",
                        id,
                        name,
                        name,
                        name,
                        parent,
                        leader == null ? null : leader.person());
        return id;
    }

    private void work(Actor actor, UUID unit) {
        torv.sql().run("UPDATE person SET home = ? WHERE id = ?", unit, actor.person());
    }

    private ReadBoard.Result board(MessageView post) {
        return read(chief, post, Optional.empty());
    }

    private ReadBoard.Result read(Actor actor, MessageView post, Optional<UUID> unit) {
        return torv.get(ReadBoard.class).read(actor, new ReadBoard.Query(post.conversation(), post.id(), unit));
    }

    private List<String> people(Actor actor, MessageView post, UUID unit, boolean answered) {
        return torv
                .get(ReadBoard.class)
                .people(
                        actor,
                        new ReadBoard.PeopleQuery(
                                post.conversation(), post.id(), Optional.of(unit), answered, Optional.empty(), 10))
                .items()
                .stream()
                .map(one -> one.person().name())
                .toList();
    }

    private String file(Actor actor, MessageView post) {
        return torv.get(ReadBoard.class)
                .csv(actor, new ReadBoard.Query(post.conversation(), post.id(), Optional.empty()));
    }

    private List<String> open(Actor actor) {
        return torv.get(ListMustReads.class).of(actor).items().stream()
                .map(MessageView::markdown)
                .toList();
    }

    private MessageView shown(MessageView post) {
        return torv.get(Messages.class)
                .at(Map.of(post.conversation(), post.seq()))
                .getFirst();
    }

    private String reminded(MessageView post) {
        return shown(post).mustRead().reminded();
    }

    private void run() {
        invoke(torv.get(RunJobs.class), "runDue");
    }

    private static void invoke(Object target, String method) {
        try {
            Method found = target.getClass().getDeclaredMethod(method);
            found.setAccessible(true);
            found.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A node takes up what is due and is heard of no more. */
    private void claimAndDie(Clock clock) {
        Instant now = clock.instant();
        assertThat(torv.get(Jobs.class).claim(now, now.plusSeconds(20), 1)).hasSize(1);
    }
}
