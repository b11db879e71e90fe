package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A picture over the wire: given, shown to whoever sees the person, kept by browsers, and gone when it is taken away. */
@WholeProgram
class AvatarTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    DataSource source;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(source, base);
    }

    @Test
    void aPictureIsShownInTwoSizesAndKeptByBrowsers() throws Exception {
        assertThat(put(picture(900, 600)).statusCode()).isEqualTo(200);
        String avatar = world.owner
                .client()
                .get("/api/people/" + world.member.id())
                .expect(200)
                .json()
                .path("avatar")
                .asText();
        String path = "/api/people/" + world.member.id() + "/avatar/" + avatar;

        for (int side : new int[] {256, 64}) {
            HttpResponse<byte[]> answer = get(path + "?size=" + (side == 64 ? "small" : "large"));
            assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/jpeg");
            assertThat(answer.headers().allValues("Cache-Control"))
                    .containsExactly("private, max-age=31536000, immutable");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                    .isEqualTo(side);
        }
        world.member.client().delete("/api/me/avatar").expect(204);
        world.owner.client().get(path).expect(404, "not-found");
        assertThat(world.owner
                        .client()
                        .get("/api/people/" + world.member.id())
                        .expect(200)
                        .json()
                        .has("avatar"))
                .isFalse();
    }

    @Test
    void refusesWhatIsTooLongOrNoPicture() throws Exception {
        assertThat(put(new byte[(5 << 20) + 1]).statusCode()).isEqualTo(413);
        assertThat(put(new byte[4 << 20]).statusCode()).isEqualTo(400);
        assertThat(put(new byte[0]).statusCode()).isEqualTo(400);
        world.member
                .client()
                .get("/api/people/" + world.member.id() + "/avatar/x?size=huge")
                .expect(400, "invalid");
    }

    private HttpResponse<byte[]> put(byte[] picture) throws Exception {
        return HTTP.send(
                request("/api/me/avatar")
                        .header("Content-Type", "image/png")
                        .PUT(BodyPublishers.ofByteArray(picture))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return HTTP.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + world.member.token());
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes))
                .isTrue();
        return bytes.toByteArray();
    }
}
