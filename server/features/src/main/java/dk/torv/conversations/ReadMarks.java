package dk.torv.conversations;

import dk.torv.kernel.Ids;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Writes read marks in batches: while one batch commits, the marks that arrive make up the next one. Under load a thousand
 * marks cost one statement; alone, a mark waits for nobody. The caller waits for the commit of its own batch.
 */
@Singleton
class ReadMarks {
    private static final int LARGEST_BATCH = 1_000;

    private final ReadMarkStore store;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    /** One mark; {@code id} tells the batch's answers apart. */
    record Move(UUID id, UUID person, UUID conversation, long seq) {}

    /** @param answer gets one supplier, which gives the outcome or throws what went wrong */
    private record Waiting(Move move, BlockingQueue<Supplier<Optional<Long>>> answer) {}

    @Inject
    ReadMarks(ReadMarkStore store) {
        this.store = store;
        this.writer = Thread.ofVirtual().name("read-marks").start(this::writeBatches);
    }

    /** @return the place the mark moved to, empty when it was there or further already */
    Optional<Long> move(UUID person, UUID conversation, long seq) {
        var waiting = new Waiting(new Move(Ids.next(), person, conversation, seq), new ArrayBlockingQueue<>(1));
        queue.add(waiting);
        try {
            return waiting.answer().take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing a read mark", e);
        }
    }

    @PreDestroy
    void stop() {
        writer.interrupt();
    }

    private void writeBatches() {
        List<Waiting> batch = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(batch, LARGEST_BATCH - 1);
            write(batch);
            batch.clear();
        }
    }

    private void write(List<Waiting> batch) {
        try {
            Map<UUID, Long> moved = store.move(batch.stream().map(Waiting::move).toList());
            batch.forEach(waiting -> answer(
                    waiting, () -> Optional.ofNullable(moved.get(waiting.move().id()))));
        } catch (RuntimeException e) {
            batch.forEach(waiting -> answer(waiting, () -> {
                throw e;
            }));
        }
    }

    private static void answer(Waiting waiting, Supplier<Optional<Long>> outcome) {
        waiting.answer().add(outcome);
    }
}
