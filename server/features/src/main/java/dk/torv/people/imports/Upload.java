package dk.torv.people.imports;

import dk.torv.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on its way in, kept on disk while it is read. Too large a one is refused as soon as it has become so. */
final class Upload implements AutoCloseable {
    /** Some 300,000 people with everything that can be said of them. */
    static final long MOST_BYTES = 64L << 20;

    private static final int PIECE = 1 << 16;

    private final Path file;

    private Upload(Path file) {
        this.file = file;
    }

    static Upload of(InputStream body) {
        Upload upload;
        try {
            upload = new Upload(Files.createTempFile("torv-import", ".csv")); // readable by its owner only
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            upload.receive(body);
            return upload;
        } catch (IOException e) {
            upload.close();
            throw Refusal.invalid("file", "import-broken-off").asException();
        } catch (RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(InputStream body) throws IOException {
        byte[] piece = new byte[PIECE];
        long received = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            int read = body.read(piece);
            while (read >= 0) {
                received += read;
                if (received > MOST_BYTES) {
                    throw Refusal.tooLarge("import-too-large").asException();
                }
                out.write(piece, 0, read);
                read = body.read(piece);
            }
        }
    }
}
