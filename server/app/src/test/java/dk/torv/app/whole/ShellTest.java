package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one page and the headers that keep it and the API to themselves. */
@WholeProgram
class ShellTest {
    private static final Pattern NONCE = Pattern.compile("style-src 'self' 'nonce-([A-Za-z0-9+/]{24})'");

    @TestHTTPResource("")
    URI base;

    @Test
    void everyAnswerHasANonceOfItsOwnForStylesAndNoneForScripts() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            Answer answer = Client.signedOut(base).get("/").expect(200);
            String policy = answer.header("content-security-policy").orElseThrow();
            Matcher nonce = NONCE.matcher(policy);
            assertThat(nonce.find()).as(policy).isTrue();
            nonces.add(nonce.group(1));
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(policy)
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("unsafe-eval")
                    .doesNotContain("*");
            assertThat(answer.body()).doesNotContain("__CSP_NONCE__");
            if (!answer.body().isEmpty()) { // empty only when the client has not been built
                assertThat(answer.body()).contains(nonce.group(1));
            }
        }
        assertThat(nonces).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/setup", "/c/0190f0f0-0000-7000-8000-000000000001", "/x/y/z", "/apiary", "/index.html"})
    void everyAddressOfTheClientIsThePageAndNeverKept(String path) {
        Answer answer = Client.signedOut(base).get(path).expect(200);
        assertThat(answer.header("content-type")).contains("text/html;charset=UTF-8");
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.header("content-security-policy")).isPresent();
        assertThat(answer.header("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/me", "/api/openapi", "/api/nothing-here", "/assets/nothing-here.js", "/api/docs/"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        Answer answer = Client.signedOut(base).get(path);
        assertThat(answer.header("x-content-type-options")).contains("nosniff");
        assertThat(answer.header("referrer-policy")).contains("same-origin");
        assertThat(answer.header("x-frame-options")).contains("DENY");
        assertThat(answer.header("permissions-policy")).isPresent();
        assertThat(answer.header("server")).isEmpty();
        assertThat(answer.header("x-powered-by")).isEmpty();
        assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/nothing-here", "/api/people/x", "/api/bootstrap"})
    void whatTheApiSaysIsNeverKept(String path) {
        assertThat(Client.signedOut(base).get(path).header("cache-control")).contains("no-store");
    }

    @Test
    void aFileOfTheClientMayBeKeptForGoodAndComesAsSmallAsTheBrowserCanReadIt() {
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"")
                .matcher(Client.signedOut(base).get("/").body());
        assumeTrue(script.find(), "the client has been built");
        Client browser = Client.signedOut(base);
        Answer plain = browser.get(script.group(1)).expect(200);
        assertThat(plain.header("content-type")).contains("text/javascript;charset=UTF-8");
        assertThat(plain.header("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(plain.header("vary")).contains("Accept-Encoding");
        assertThat(plain.header("content-encoding")).isEmpty();
        Map<String, String> encodings = Map.of(
                "gzip, deflate, br, zstd", "br",
                "gzip", "gzip",
                "br;q=0, gzip;q=0.5", "gzip");
        encodings.forEach((accepted, expected) -> {
            Answer answer = browser.with("Accept-Encoding", accepted)
                    .get(script.group(1))
                    .expect(200);
            assertThat(answer.header("content-encoding")).as(accepted).contains(expected);
            assertThat(Integer.parseInt(answer.header("content-length").orElseThrow()))
                    .isLessThan(plain.body().length() / 2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/nothing-here.js", "/assets/", "/assets/index.html", "/assets/x.js.br"})
    void whatIsNotAFileOfTheClientIsNotKeptAsMissing(String path) {
        Answer answer = Client.signedOut(base).get(path).expect(404);
        assertThat(answer.header("cache-control").orElse("no-store")).isEqualTo("no-store");
    }
}
