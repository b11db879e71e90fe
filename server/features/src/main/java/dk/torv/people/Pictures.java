package dk.torv.people;

import dk.torv.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Draws what was uploaded one at a time on a thread of its own, so that no upload slows messages down; a long queue is refused. */
@Singleton
class Pictures {
    private static final int MOST_WAITING = 16;
    private static final int IDLE_SECONDS = 30;
    private static final int RETRY_SECONDS = 5;

    private final ExecutorService drawing = pool();

    Portrait portrait(byte[] upload) {
        return draw(() -> Portrait.of(upload));
    }

    /** A PNG. */
    byte[] logo(byte[] upload) {
        return draw(() -> Logo.draw(upload));
    }

    private <T> T draw(Callable<T> work) {
        Future<T> drawn = submit(work);
        try {
            return drawn.get();
        } catch (InterruptedException e) {
            drawn.cancel(true);
            Thread.currentThread().interrupt();
            throw Refusal.unavailable(RETRY_SECONDS).asException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal.Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("drawing a picture failed", e.getCause());
        }
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return drawing.submit(work);
        } catch (RejectedExecutionException e) {
            throw Refusal.tooMany(RETRY_SECONDS).asException();
        }
    }

    private static ExecutorService pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("torv-pictures").factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
