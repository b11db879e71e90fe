package dk.torv.people;

import dk.torv.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Draws portraits one at a time on a thread of their own, so that no upload slows messages down; a long queue is refused. */
@Singleton
class Portraits {
    private static final int MOST_WAITING = 16;
    private static final int IDLE_SECONDS = 30;
    private static final int RETRY_SECONDS = 5;

    private final ExecutorService drawing = pool();

    Portrait draw(byte[] upload) {
        Future<Portrait> portrait = submit(upload);
        try {
            return portrait.get();
        } catch (InterruptedException e) {
            portrait.cancel(true);
            Thread.currentThread().interrupt();
            throw Refusal.unavailable(RETRY_SECONDS).asException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal.Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("drawing a portrait failed", e.getCause());
        }
    }

    private Future<Portrait> submit(byte[] upload) {
        try {
            return drawing.submit(() -> Portrait.of(upload));
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
                Thread.ofPlatform().daemon().name("torv-portraits").factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
