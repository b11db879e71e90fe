package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes the client an application of its own. There only when the client has been built. */
@WholeProgram
class ShellFilesTest {
    @TestHTTPResource("")
    URI base;

    @BeforeEach
    void needsABuiltClient() {
        assumeThat(ShellFilesTest.class.getResource("/torv-shell/sw.js")).isNotNull();
    }

    @Test
    void theWorkerIsAskedForEachTimeAndKnowsTheBuild() {
        Answer answer = Client.signedOut(base).get("/sw.js").expect(200);
        assertThat(answer.header("content-type")).contains("text/javascript;charset=UTF-8");
        assertThat(answer.header("cache-control")).contains("no-cache");
        assertThat(answer.header("content-security-policy")).contains("default-src 'none'; connect-src 'self'");
        assertThat(answer.body()).doesNotContain("__BUILD__").contains("/assets/");
    }

    @Test
    void thePageAndTheWorkerAreOfOneBuild() {
        String page = Client.signedOut(base).get("/").expect(200).body();
        assertThat(page)
                .contains("<meta name=\"torv-build\" content=\"development\" />")
                .contains("<meta name=\"torv-offline\" content=\"yes\" />");
        assertThat(Client.signedOut(base).get("/sw.js").body()).contains("development-");
    }

    @Test
    void theManifestHasItsOwnType() {
        Answer answer = Client.signedOut(base).get("/manifest.webmanifest").expect(200);
        assertThat(answer.header("content-type")).contains("application/manifest+json;charset=UTF-8");
        assertThat(answer.header("cache-control")).contains("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/icons/icon-192.png", "/icons/maskable-512.png", "/icons/apple-touch-icon.png"})
    void iconsAreServedAsPictures(String path) {
        Answer answer = Client.signedOut(base).get(path).expect(200);
        assertThat(answer.header("content-type")).contains("image/png");
        assertThat(answer.header("cache-control")).contains("public, max-age=3600");
    }

    @Test
    void anIconThatIsNotThereIsNotThePage() {
        assertThat(Client.signedOut(base).get("/icons/nothing.png").status()).isEqualTo(404);
    }
}
