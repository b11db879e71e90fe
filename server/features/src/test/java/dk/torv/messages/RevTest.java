package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.testkit.AtOnce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Idea 2: every change takes the conversation's next rev, in the order of the commits, and changes alone keep a client complete. */
class RevTest {
    private static final int WRITERS = 8;
    private static final int STEPS = 40;
    private static final int PAGE = 3;

    private final Features torv = new Features();
    private final List<Actor> people = torv.people(WRITERS);
    private final UUID group =
            torv.group(people.getFirst(), people.subList(1, WRITERS).toArray(Actor[]::new));
    private final List<MessageView> posted = new CopyOnWriteArrayList<>();

    /** A client that knows nothing but the catch-up call. */
    private final class Follower {
        private final Map<UUID, MessageView> messages = new HashMap<>();
        private final Actor reader;
        private long rev;

        Follower(Actor reader) {
            this.reader = reader;
        }

        boolean step() {
            PageView page = torv.get(ReadChanges.class).read(reader, new ReadChanges.Query(group, rev, PAGE));
            assertThat(page.messages()).isSortedAccordingTo((a, b) -> Long.compare(a.rev(), b.rev()));
            assertThat(page.rev()).isGreaterThanOrEqualTo(rev);
            assertThat(page.messages()).allMatch(message -> message.rev() > rev && message.rev() <= page.rev());
            page.messages().forEach(message -> messages.put(message.id(), message));
            rev = page.rev();
            return page.more();
        }

        void finish() {
            while (step()) {
                // the next page
            }
        }
    }

    @Test
    void keepsAClientCompleteThatOnlyAsksForChangesWhileOthersWrite() {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Follower> followers =
                people.subList(0, 3).stream().map(Follower::new).toList();
        List<Callable<Void>> works = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Actor actor = people.get(writer);
            Random random = new Random(writer);
            works.add(() -> {
                try {
                    for (int step = 0; step < STEPS; step++) {
                        write(actor, random);
                    }
                } finally {
                    writing.decrementAndGet();
                }
                return null;
            });
        }
        followers.forEach(follower -> works.add(() -> {
            while (writing.get() > 0) {
                follower.step();
            }
            return null;
        }));

        AtOnce.run(works);
        torv.sql().run("UPDATE unmoved SET due_at = now() - interval '1 second'");
        torv.get(MoveMessage.class).moveDue();

        Follower fresh = new Follower(people.getFirst());
        fresh.finish();
        assertThat(fresh.messages).hasSameSizeAs(posted);
        for (Follower follower : followers) {
            follower.finish();
            assertThat(follower.messages).isEqualTo(fresh.messages);
        }
        assertGapless();
    }

    @Test
    void givesRevsWithoutGapsToPostsAtOnce() {
        AtOnce.run(16, thread -> {
            for (int n = 0; n < 10; n++) {
                torv.post(people.get(thread % WRITERS), group, thread + "/" + n);
            }
            return null;
        });

        assertThat(torv.sql().list(Long.class, "SELECT seq FROM message ORDER BY seq"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(torv.sql().list(Long.class, "SELECT root_number FROM message ORDER BY seq"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertGapless();
    }

    @Test
    @Timeout(60)
    void keepsUpdatesOfTheHeadHot() {
        for (int n = 0; n < 2_000; n++) {
            torv.post(people.get(n % WRITERS), group, "nr. " + n);
        }

        double updates = count("n_tup_upd");
        while (updates < 1_000) { // statistics arrive within a second of the last statement of a connection
            torv.sql().list(String.class, "SELECT pg_stat_force_next_flush()::text");
            updates = count("n_tup_upd");
        }
        assertThat(count("n_tup_hot_upd") / updates).isGreaterThan(0.98);
    }

    private double count(String column) {
        return torv.sql().number("SELECT " + column + " FROM pg_stat_user_tables WHERE relname = 'conversation_head'");
    }

    private void write(Actor actor, Random random) {
        MessageView any = posted.isEmpty() ? null : posted.get(random.nextInt(posted.size()));
        int choice = any == null ? 0 : random.nextInt(10);
        torv.refused(() -> {
            switch (choice) {
                case 0, 1, 2 -> posted.add(torv.post(actor, group, "tekst " + random.nextInt()));
                case 3, 4 -> posted.add(torv.reply(actor, any, "svar " + random.nextInt()));
                case 5 ->
                    torv.get(EditMessage.class)
                            .edit(actor, new EditMessage.Command(group, any.id(), "rettet " + random.nextInt()));
                case 6 -> torv.get(DeleteMessage.class).delete(actor, new DeleteMessage.Command(group, any.id()));
                default ->
                    torv.get(ReactToMessage.class)
                            .react(actor, new ReactToMessage.Command(group, any.id(), "👍", random.nextInt(3) > 0));
            }
        });
    }

    /** The head has counted every row of the feed, and no rev has been given twice. */
    private void assertGapless() {
        long rev = torv.sql().number("SELECT rev FROM conversation_head WHERE conversation = ?", group);
        assertThat(torv.sql()
                        .list(
                                Long.class,
                                "SELECT rev FROM change WHERE conversation = ? AND rev > 0 ORDER BY rev",
                                group))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rev).boxed().toList());
    }
}
