package dk.torv.people;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, from a JPEG's Exif data (CIPA DC-008, tag 0x0112): 1 to 8, where 1 is upright. Anything unreadable is
 * upright.
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    HALF_TURNED,
    FLIPPED,
    TRANSPOSED,
    TURNED_RIGHT,
    TRANSVERSED,
    TURNED_LEFT;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final long EXIF = 0x457869660000L; // "Exif", 0, 0
    private static final int EXIF_BYTES = 6;
    private static final int INTEL = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_IN_ENTRY = 8;

    static Orientation of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer file) {
        if (unsigned(file, 0) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        int at = 2;
        while (unsigned(file, at) != START_OF_SCAN) {
            int length = unsigned(file, at + 2);
            boolean exif = unsigned(file, at) == APP1 && file.getLong(at + 2) << 16 >>> 16 == EXIF;
            if (exif) {
                int start = at + 4 + EXIF_BYTES;
                return inTiff(file.slice(start, length - 2 - EXIF_BYTES));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(unsigned(tiff, 0) == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = unsigned(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (unsigned(tiff, entry) == TAG) {
                int value = unsigned(tiff, entry + VALUE_IN_ENTRY);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    /** Where in a square picture as taken, row by row, the dot is that belongs at this place of the upright one. */
    int source(int x, int y, int side) {
        int last = side - 1;
        return switch (this) {
            case UPRIGHT -> y * side + x;
            case MIRRORED -> y * side + last - x;
            case HALF_TURNED -> (last - y) * side + last - x;
            case FLIPPED -> (last - y) * side + x;
            case TRANSPOSED -> x * side + y;
            case TURNED_RIGHT -> (last - x) * side + y;
            case TRANSVERSED -> (last - x) * side + last - y;
            case TURNED_LEFT -> x * side + last - y;
        };
    }
}
