package dk.torv.people;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * An organisation's logo, drawn anew as PNG from an uploaded {@link Picture}: the whole of it, in its own proportions, no larger than
 * clients show it, and never larger than it was.
 */
final class Logo {
    static final int WIDEST = 320;
    static final int TALLEST = 96;

    private Logo() {}

    static byte[] draw(byte[] upload) {
        Picture read = Picture.read(upload, "logo-too-large", Logo::whole);
        double scale = scale(read.width(), read.height());
        return png(read.scaled(side(read.width(), scale), side(read.height(), scale)));
    }

    private static Picture.Part whole(int width, int height) {
        int step = (int) Math.max(1, 1 / (2 * scale(width, height)));
        return new Picture.Part(new Rectangle(width, height), step);
    }

    private static double scale(int width, int height) {
        return Math.min(1, Math.min((double) WIDEST / width, (double) TALLEST / height));
    }

    private static int side(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static byte[] png(Picture picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture.image(BufferedImage.TYPE_INT_ARGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
