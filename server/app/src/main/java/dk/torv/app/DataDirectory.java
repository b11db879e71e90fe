package dk.torv.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where Torv keeps everything. One program at a time works on it. */
final class DataDirectory implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 300L * 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes it when it is missing and takes the lock. */
    static DataDirectory open(Path given) throws IOException {
        Path path = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new Stop("The data directory " + path + " cannot be made: " + Failures.reason(e) + ".");
        }
        if (!Files.isWritable(path)) {
            throw new Stop("The data directory " + path + " cannot be written to.");
        }
        if (Files.getFileStore(path).getUsableSpace() < LEAST_FREE_BYTES) {
            throw new Stop("The disk that holds " + path + " is full: Torv needs at least 300 MB free to start.");
        }
        FileChannel lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(lock)) {
            lock.close();
            throw new Stop("The data directory " + path + " is in use by another Torv.");
        }
        return new DataDirectory(path, lock);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
