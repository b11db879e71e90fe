package dk.torv.people;

import dk.torv.kernel.Refusal;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The middle square of an uploaded picture in two sizes, drawn anew as JPEG: nothing of the file itself is kept, neither where it
 * was taken nor what might hide in it. Of a large picture only as many dots are read as are needed. Refuses other formats than
 * JPEG, PNG and GIF, and what would take long to read: the header says how large a picture is, before any of it is read.
 */
record Portrait(byte[] large, byte[] small) {
    static final int LARGE = 256;
    static final int SMALL = 64;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
    private static final long MOST_DOTS = 40_000_000;
    private static final int LONGEST_SIDE = 20_000;

    /** Each scan of a JPEG means going through the whole picture once more; cameras and browsers make about ten. */
    private static final int MOST_SCANS = 50;

    private static final float QUALITY = 0.86f;
    private static final int WHITE = 255;

    static Portrait of(byte[] upload) {
        if (scans(upload) > MOST_SCANS) {
            throw Refusal.invalid("body", "bad-picture").asException();
        }
        BufferedImage square = read(upload);
        Orientation orientation = Orientation.of(upload);
        int[] dots = scaled(onWhite(square), square.getWidth(), LARGE);
        int[] upright = new int[dots.length];
        for (int y = 0; y < LARGE; y++) {
            for (int x = 0; x < LARGE; x++) {
                upright[y * LARGE + x] = dots[orientation.source(x, y, LARGE)];
            }
        }
        return new Portrait(jpeg(upright, LARGE), jpeg(scaled(upright, LARGE, SMALL), SMALL));
    }

    private static BufferedImage read(byte[] upload) {
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            ImageReader reader = reader(input);
            try {
                reader.setInput(input, true, true);
                return square(reader);
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

    private static BufferedImage square(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_DOTS || Math.max(width, height) > LONGEST_SIDE) {
            throw Refusal.tooLarge("picture-too-large").asException();
        }
        int side = Math.min(width, height);
        int step = Math.max(1, side / (2 * LARGE));
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        part.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, part);
    }

    private static int[] onWhite(BufferedImage square) {
        int side = square.getWidth();
        int[] dots = square.getRGB(0, 0, side, side, null, 0, side);
        for (int i = 0; i < dots.length; i++) {
            int alpha = dots[i] >>> 24;
            if (alpha < WHITE) {
                dots[i] = over(dots[i] >> 16, alpha) << 16 | over(dots[i] >> 8, alpha) << 8 | over(dots[i], alpha);
            }
        }
        return dots;
    }

    private static int over(int colour, int alpha) {
        return ((colour & 0xFF) * alpha + WHITE * (WHITE - alpha)) / WHITE;
    }

    /** Each new dot is the mean of those it stands for. */
    private static int[] scaled(int[] dots, int from, int to) {
        int[] scaled = new int[to * to];
        for (int y = 0; y < to; y++) {
            for (int x = 0; x < to; x++) {
                scaled[y * to + x] =
                        mean(dots, from, begin(x, from, to), begin(y, from, to), end(x, from, to), end(y, from, to));
            }
        }
        return scaled;
    }

    private static int begin(int at, int from, int to) {
        return at * from / to;
    }

    private static int end(int at, int from, int to) {
        return Math.max(begin(at, from, to) + 1, (at + 1) * from / to);
    }

    private static int mean(int[] dots, int width, int left, int top, int right, int bottom) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int dot = dots[y * width + x];
                red += dot >> 16 & 0xFF;
                green += dot >> 8 & 0xFF;
                blue += dot & 0xFF;
            }
        }
        int count = (right - left) * (bottom - top);
        return ((red / count) << 16) | ((green / count) << 8) | (blue / count);
    }

    private static byte[] jpeg(int[] dots, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, side, side, dots, 0, side);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
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
