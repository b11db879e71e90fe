package dk.torv.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Runs work on many threads that start at the same moment, and gives back what each of them came to. */
public final class AtOnce {
    private static final int PATIENCE_SECONDS = 90;

    private AtOnce() {}

    /** @param work told the thread's number from 0; what one throws is thrown here */
    public static <T> List<T> run(int threads, IntFunction<T> work) {
        List<Callable<T>> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int number = thread;
            all.add(() -> work.apply(number));
        }
        return run(all);
    }

    /** As {@link #run(int, IntFunction)} for different kinds of work. */
    public static <T> List<T> run(List<? extends Callable<T>> works) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a thread failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
