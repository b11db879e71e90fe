package dk.torv.previews;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FetchesTest {
    @Test
    void fetchesFewAtOnceAndLetsOnlySoManyWait() throws InterruptedException {
        CountDownLatch four = new CountDownLatch(Fetches.AT_ONCE);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Fetches fetches = new Fetches(address -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            four.countDown();
            wait(go);
            running.decrementAndGet();
            return Optional.empty();
        });
        Thread opener = Thread.ofVirtual().start(() -> {
            wait(four);
            go.countDown();
        });
        List<WebAddress> addresses =
                IntStream.range(0, 40).mapToObj(FetchesTest::address).toList();
        assertThat(fetches.pages(addresses)).hasSizeBetween(36, 40); // four under way, 32 waiting
        opener.join();
        assertThat(most).hasValue(Fetches.AT_ONCE);
        fetches.stop();
    }

    @Test
    void givesTheSameAnswerForTenMinutes() {
        try (Clock clock = Clock.at("2026-11-28T09:00:00Z")) {
            AtomicInteger fetched = new AtomicInteger();
            Fetches fetches = new Fetches(address -> {
                fetched.incrementAndGet();
                return Optional.empty();
            });
            fetches.pages(List.of(address(1)));
            clock.advance(Duration.ofMinutes(9));
            assertThat(fetches.pages(List.of(address(1)))).containsEntry(address(1), Optional.empty());
            assertThat(fetched).hasValue(1);
            clock.advance(Duration.ofMinutes(2));
            fetches.pages(List.of(address(1)));
            assertThat(fetched).hasValue(2);
            fetches.stop();
        }
    }

    private static WebAddress address(int number) {
        return WebAddress.of("https://example.dk/" + number).orElseThrow();
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
