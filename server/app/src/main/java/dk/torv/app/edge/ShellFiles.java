package dk.torv.app.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The built client's files other than its hashed assets. */
final class ShellFiles {
    private ShellFiles() {}

    /** Empty when there is no such file, as before the client has been built. */
    static byte[] read(String name) {
        try (InputStream file = ShellFiles.class.getResourceAsStream("/torv-shell/" + name)) {
            return file == null ? new byte[0] : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that says of which build it is, so that an open client and the worker know their own. */
    static String page(String name, String build) {
        return new String(read(name), StandardCharsets.UTF_8).replace("__BUILD__", build);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
