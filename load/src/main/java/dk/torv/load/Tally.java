package dk.torv.load;

import dk.torv.load.OrderCheck.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What a part of the run has seen of its posts: how long they took, and whether everyone got each of them once and in order. */
final class Tally {
    final Latencies acknowledged = new Latencies();
    final Latencies delivered = new Latencies();
    final AtomicLong failed = new AtomicLong();
    final AtomicLong doubled = new AtomicLong();
    private final AtomicLong awaited = new AtomicLong();
    private final Queue<Post> posts = new ConcurrentLinkedQueue<>();

    void add(Post post, int receivers) {
        posts.add(post);
        awaited.addAndGet(receivers);
    }

    void arrived(int count) {
        awaited.addAndGet(-count);
    }

    /** Waits for everything that is on its way; what has not come 30 s after the call is lost. */
    void settle() throws InterruptedException {
        long end = System.nanoTime() + Latencies.LOST_AFTER.toNanos();
        while (awaited.get() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        for (Post post : posts) {
            arrived(post.giveUp());
        }
    }

    /** How the events themselves came, for the whole run. */
    static final class Order {
        private final Map<Verdict, AtomicLong> counts = new EnumMap<>(Verdict.class);

        Order() {
            for (Verdict verdict : Verdict.values()) {
                counts.put(verdict, new AtomicLong());
            }
        }

        void saw(Verdict verdict) {
            counts.get(verdict).incrementAndGet();
        }

        long count(Verdict verdict) {
            return counts.get(verdict).get();
        }
    }
}
