package dk.torv.people.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the characters of a file are written. Excel in Danish saves CSV as Windows-1252 unless one chooses otherwise, and "Unicode
 * text" as UTF-16. What is valid UTF-8 is UTF-8: Danish letters in Windows-1252 never happen to be.
 */
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16", StandardCharsets.UTF_16BE),
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private static final int SAMPLE = 4_096;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String shown;
    private final Charset charset;

    Encoding(String shown, Charset charset) {
        this.shown = shown;
        this.charset = charset;
    }

    /** What people call it. */
    String shown() {
        return shown;
    }

    static Encoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (hasMark(start, 0xFF, 0xFE) || zeros(start, 1) > start.length / 4) {
            return UTF_16LE;
        }
        if (hasMark(start, 0xFE, 0xFF) || zeros(start, 0) > start.length / 4) {
            return UTF_16BE;
        }
        return isUtf8(file) ? UTF_8 : WINDOWS_1252;
    }

    /** The text without a byte order mark. */
    BufferedReader open(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean hasMark(byte[] start, int first, int second) {
        return start.length > 1 && start[0] == (byte) first && start[1] == (byte) second;
    }

    private static int zeros(byte[] start, int from) {
        int zeros = 0;
        for (int i = from; i < start.length; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            char[] some = new char[SAMPLE];
            int read = 0;
            while (read >= 0) {
                read = reader.read(some);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
