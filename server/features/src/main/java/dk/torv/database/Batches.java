package dk.torv.database;

import dk.torv.kernel.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes small things in batches: while one batch commits, what arrives makes up the next one. Under load a thousand cost one
 * statement; alone, nothing waits for anything. The caller waits for the commit of its own batch.
 *
 * @param <T> what is written
 * @param <R> what comes of it
 */
public final class Batches<T, R> implements AutoCloseable {
    private static final int LARGEST = 1_000;

    private final Function<Map<UUID, T>, Map<UUID, R>> write;
    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    /** @param answer gets one supplier, which gives the outcome or throws what went wrong */
    private record Waiting<T, R>(T thing, BlockingQueue<Supplier<Optional<R>>> answer) {}

    /**
     * @param name of the writing thread
     * @param write takes a batch, each thing under an id of its own, and gives under these ids what came of those that took effect
     */
    public Batches(String name, Function<Map<UUID, T>, Map<UUID, R>> write) {
        this.write = write;
        this.writer = Thread.ofVirtual().name(name).start(this::writeBatches);
    }

    /** @return what came of it; empty when it had no effect */
    public Optional<R> write(T thing) {
        var waiting = new Waiting<T, R>(thing, new ArrayBlockingQueue<>(1));
        queue.add(waiting);
        try {
            return waiting.answer().take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing", e);
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }

    private void writeBatches() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(batch, LARGEST - 1);
            write(batch);
            batch.clear();
        }
    }

    private void write(List<Waiting<T, R>> batch) {
        Map<UUID, T> things = new LinkedHashMap<>();
        Map<UUID, Waiting<T, R>> waiting = new LinkedHashMap<>();
        batch.forEach(one -> {
            UUID id = Ids.next();
            things.put(id, one.thing());
            waiting.put(id, one);
        });
        try {
            Map<UUID, R> written = write.apply(things);
            waiting.forEach((id, one) -> one.answer().add(() -> Optional.ofNullable(written.get(id))));
        } catch (RuntimeException e) {
            batch.forEach(one -> one.answer().add(() -> {
                throw e;
            }));
        }
    }
}
