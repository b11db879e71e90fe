package dk.torv.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.torv.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A logo is drawn anew, whole and in its own proportions, and what would harm is refused before it is read. */
class LogoTest {
    private static final int RED = 0xFFFF0000;

    @ParameterizedTest
    @CsvSource({
        "png, 1280, 384, 320, 96",
        "png, 900, 900, 96, 96",
        "jpeg, 2000, 200, 320, 32",
        "gif, 100, 400, 24, 96",
        "png, 64, 20, 64, 20",
        "png, 20000, 10, 320, 1",
        "png, 1, 1, 1, 1"
    })
    void fitsIntoItsPlaceAndIsNeverLargerThanItWas(String format, int width, int height, int toWidth, int toHeight)
            throws IOException {
        byte[] logo = Logo.draw(picture(format, width, height));
        assertThat(read(logo)).returns(toWidth, BufferedImage::getWidth).returns(toHeight, BufferedImage::getHeight);
        assertThat(new String(logo, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    }

    @Test
    void whatShowsThroughStillDoesAndDoesNotDarkenTheEdges() throws IOException {
        BufferedImage image = new BufferedImage(640, 192, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 321; x++) { // the edge falls within one of the new dots
            for (int y = 0; y < 192; y++) {
                image.setRGB(x, y, RED);
            }
        }
        BufferedImage logo = read(Logo.draw(file("png", image)));
        assertThat(logo.getRGB(10, 10)).isEqualTo(RED);
        assertThat(logo.getRGB(300, 10) >>> 24).isZero();
        int edge = logo.getRGB(160, 10);
        assertThat(edge >>> 24).isBetween(1, 254);
        assertThat(edge & 0xFFFFFF).isEqualTo(RED & 0xFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF....WEBPVP8 ", "%PDF-1.7"})
    void refusesWhatIsNoPicture(String text) {
        refuses(text.getBytes(StandardCharsets.ISO_8859_1), "bad-picture");
    }

    @Test
    void refusesAnotherFormatAndABrokenFile() throws IOException {
        refuses(picture("bmp", 40, 40), "bad-picture");
        byte[] png = picture("png", 400, 400);
        refuses(Arrays.copyOf(png, png.length / 2), "bad-picture");
    }

    @Test
    void refusesOneThatUnpacksToTooMuch() {
        refuses(PortraitTest.bomb(8000, 5001), "logo-too-large");
    }

    private static void refuses(byte[] file, String reason) {
        assertThatThrownBy(() -> Logo.draw(file))
                .isInstanceOfSatisfying(
                        Refusal.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        return file(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] file(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
