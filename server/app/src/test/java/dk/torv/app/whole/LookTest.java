package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The organisation's colour and logo, from the administrator's choice to what everybody sees, signed in or not. */
@WholeProgram
class LookTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
    }

    @AfterEach
    void looksAsBefore() {
        world.administrator.client().put("/api/look/colour", Map.of()).expect(200);
        world.administrator.client().delete("/api/look/logo").expect(204);
    }

    @Test
    void everybodySeesTheColourAtOnceAndWhoComesLaterToo() {
        try (Listening guest = Listening.as(world.guest)) {
            colour("#A4123F");
            guest.await("#a4123f");
        }
        assertThat(look().path("colour").asText()).isEqualTo("#a4123f");
        assertThat(look().path("organisation").asText()).isNotBlank();
        assertThat(bootstrapped().path("colour").asText()).isEqualTo("#a4123f");
        try (Listening later = Listening.as(world.member)) {
            later.await("#a4123f");
        }
        world.administrator.client().put("/api/look/colour", Map.of()).expect(200);
        assertThat(look().has("colour")).isFalse();
    }

    @Test
    void theLogoIsSeenSignedOutAndKeptByBrowsers() throws Exception {
        assertThat(put(world.administrator, picture(1280, 384)).statusCode()).isEqualTo(200);
        String logo = look().path("logo").asText();
        assertThat(bootstrapped().path("logo").asText()).isEqualTo(logo);
        HttpResponse<byte[]> image = HTTP.send(
                HttpRequest.newBuilder(base.resolve("/api/look/logo/" + logo)).build(), BodyHandlers.ofByteArray());
        assertThat(image.headers().allValues("Content-Type")).containsExactly("image/png");
        assertThat(image.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(image.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(ImageIO.read(new ByteArrayInputStream(image.body())).getWidth())
                .isEqualTo(320);

        world.administrator.client().delete("/api/look/logo").expect(204);
        assertThat(look().has("logo")).isFalse();
        world.signedOut.get("/api/look/logo/" + logo).expect(404, "not-found");
    }

    @Test
    void refusesInWordsWhatIsNoColour() {
        for (String wrong : List.of("", "red", "#fff", "#12345g", "0f6473", "#0f6473;", "#0f64731")) {
            Answer answer = world.administrator
                    .client()
                    .put("/api/look/colour", Map.of("colour", wrong))
                    .expect(400, "invalid");
            assertThat(answer.json().path("field").asText()).isEqualTo("colour");
            assertThat(answer.json().path("detail").asText()).contains("#0f6473");
        }
        assertThat(look().has("colour")).isFalse();
    }

    @Test
    void refusesInWordsWhatIsNoLogo() throws Exception {
        assertRefused(put(world.administrator, new byte[0]), 400, "JPEG, PNG or GIF");
        assertRefused(put(world.administrator, "<svg/>".getBytes(StandardCharsets.UTF_8)), 400, "JPEG, PNG or GIF");
        assertRefused(put(world.administrator, new byte[(1 << 20) + 1]), 413, "at most 1 MB");
        assertRefused(put(world.administrator, headerOf(30_000, 30_000)), 413, "40 megapixels");
        assertThat(look().has("logo")).isFalse();
    }

    @Test
    void onlyAdministratorsChangeIt() throws Exception {
        for (World.Person person : List.of(world.stranger, world.guest, world.member, world.owner)) {
            assertThat(put(person, picture(100, 100)).statusCode()).isEqualTo(403);
        }
        assertThat(look().has("logo")).isFalse();
    }

    @Test
    void everyChangeIsInTheAuditLogWithOldAndNew() {
        colour("#102030");
        colour("#405060");
        assertThat(audited()).contains("\"from\": \"#102030\"", "\"to\": \"#405060\"");
        int before = count();
        colour("#405060");
        assertThat(count()).isEqualTo(before);
    }

    private void colour(String colour) {
        world.administrator
                .client()
                .put("/api/look/colour", Map.of("colour", colour))
                .expect(200);
    }

    private String audited() {
        return world.rows
                .list("SELECT detail::text FROM audit WHERE action = 'look.change' ORDER BY number DESC LIMIT 1")
                .getFirst();
    }

    private int count() {
        return world.rows
                .list("SELECT number FROM audit WHERE action = 'look.change'")
                .size();
    }

    private JsonNode look() {
        return world.signedOut.get("/api/look").expect(200).json();
    }

    private JsonNode bootstrapped() {
        return world.member.client().get("/api/bootstrap").expect(200).json().path("look");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    private HttpResponse<String> put(World.Person person, byte[] body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve("/api/look/logo"))
                        .header("Authorization", "Bearer " + person.token())
                        .header("Accept-Language", "en")
                        .header("Content-Type", "image/png")
                        .PUT(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    /** A small file that says it is this large. */
    private static byte[] headerOf(int width, int height) throws IOException {
        byte[] png = picture(1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }
}
