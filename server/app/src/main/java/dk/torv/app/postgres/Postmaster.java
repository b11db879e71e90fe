package dk.torv.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's first process, as it has noted itself in {@code postmaster.pid}. */
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    /** What is noted, whether it runs or not; without a port while it is only just starting. */
    static Optional<Postmaster> noted(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            long pid = Long.parseLong(lines.getFirst().strip());
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            return Optional.of(new Postmaster(pid, port));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the noted process is there and works on this cluster: numbers of processes are used again, also by another
     * PostgreSQL. Its working directory is the cluster's.
     */
    boolean isRunningOn(Path cluster) {
        try {
            return ProcessHandle.of(pid).isPresent()
                    && Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                            .equals(cluster.toRealPath());
        } catch (IOException e) {
            return false; // gone, or somebody else's
        }
    }

    /**
     * Puts this program in the place of a process that is gone, whose number another one has or that nobody has buried yet:
     * PostgreSQL ignores its own parent there and still checks that nothing uses the old one's shared memory
     * (CreateLockFile in miscinit.c).
     */
    static void replaceNoted(Path cluster) throws IOException {
        Path file = file(cluster);
        if (Files.exists(file)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty()) {
                lines.set(0, Long.toString(ProcessHandle.current().pid()));
                Files.write(file, lines);
            }
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
