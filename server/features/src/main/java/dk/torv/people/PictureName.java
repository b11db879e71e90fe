package dk.torv.people;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a picture is called: the first 64 bits of its SHA-256 in hex. Names tell one person's pictures apart and stand in every
 * list of people, so they are short.
 */
public final class PictureName {
    private static final int BYTES = 8;

    private PictureName() {}

    public static String of(byte[] image) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(image);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
