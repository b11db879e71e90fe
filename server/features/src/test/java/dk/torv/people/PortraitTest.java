package dk.torv.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.torv.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are drawn anew from the middle of what was uploaded, and what would harm is refused before it is read. */
class PortraitTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @ParameterizedTest
    @CsvSource({"png, 640, 480", "jpeg, 640, 480", "gif, 640, 480", "png, 1, 1", "jpeg, 5000, 3000", "png, 3, 900"})
    void drawsTheMiddleSquareInTwoSizes(String format, int width, int height) throws IOException {
        Portrait portrait = Portrait.of(picture(format, width, height));

        assertThat(read(portrait.large())).returns(256, BufferedImage::getWidth).returns(256, BufferedImage::getHeight);
        assertThat(read(portrait.small())).returns(64, BufferedImage::getWidth).returns(64, BufferedImage::getHeight);
        assertThat(format(portrait.large())).isEqualTo("JPEG");
    }

    @Test
    void keepsTheColours() throws IOException {
        BufferedImage large = read(Portrait.of(picture("png", 800, 600)).large());
        assertThat(near(large.getRGB(10, 10), RED)).isTrue();
        assertThat(near(large.getRGB(245, 10), BLUE)).isTrue();
        assertThat(near(large.getRGB(128, 250), 0xFFFFFFFF)).isTrue(); // what shows through is white
    }

    /** Where the red upper left corner ends up. */
    @ParameterizedTest
    @CsvSource({
        "1, 10, 10",
        "2, 245, 10",
        "3, 245, 245",
        "4, 10, 245",
        "5, 10, 10",
        "6, 245, 10",
        "7, 245, 245",
        "8, 10, 245",
        "0, 10, 10",
        "9, 10, 10"
    })
    void turnsAPictureAsTheCameraWasHeld(int orientation, int x, int y) throws IOException {
        byte[] plain = picture("jpeg", 512, 512);
        BufferedImage upright = read(Portrait.of(withExif(plain, orientation)).large());
        assertThat(near(upright.getRGB(x, y), RED)).isTrue();
    }

    @Test
    void keepsNothingOfTheFile() throws IOException {
        byte[] secret = "where it was taken".getBytes(StandardCharsets.UTF_8);
        byte[] file = withSegment(picture("jpeg", 300, 300), 0xFE, secret);
        Portrait portrait = Portrait.of(file);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("where it was taken");
        assertThat(new String(portrait.large(), StandardCharsets.ISO_8859_1))
                .doesNotContain("where it was taken", "Exif");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "RIFF....WEBPVP8 ",
                "GIF89a",
                "%PDF-1.7"
            })
    void refusesWhatIsNoPicture(String text) {
        refuses(text.getBytes(StandardCharsets.ISO_8859_1), "bad-picture");
    }

    @Test
    void refusesAnotherFormatAndABrokenFile() throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bmp = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "bmp", bmp)).isTrue();
        refuses(bmp.toByteArray(), "bad-picture");
        byte[] png = picture("png", 400, 400);
        refuses(Arrays.copyOf(png, png.length / 2), "bad-picture");
    }

    @ParameterizedTest
    @CsvSource({"100000, 100000", "8000, 5001", "2000000000, 2000000000", "30000, 10"})
    void refusesAPictureTooLargeByItsHeaderAlone(int width, int height) {
        refuses(bomb(width, height), "picture-too-large");
    }

    @Test
    void refusesAJpegWithScansWithoutEnd() throws IOException {
        byte[] scans = new byte[400];
        for (int i = 0; i < scans.length; i += 2) {
            scans[i] = (byte) 0xFF;
            scans[i + 1] = (byte) 0xDA;
        }
        refuses(withSegment(picture("jpeg", 100, 100), 0xFE, scans), "bad-picture");
    }

    /** 100 MB of text packed into a few kilobytes beside the picture are never unpacked. */
    @Test
    void doesNotUnpackWhatIsPackedBesideThePicture() throws IOException {
        byte[] text = chunk("zTXt", packed("Comment\0\0", 100 << 20));
        byte[] plain = picture("png", 100, 100);
        int afterHeader = PNG.length + 25;
        byte[] file = ByteBuffer.allocate(plain.length + text.length)
                .put(plain, 0, afterHeader)
                .put(text)
                .put(plain, afterHeader, plain.length - afterHeader)
                .array();
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Portrait.of(file);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(50L << 20);
    }

    private static void refuses(byte[] file, String reason) {
        assertThatThrownBy(() -> Portrait.of(file))
                .isInstanceOfSatisfying(
                        Refusal.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    /** Red above on the left, blue on the right, and nothing at all below. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        boolean clear = format.equals("png");
        BufferedImage image =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < (height + 1) / 2; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x <= width / 2 ? RED : BLUE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        byte[] ihdr = chunk("IHDR", header);
        byte[] idat = chunk("IDAT", packed("", 1 << 20));
        return ByteBuffer.allocate(PNG.length + ihdr.length + idat.length)
                .put(PNG)
                .put(ihdr)
                .put(idat)
                .array();
    }

    private static byte[] packed(String before, int zeros) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[zeros]);
        deflater.finish();
        byte[] out = new byte[zeros / 500 + 1000];
        int length = deflater.deflate(out);
        assertThat(deflater.finished()).isTrue();
        byte[] prefix = before.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(prefix.length + length)
                .put(prefix)
                .put(out, 0, length)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 0x4D4D)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        return withSegment(jpeg, 0xE1, exif);
    }

    /** Right after the start of the file. */
    private static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static String format(byte[] file) throws IOException {
        return ImageIO.getImageReaders(ImageIO.createImageInputStream(new ByteArrayInputStream(file)))
                .next()
                .getFormatName();
    }

    private static boolean near(int dot, int colour) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((dot >> shift & 0xFF) - (colour >> shift & 0xFF)) > 40) {
                return false;
            }
        }
        return true;
    }
}
