package dk.torv.app.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL that is packed into the program, once for each version. */
final class Binaries {
    private Binaries() {}

    /** @return the folder with {@code bin}, {@code lib} and {@code share} */
    static Path unpack(Path engines) throws IOException {
        String archive = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream in = Binaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new Unavailable(
                        "There is no PostgreSQL for this processor. Use --database with one of your own.");
            }
            Path target = engines.resolve("postgresql-18");
            if (Files.exists(target.resolve("complete"))) {
                return target;
            }
            Files.createDirectories(target);
            unpack(in, target);
            Files.createFile(target.resolve("complete"));
            return target;
        }
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.deleteIfExists(file);
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
