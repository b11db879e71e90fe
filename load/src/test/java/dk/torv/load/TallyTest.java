package dk.torv.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final Tally tally = new Tally();

    @Test
    void countsFromTheMomentItWasDue() {
        Post post = new Post(10 * MILLI, tally, people(1, 2));
        post.acknowledged(15 * MILLI);
        post.deliveredTo(1, 20 * MILLI, true);
        post.deliveredTo(2, 40 * MILLI, true);
        assertThat(tally.acknowledged.max()).isCloseTo(5, within(0.01));
        assertThat(tally.delivered.max()).isCloseTo(30, within(0.05));
        assertThat(post.lastMillis()).isEqualTo(30);
        assertThat(post.isComplete()).isTrue();
    }

    @Test
    void whatIsLostCountsAsThirtySeconds() {
        Post post = new Post(0, tally, people(1, 2, 3));
        post.deliveredTo(2, MILLI, true);
        assertThat(post.giveUp()).isEqualTo(2);
        assertThat(tally.delivered.lostCount()).isEqualTo(2);
        assertThat(tally.delivered.count()).isEqualTo(3);
        assertThat(tally.delivered.percentile(50)).isBetween(29_900.0, 30_100.0);
    }

    @Test
    void whatComesTwiceIsCountedOnce() {
        Post post = new Post(0, tally, people(1));
        post.deliveredTo(1, MILLI, true);
        post.deliveredTo(1, MILLI, true);
        assertThat(tally.doubled.get()).isEqualTo(1);
        assertThat(tally.delivered.count()).isEqualTo(1);
    }

    @Test
    void aLaterChangeOfAMessageIsNoRepetition() {
        Post post = new Post(0, tally, people(1));
        post.deliveredTo(1, MILLI, true);
        post.deliveredTo(1, MILLI, false);
        assertThat(tally.doubled.get()).isZero();
    }

    @Test
    void nobodyWaitsForWhatWasRefused() throws InterruptedException {
        new Post(0, tally, people(1, 2)).failed();
        tally.settle();
        assertThat(tally.failed.get()).isEqualTo(1);
        assertThat(tally.delivered.count()).isZero();
    }

    private static BitSet people(int... indices) {
        BitSet people = new BitSet();
        for (int index : indices) {
            people.set(index);
        }
        return people;
    }
}
