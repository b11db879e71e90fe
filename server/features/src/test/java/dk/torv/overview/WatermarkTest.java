package dk.torv.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.AddMember.History;
import dk.torv.kernel.Actor;
import dk.torv.messages.MessageView;
import dk.torv.testkit.Clock;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Idea 3: watermarks count what a full recount counts, and a post costs the same whatever the audience. */
class WatermarkTest {
    private static final int STEPS = 200;
    private static final int SEEDS = 24;

    private final Clock clock = Clock.at("2026-11-23T21:00:00Z");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    /** The whole history is random; after every tenth step everybody's every count is compared. */
    @ParameterizedTest
    @MethodSource("seeds")
    void countsAsAFullRecountDoes(int seed) {
        RandomHistory history = new RandomHistory(new Features(), clock, new Random(seed));
        for (int step = 1; step <= STEPS; step++) {
            history.step();
            if (step % 10 == 0) {
                history.compareEverybody("seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void readsWhatCameBeforeOnesOwnPost() {
        Features torv = new Features();
        Actor anna = torv.person("Anna");
        Actor bo = torv.person("Bo");
        UUID chat = torv.direct(anna, bo);
        torv.post(anna, chat, "et");
        torv.post(anna, chat, "to");
        assertThat(unread(torv, bo, chat)).isEqualTo(2);

        torv.post(bo, chat, "mit");

        assertThat(unread(torv, bo, chat)).isZero();
        assertThat(unread(torv, anna, chat)).isOne();
    }

    @Test
    void saysAHundredForMoreThanNinetyNine() {
        Features torv = new Features();
        Actor anna = torv.person("Anna");
        Actor bo = torv.person("Bo");
        UUID chat = torv.direct(anna, bo);
        for (int n = 0; n < 130; n++) {
            torv.post(anna, chat, "nr. " + n);
        }

        assertThat(unread(torv, bo, chat)).isEqualTo(100);
    }

    @Test
    void grantsThePastAsRead() {
        Features torv = new Features();
        Actor anna = torv.person("Anna");
        UUID group = torv.group(anna, torv.person("Bo"));
        torv.post(anna, group, "før");
        Actor carl = torv.person("Carl");
        torv.add(anna, group, carl, History.ALL);

        assertThat(unread(torv, carl, group)).isZero();
    }

    @Test
    void writesTheSameFewRowsForAnAudienceOf45000() {
        Features torv = new Features();
        Actor owner = torv.person("Ejer");
        UUID channel = large(torv, owner);

        long statements = torv.database().statements();
        torv.post(owner, channel, "Til alle");
        assertThat(torv.database().statements() - statements).isLessThanOrEqualTo(4);

        assertThat(rowsWritten(torv, () -> torv.post(owner, channel, "Til alle igen")))
                .isEqualTo(Map.of("message", 1L, "posted", 1L, "change", 1L));
    }

    @Test
    void aReplyWritesItsAuthorsMarkAndTheFirstThatOfWhomItAnswers() {
        Features torv = new Features();
        Actor owner = torv.person("Ejer");
        Actor anna = torv.person("Anna");
        Actor bo = torv.person("Bo");
        UUID channel = large(torv, owner, anna, bo);
        MessageView root = torv.post(owner, channel, "Til alle");

        assertThat(rowsWritten(torv, () -> torv.reply(anna, root, "svar")))
                .containsEntry("thread_mark", 2L)
                .doesNotContainKey("read_mark");
        assertThat(rowsWritten(torv, () -> torv.reply(anna, root, "mere"))).doesNotContainKey("thread_mark");
        assertThat(rowsWritten(torv, () -> torv.reply(anna, root, "<torv:person/%s>".formatted(bo.person()))))
                .containsEntry("thread_mark", 1L)
                .containsEntry("mention", 1L);
    }

    private static UUID large(Features torv, Actor owner, Actor... others) {
        UUID team = torv.team(owner, others);
        torv.sql().run("""
                INSERT INTO person (id, login, name, folded, role)
                SELECT gen_random_uuid(), 'p' || n, 'P ' || n, ' p ' || n, 'member' FROM generate_series(1, 45000) AS n
                """);
        torv.sql()
                .run(
                        "INSERT INTO team_member (team, person, role) "
                                + "SELECT ?, id, 'member' FROM person WHERE login LIKE 'p%'",
                        team);
        torv.sql().run("UPDATE team SET members = members + 45000");
        return torv.channel(owner, team);
    }

    private static Map<String, Long> rowsWritten(Features torv, Runnable post) {
        Map<String, Long> before = torv.sql().rowsByTable();
        post.run();
        Map<String, Long> after = torv.sql().rowsByTable();
        before.keySet().forEach(table -> after.merge(table, -before.get(table), Long::sum));
        after.values().removeIf(rows -> rows == 0);
        return after;
    }

    private static int unread(Features torv, Actor actor, UUID conversation) {
        return torv.get(ReadOverview.class).one(actor, conversation).unread();
    }
}
