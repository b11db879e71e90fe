package dk.torv.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.kernel.Refusal;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final Clock clock = Clock.at("2026-11-24T10:00:00Z");

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void givesABurstAndThenWhatComesBack() {
        Buckets<String> buckets = new Buckets<>(3, 0.5);

        assertThat(taken(buckets, "a", 5)).isEqualTo(3);
        assertThat(wait(buckets, "a")).contains(2);
        clock.advance(Duration.ofMillis(1_999));
        assertThat(wait(buckets, "a")).contains(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(wait(buckets, "a")).isEmpty();
        assertThat(wait(buckets, "a")).contains(2);
    }

    @Test
    void neverSavesMoreThanTheBurst() {
        Buckets<String> buckets = new Buckets<>(3, 1);
        assertThat(taken(buckets, "a", 3)).isEqualTo(3);

        clock.advance(Duration.ofDays(1));

        assertThat(taken(buckets, "a", 10)).isEqualTo(3);
    }

    @Test
    void countsEveryKeyByItself() {
        Buckets<String> buckets = new Buckets<>(1, 1);

        assertThat(taken(buckets, "a", 2)).isOne();
        assertThat(taken(buckets, "b", 2)).isOne();
    }

    @Test
    void takesNothingBackWhenTheClockGoesBackwards() {
        Buckets<String> buckets = new Buckets<>(2, 1);
        assertThat(taken(buckets, "a", 1)).isOne();

        clock.set("2026-11-24T09:00:00Z");

        assertThat(taken(buckets, "a", 2)).isOne();
    }

    @Test
    void slowsGuessingForALoginFromOneAddressAndLocksNobodyElseOut() {
        Throttle throttle = new Throttle();
        int tries = 0;
        while (refusal(() -> throttle.tryOnce("anna", "10.0.0.1")).isEmpty()) {
            tries++;
        }
        assertThat(tries).isEqualTo(10);
        assertThat(refusal(() -> throttle.tryOnce("anna", "10.0.0.1"))).contains(Refusal.tooMany(6));
        assertThat(refusal(() -> throttle.tryOnce("anna", "10.0.0.2"))).isEmpty();
        assertThat(refusal(() -> throttle.tryOnce("bo", "10.0.0.1"))).isEmpty();

        clock.advance(Duration.ofSeconds(6));
        assertThat(refusal(() -> throttle.tryOnce("anna", "10.0.0.1"))).isEmpty();
    }

    @Test
    void slowsAnAddressThatTriesManyLogins() {
        Throttle throttle = new Throttle();
        int tries = 0;
        while (true) {
            String login = "login" + tries;
            if (refusal(() -> throttle.tryOnce(login, "10.0.0.1")).isPresent()) {
                break;
            }
            tries++;
        }
        assertThat(tries).isEqualTo(100);
    }

    private static int taken(Buckets<String> buckets, String key, int tries) {
        int taken = 0;
        for (int n = 0; n < tries; n++) {
            taken += wait(buckets, key).isEmpty() ? 1 : 0;
        }
        return taken;
    }

    private static Optional<Integer> wait(Buckets<String> buckets, String key) {
        return refusal(() -> buckets.take(key)).map(Refusal::retryAfterSeconds);
    }

    private static Optional<Refusal> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal.Refused e) {
            return Optional.of(e.refusal());
        }
    }
}
