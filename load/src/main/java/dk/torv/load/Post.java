package dk.torv.load;

import java.util.BitSet;

/** One message on its way: when it was due and which of the people have not got it yet. */
final class Post {
    private final long dueNanos;
    private final Tally tally;
    private final BitSet missing;
    private boolean failed;
    private long lastNanos;

    /** @param receivers indices of the people who must get it */
    Post(long dueNanos, Tally tally, BitSet receivers) {
        this.dueNanos = dueNanos;
        this.tally = tally;
        this.missing = (BitSet) receivers.clone();
        tally.add(this, receivers.cardinality());
    }

    void acknowledged(long nanos) {
        tally.acknowledged.took(nanos - dueNanos);
    }

    /** Refused or unanswered: nobody waits for it any more. */
    synchronized void failed() {
        failed = true;
        tally.failed.incrementAndGet();
        tally.arrived(missing.cardinality());
        missing.clear();
    }

    /** @param born whether this is the event of its birth, not of a later change */
    synchronized void deliveredTo(int person, long nanos, boolean born) {
        if (missing.get(person)) {
            missing.clear(person);
            lastNanos = Math.max(lastNanos, nanos);
            tally.delivered.took(nanos - dueNanos);
            tally.arrived(1);
        } else if (born && !failed) {
            tally.doubled.incrementAndGet();
        }
    }

    /** Counts what is still missing as lost and says how much that was. */
    synchronized int giveUp() {
        int lost = missing.cardinality();
        for (int i = 0; i < lost; i++) {
            tally.delivered.lost();
        }
        missing.clear();
        return lost;
    }

    synchronized boolean isComplete() {
        return missing.isEmpty();
    }

    /** From when it was due until the last of its receivers had it. */
    synchronized double lastMillis() {
        return (lastNanos - dueNanos) / 1e6;
    }
}
