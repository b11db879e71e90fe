package dk.torv.previews;

import dk.torv.kernel.Time;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Fetches a few pages at once, on threads of their own because reading one is work, and each address once: who asks for it while it
 * is under way, or within ten minutes, gets the same answer, also when it was none.
 */
@Singleton
class Fetches {
    static final int AT_ONCE = 4;

    private static final Logger LOG = Logger.getLogger(Fetches.class);
    private static final int MOST_WAITING = 32;
    private static final int MOST_REMEMBERED = 500;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration PATIENCE = FetchPage.PATIENCE.plusSeconds(1);

    private final Function<WebAddress, Optional<Page>> fetch;
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            PATIENCE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("torv-preview-", 0).factory());
    private final Map<WebAddress, Fetch> lately = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<WebAddress, Fetch> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Fetch(FutureTask<Optional<Page>> task, Instant since) {}

    @Inject
    Fetches(FetchPage fetchPage) {
        this(fetchPage::fetch);
    }

    Fetches(Function<WebAddress, Optional<Page>> fetch) {
        this.fetch = fetch;
        pool.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }

    /** What the pages say; an address is missing when too much is under way, or its answer has not come in time. */
    Map<WebAddress, Optional<Page>> pages(Collection<WebAddress> addresses) {
        Map<WebAddress, FutureTask<Optional<Page>>> asked = new LinkedHashMap<>();
        for (WebAddress address : addresses) {
            begun(address).ifPresent(task -> asked.put(address, task));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<WebAddress, Optional<Page>> answered = new HashMap<>();
        asked.forEach((address, task) -> answer(task, end).ifPresent(page -> answered.put(address, page)));
        return answered;
    }

    private synchronized Optional<FutureTask<Optional<Page>>> begun(WebAddress address) {
        Instant now = Time.now();
        Fetch there = lately.get(address);
        if (there != null && there.since().plus(REMEMBERED).isAfter(now)) {
            return Optional.of(there.task());
        }
        FutureTask<Optional<Page>> task = new FutureTask<>(() -> fetched(address));
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
        lately.put(address, new Fetch(task, now));
        return Optional.of(task);
    }

    /** A page can be written so that reading it fails in a way nobody thought of; that must not be more than a page without preview. */
    private Optional<Page> fetched(WebAddress address) {
        try {
            return fetch.apply(address);
        } catch (RuntimeException e) {
            LOG.warnf("a page could not be read: %s", e.getClass().getName()); // its text would be the page's
            return Optional.empty();
        }
    }

    private static Optional<Optional<Page>> answer(FutureTask<Optional<Page>> task, long end) {
        try {
            return Optional.of(task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
