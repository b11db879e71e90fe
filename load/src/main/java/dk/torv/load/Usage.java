package dk.torv.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * CPU time used so far, from /proc: by the server, by PostgreSQL with all its processes (ended ones too) and by the generator.
 *
 * @param nanos when it was read; the others are seconds of CPU
 */
record Usage(long nanos, double server, double postgres, double own) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int UTIME = 11;

    /** What was used between two moments, as shares of one core. */
    record Shares(double seconds, double server, double postgres, double own) {
        String text() {
            return String.format(
                    Locale.ROOT, "server %.2f · PostgreSQL %.2f · generator %.2f cores", server, postgres, own);
        }
    }

    static Usage now(long server, long postmaster) throws IOException {
        return new Usage(
                System.nanoTime(),
                seconds(server, 2),
                postgres(postmaster),
                seconds(ProcessHandle.current().pid(), 2));
    }

    Shares until(Usage end) {
        double seconds = (end.nanos - nanos) / 1e9;
        return new Shares(
                seconds,
                (end.server - server) / seconds,
                (end.postgres - postgres) / seconds,
                (end.own - own) / seconds);
    }

    /** Resident memory in KB. */
    static long residentKb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static double postgres(long postmaster) throws IOException {
        double sum = seconds(postmaster, 4);
        String parents = Files.readString(Path.of("/proc/" + postmaster + "/task/" + postmaster + "/children"));
        for (String child : parents.strip().split(" ", -1)) {
            if (!child.isEmpty()) {
                sum += seconds(Long.parseLong(child), 2);
            }
        }
        return sum;
    }

    /** @param fields 2 for user and system time, 4 with those of children that have ended */
    private static double seconds(long pid, int fields) throws IOException {
        Path file = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(file)) {
            return 0;
        }
        String stat = Files.readString(file);
        List<String> words = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return Stream.iterate(UTIME, i -> i + 1)
                        .limit(fields)
                        .mapToLong(i -> Long.parseLong(words.get(i)))
                        .sum()
                / TICKS_PER_SECOND;
    }
}
