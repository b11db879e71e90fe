package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are HTTP and little else: methods, paths and headers as scanners send them. */
@WholeProgram
class OddHttpTest {
    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        Answer head = world.member.client().send("HEAD", "/api/me", null).expect(200);
        assertThat(head.body()).isEmpty();
        assertThat(world.signedOut.send("HEAD", "/api/me", null).status()).isEqualTo(401);
    }

    @Test
    void optionsTellNothingAboutData() {
        for (String path : List.of("/api/me", "/api/conversations/" + world.channel, "/api/nothing-here")) {
            assertThat(world.signedOut.send("OPTIONS", path, null).status()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "FOO", "LINK"})
    void refusesMethodsItDoesNotKnow(String method) {
        assertThat(world.member.client().send(method, "/api/me", null).status()).isBetween(400, 499);
    }

    @Test
    void refusesMethodsThatAPathDoesNotKnow() {
        world.member.client().send("POST", "/api/me", "{}").expect(405, "not-supported");
        world.member.client().send("DELETE", "/api/bootstrap", null).expect(405, "not-supported");
    }

    @Test
    void saysInAProblemThatAPathOfTheApiIsNotThere() {
        world.member.client().get("/api/nothing-here").expect(404, "not-found");
        world.signedOut.get("/api/nothing-here").expect(404, "not-found");
        world.member.client().send("DELETE", "/api/nothing-here", null).expect(404, "not-found");
    }

    @Test
    void refusesToAnswerInAnotherFormat() {
        world.member.client().with("Accept", "text/html").get("/api/me").expect(406, "not-supported");
        world.member.client().with("Accept", "*/*").get("/api/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/people/%",
                "/api/people/%zz",
                "/api/people/%E0%A4%A",
                "/api/people/%c0%af",
                "/api/people/%00",
                "/api/people?q=%",
                "/api/people?q=%zz&limit=%",
                "/api/people?q=%ff%fe",
                "/api//people",
                "/api/./me",
                "/api/people?q=%00",
                "/api/people?q=%ED%A0%80",
                "/api/people?&&&===",
                "/api/people?q[]=1&q=2&q=3",
                "/api/people/\u00ff",
                "/api/me;a=b",
                "/api/me;",
                "*",
                "/api/people?ids=,,,",
                "/api/people?ids=%00"
            })
    void nonsenseInAPathIsNoBug(String path) {
        String answer = RawHttp.get(base, path, "Authorization: Bearer " + world.member.token());
        assertThat(RawHttp.status(answer)).as(answer).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/assets/../application.properties",
                "/assets/..%2fapplication.properties",
                "/assets/%2e%2e/torv-shell/index.html",
                "/..\\..\\etc\\passwd",
                "/application.properties",
                "/db/migration/V1__people_and_conversations.sql",
                "/assets//etc/passwd",
                "/META-INF/resources/",
                "/%00",
                "/x%00.html"
            })
    void nothingButTheShellAndTheAssetsIsServed(String path) {
        String answer = RawHttp.get(base, path);
        assertThat(RawHttp.status(answer)).as(answer).isIn(200, 400, 404);
        assertThat(answer).doesNotContain("root:").doesNotContain("quarkus.").doesNotContain("CREATE TABLE");
        if (RawHttp.status(answer) == 200) {
            assertThat(answer).containsIgnoringCase("content-security-policy").contains("text/html");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: \u00ff\u00fe;;;q=x",
                "Accept-Language: *",
                "Accept-Language: ,",
                "Accept: ///",
                "Accept: application/json;q=nonsense",
                "Cookie: torv",
                "Cookie: ===;;;",
                "Cookie: torv=\"",
                "Host: [",
                "Authorization: Bearer",
                "Authorization: Bearer \u00ff",
                "Authorization: Basic Zm9vOmJhcg==",
                "User-Agent: \u00ff\u00fe",
                "Content-Length: 0",
                "Accept-Encoding: nonsense;q=9",
                "Range: bytes=0-1",
                "X-Forwarded-For: 1.2.3.4",
                "X-HTTP-Method-Override: DELETE",
                "If-None-Match: *",
                "Origin: \u00ff"
            })
    void nonsenseInAHeaderIsNoBug(String header) {
        for (String path : List.of("/api/me", "/", "/api/openapi")) {
            String answer = RawHttp.get(base, path, header);
            assertThat(RawHttp.status(answer)).as(answer).isBetween(200, 499);
        }
    }

    @Test
    void nothingAPersonSendsBecomesAHeader() {
        String injected = "%0d%0aX-Injected:%20yes";
        for (String path : List.of("/api/people?q=" + injected, "/" + injected, "/api/people/" + injected)) {
            String answer = RawHttp.get(base, path, "Authorization: Bearer " + world.member.token());
            assertThat(answer.toLowerCase(Locale.ROOT).split("\r\n\r\n", 2)[0]).doesNotContain("x-injected");
        }
    }

    @Test
    void aBodyWithoutALengthIsCountedToo() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String answer = RawHttp.send(
                base,
                "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n1\r\n{\r\n"
                        + chunk.repeat(20) + "0\r\n\r\n");
        assertThat(RawHttp.status(answer)).as(answer).isEqualTo(413);
        assertThat(answer).contains("application/problem+json").contains("too-large");
    }
}
