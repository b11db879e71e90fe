package dk.torv.people;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The middle square of an uploaded {@link Picture} in two sizes, upright and drawn anew as JPEG. */
record Portrait(byte[] large, byte[] small) {
    static final int LARGE = 256;
    static final int SMALL = 64;

    private static final float QUALITY = 0.86f;

    static Portrait of(byte[] upload) {
        Picture drawn = Picture.read(upload, "picture-too-large", Portrait::middle)
                .onWhite()
                .scaled(LARGE, LARGE);
        Picture large = upright(drawn, Orientation.of(upload));
        return new Portrait(jpeg(large), jpeg(large.scaled(SMALL, SMALL)));
    }

    private static Picture.Part middle(int width, int height) {
        int side = Math.min(width, height);
        Rectangle square = new Rectangle((width - side) / 2, (height - side) / 2, side, side);
        return new Picture.Part(square, Math.max(1, side / (2 * LARGE)));
    }

    private static Picture upright(Picture drawn, Orientation orientation) {
        int[] upright = new int[LARGE * LARGE];
        for (int y = 0; y < LARGE; y++) {
            for (int x = 0; x < LARGE; x++) {
                upright[y * LARGE + x] = drawn.dots()[orientation.source(x, y, LARGE)];
            }
        }
        return new Picture(LARGE, LARGE, upright);
    }

    private static byte[] jpeg(Picture picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture.image(BufferedImage.TYPE_INT_RGB), null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
