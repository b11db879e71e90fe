package dk.torv.app.demo;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that the same seed gives again: UUIDv7 as all others, but their times count up from a fixed day. */
final class SeededIds {
    private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final int VERSION = 0x7000;
    private static final long VARIANT = 0x8000000000000000L;

    private final RandomGenerator random;
    private long count;

    SeededIds(RandomGenerator random) {
        this.random = random;
    }

    UUID next() {
        long time = FIRST + count++;
        return new UUID(time << 16 | VERSION | random.nextInt(0x1000), VARIANT | random.nextLong() >>> 2);
    }
}
