package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.RemoveMember;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.testkit.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Idea 1: membership may change while others write; nobody sees what was not granted, and nobody writes who is gone. */
class MembershipUnderWayTest {
    private static final int POSTS = 40;
    private static final int NEWCOMERS = 8;

    private final Features torv = new Features();

    @Test
    void showsANewcomerOnlyWhatWasWrittenAfterTheJoining() {
        Actor anna = torv.person("Anna");
        Actor bo = torv.person("Bo");
        List<Actor> newcomers = torv.people(NEWCOMERS);
        UUID group = torv.group(anna, bo);
        List<Callable<Void>> works = new ArrayList<>();
        for (Actor writer : List.of(anna, bo)) {
            works.add(() -> {
                for (int n = 0; n < POSTS; n++) {
                    torv.post(writer, group, "nr. " + n);
                }
                return null;
            });
        }
        newcomers.forEach(newcomer -> works.add(() -> {
            torv.add(anna, group, newcomer, History.NOTHING);
            return null;
        }));

        AtOnce.run(works);

        for (Actor newcomer : newcomers) {
            long from = torv.sql().number("SELECT from_seq FROM member WHERE person = ?", newcomer.person());
            long posted = torv.sql().number("SELECT count(*) FROM message WHERE seq > ?", from);
            PageView seen = torv.get(ReadChanges.class).read(newcomer, new ReadChanges.Query(group, 0, 2 * POSTS));
            assertThat(seen.messages()).hasSize((int) posted).allMatch(message -> message.seq() > from);
        }
    }

    @Test
    void acceptsNothingFromOneWhoIsGone() {
        Actor anna = torv.person("Anna");
        List<Actor> leavers = torv.people(4);
        UUID group = torv.group(anna, leavers.toArray(Actor[]::new));
        List<Callable<Void>> works = new ArrayList<>();
        for (Actor leaver : leavers) {
            AtomicBoolean gone = new AtomicBoolean();
            works.add(() -> {
                for (int n = 0; n < POSTS; n++) {
                    boolean goneBefore = gone.get();
                    var refusal = torv.refused(() -> torv.post(leaver, group, "hej"));
                    assertThat(refusal.isPresent() || !goneBefore).isTrue();
                    assertThat(refusal).isIn(Optional.empty(), Optional.of(Refusal.notFound()));
                }
                return null;
            });
            works.add(() -> {
                torv.get(RemoveMember.class).remove(leaver, new RemoveMember.Command(group, leaver.person()));
                gone.set(true);
                return null;
            });
        }

        AtOnce.run(works);

        assertThat(torv.sql().number("SELECT members FROM conversation_head")).isOne();
    }

    @Test
    void tellsNobodyTheTextOfAnEditThatANewcomerMayNotSee() throws InterruptedException {
        Actor anna = torv.person("Anna");
        UUID group = torv.group(anna, torv.person("Bo"));
        MessageView old = torv.post(anna, group, "hemmeligt");
        torv.add(anna, group, torv.person("Carl"), History.NOTHING);
        Heard heard = Heard.on(torv.bus());

        torv.get(EditMessage.class).edit(anna, new EditMessage.Command(group, old.id(), "stadig hemmeligt"));

        assertThat(heard.next("\"rev\":2")).doesNotContain("hemmeligt");
    }
}
