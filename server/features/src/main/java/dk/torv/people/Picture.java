package dk.torv.people;

import dk.torv.kernel.Refusal;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The dots of an uploaded picture, each with its opacity: nothing else of the file is kept, neither where it was taken nor what might
 * hide in it. Refuses other formats than JPEG, PNG and GIF, and what would take long to read: the header says how large a picture is,
 * before any of it is read.
 *
 * @param dots row by row, as {@link BufferedImage#getRGB} gives them
 */
record Picture(int width, int height, int[] dots) {
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
    private static final long MOST_DOTS = 40_000_000;
    private static final int LONGEST_SIDE = 20_000;

    /** Each scan of a JPEG means going through the whole picture once more; cameras and browsers make about ten. */
    private static final int MOST_SCANS = 50;

    private static final int FULL = 255;

    /** What of a picture is read, given its size. */
    @FunctionalInterface
    interface Cut {
        Part of(int width, int height);
    }

    /** @param step one dot of so many is enough, in both directions */
    record Part(Rectangle region, int step) {}

    /** @param tooLarge the reason for which one with too many dots is refused */
    static Picture read(byte[] upload, String tooLarge, Cut cut) {
        if (scans(upload) > MOST_SCANS) {
            throw Refusal.invalid("body", "bad-picture").asException();
        }
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            ImageReader reader = reader(input);
            try {
                reader.setInput(input, true, true);
                return read(reader, tooLarge, cut);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw Refusal.invalid("body", "bad-picture").asException();
        }
    }

    private static ImageReader reader(MemoryCacheImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw Refusal.invalid("body", "bad-picture").asException();
    }

    private static Picture read(ImageReader reader, String tooLarge, Cut cut) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_DOTS || Math.max(width, height) > LONGEST_SIDE) {
            throw Refusal.tooLarge(tooLarge).asException();
        }
        Part part = cut.of(width, height);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(part.region());
        param.setSourceSubsampling(part.step(), part.step(), 0, 0);
        return of(reader.read(0, param));
    }

    private static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** What shows through is white. */
    Picture onWhite() {
        int[] opaque = new int[dots.length];
        for (int i = 0; i < dots.length; i++) {
            int alpha = dots[i] >>> 24;
            opaque[i] = dot(FULL, over(dots[i] >> 16, alpha), over(dots[i] >> 8, alpha), over(dots[i], alpha));
        }
        return new Picture(width, height, opaque);
    }

    private static int dot(int alpha, int red, int green, int blue) {
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }

    private static int over(int colour, int alpha) {
        return ((colour & 0xFF) * alpha + FULL * (FULL - alpha)) / FULL;
    }

    /** Each new dot is the mean of those it stands for; what shows through counts for nothing in its colour. */
    Picture scaled(int toWidth, int toHeight) {
        int[] scaled = new int[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                int left = begin(x, width, toWidth);
                int top = begin(y, height, toHeight);
                scaled[y * toWidth + x] = mean(left, top, end(x, width, toWidth), end(y, height, toHeight));
            }
        }
        return new Picture(toWidth, toHeight, scaled);
    }

    private static int begin(int at, int from, int to) {
        return at * from / to;
    }

    private static int end(int at, int from, int to) {
        return Math.max(begin(at, from, to) + 1, (at + 1) * from / to);
    }

    private int mean(int left, int top, int right, int bottom) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int dot = dots[y * width + x];
                int weight = dot >>> 24;
                alpha += weight;
                red += (long) weight * (dot >> 16 & 0xFF);
                green += (long) weight * (dot >> 8 & 0xFF);
                blue += (long) weight * (dot & 0xFF);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        int count = (right - left) * (bottom - top);
        return dot((int) (alpha / count), (int) (red / alpha), (int) (green / alpha), (int) (blue / alpha));
    }

    /** @param type as in {@link BufferedImage} */
    BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, dots, 0, width);
        return image;
    }

    /** How often the marker of a JPEG's scan occurs. */
    private static int scans(byte[] upload) {
        int scans = 0;
        boolean jpeg = upload.length > 1 && upload[0] == (byte) 0xFF && upload[1] == (byte) 0xD8;
        for (int i = 1; jpeg && i < upload.length; i++) {
            if (upload[i] == (byte) 0xDA && upload[i - 1] == (byte) 0xFF) {
                scans++;
            }
        }
        return scans;
    }
}
