package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.MarkRead;
import dk.torv.conversations.RemoveMember;
import dk.torv.kernel.Actor;
import dk.torv.testkit.AtOnce;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * Idea 2's order of locks (head, message, rest) holds for everything that people do at once: nothing deadlocks, nothing fails
 * but by a refusal, and the counts agree afterwards.
 */
class NoDeadlockTest {
    private static final int THREADS = 16;
    private static final int STEPS = 120;

    private final Features torv = new Features();
    private final List<Actor> people = torv.people(THREADS);
    private final UUID[] groups = {
        torv.group(people.getFirst(), people.subList(1, 8).toArray(Actor[]::new)),
        torv.group(people.getFirst(), people.subList(1, THREADS).toArray(Actor[]::new))
    };
    private final List<MessageView> posted = new CopyOnWriteArrayList<>();

    @Test
    void neitherDeadlocksNorFailsUnderMixedWork() {
        posted.add(torv.post(people.getFirst(), groups[0], "Først"));
        posted.add(torv.post(people.getFirst(), groups[1], "Først"));

        AtOnce.run(THREADS, thread -> {
            Random random = new Random(thread);
            for (int step = 0; step < STEPS; step++) {
                torv.refused(() -> act(people.get(thread), random));
            }
            return null;
        });

        assertThat(torv.sql().number("""
                SELECT count(*) FROM conversation_head h
                 WHERE h.members <> (SELECT count(*) FROM member m WHERE m.conversation = h.conversation)
                    OR h.rev <> (SELECT count(*) FROM change c WHERE c.conversation = h.conversation AND c.rev > 0)
                    OR h.roots <> (SELECT count(*) FROM message m
                                    WHERE m.conversation = h.conversation AND m.root_number IS NOT NULL)
                """)).isZero();
        assertThat(torv.sql().number("""
                SELECT count(*) FROM thread t
                 WHERE t.replies <> (SELECT count(*) FROM message m
                        WHERE m.conversation = t.conversation AND m.thread = t.seq AND m.deleted_at IS NULL)
                """)).isZero();
        assertThat(torv.sql().number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isZero();
    }

    private void act(Actor actor, Random random) {
        UUID group = groups[random.nextInt(groups.length)];
        MessageView any = posted.get(random.nextInt(posted.size()));
        switch (random.nextInt(14)) {
            case 0, 1 ->
                posted.add(torv.post(
                        actor,
                        group,
                        "Hej <torv:person/"
                                + people.get(random.nextInt(THREADS)).person() + ">"));
            case 2, 3 -> posted.add(torv.reply(actor, any, "Svar"));
            case 4 ->
                torv.get(EditMessage.class)
                        .edit(actor, new EditMessage.Command(any.conversation(), any.id(), "nr. " + random.nextInt()));
            case 5 ->
                torv.get(DeleteMessage.class).delete(actor, new DeleteMessage.Command(any.conversation(), any.id()));
            case 6, 7, 8 ->
                torv.get(ReactToMessage.class)
                        .react(
                                actor,
                                new ReactToMessage.Command(any.conversation(), any.id(), "👍", random.nextBoolean()));
            case 9, 10 -> torv.get(MarkRead.class).mark(actor, new MarkRead.Command(group, random.nextInt(500)));
            case 11 -> torv.get(RemoveMember.class).remove(actor, new RemoveMember.Command(group, actor.person()));
            case 12 -> torv.add(people.get(random.nextInt(THREADS)), group, actor, History.ALL);
            default -> torv.get(MoveMessage.class).moveDue();
        }
    }
}
