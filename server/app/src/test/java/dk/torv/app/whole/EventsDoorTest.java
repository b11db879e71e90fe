package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.access.Token;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets a socket at {@code /api/events}. */
@WholeProgram
class EventsDoorTest {
    private static final int OPENED = 101;

    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;
    String own;
    String cookie;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
        own = base.toString().replaceFirst("/$", "");
        Token token = Token.random();
        world.session(world.member.id(), token, "browser");
        cookie = token.text();
    }

    @Test
    void signedOutIsRefused() {
        assertThat(knock(Map.of())).isEqualTo(401);
        assertThat(knock(Map.of("Authorization", "Bearer nonsense"))).isEqualTo(401);
        assertThat(knock(Map.of("Cookie", "torv=nonsense", "Origin", own))).isEqualTo(401);
    }

    @Test
    void aBrowserFromOnesOwnPageAndAProgramComeIn() {
        assertThat(knock(Map.of("Cookie", "torv=" + cookie, "Origin", own))).isEqualTo(OPENED);
        assertThat(knock(Map.of("Authorization", "Bearer " + world.member.token())))
                .isEqualTo(OPENED);
    }

    @Test
    void anotherPageIsRefusedWithAGoodCookieAndWithAGoodToken() {
        for (String origin :
                new String[] {"https://evil.example", "null", "http://localhost:1", own + ".evil.example"}) {
            assertThat(knock(Map.of("Cookie", "torv=" + cookie, "Origin", origin)))
                    .isIn(401, 403);
            assertThat(knock(Map.of("Authorization", "Bearer " + world.member.token(), "Origin", origin)))
                    .isIn(401, 403);
        }
    }

    @Test
    void aTokenIsGoodOnlyWhereItWasMeantToBe() {
        assertThat(knock(Map.of("Cookie", "torv=" + world.member.token(), "Origin", own)))
                .isEqualTo(401);
        assertThat(knock(Map.of("Authorization", "Bearer " + cookie))).isEqualTo(401);
    }

    @Test
    void anEndedSessionIsRefusedAtOnce() {
        world.member.client().delete("/api/session").expect(204);
        assertThat(knock(Map.of("Authorization", "Bearer " + world.member.token())))
                .isEqualTo(401);
    }

    @Test
    void aPlainRequestIsToldToUpgrade() {
        assertThat(world.member.client().get("/api/events").status()).isEqualTo(426);
    }

    @Test
    void theSocketClosesWhenItsSessionEnds() {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        CompletableFuture<String> greeted = new CompletableFuture<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            WebSocket.Builder builder =
                    http.newWebSocketBuilder().header("Authorization", "Bearer " + world.member.token());
            builder.buildAsync(address(), new Ears(greeted, closed)).join();
            assertThat(greeted.join()).contains("\"type\":\"hello\"");
            world.member.client().delete("/api/session").expect(204);
            assertThat(closed.join()).isEqualTo(4401);
        }
    }

    /** Hears the first words and the end. */
    private record Ears(CompletableFuture<String> greeted, CompletableFuture<Integer> closed)
            implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            greeted.complete(data.toString());
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return WebSocket.Listener.super.onClose(socket, code, reason);
        }
    }

    /** @return the status of the handshake */
    private int knock(Map<String, String> headers) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            WebSocket.Builder builder = http.newWebSocketBuilder();
            headers.forEach(builder::header);
            builder.buildAsync(address(), new WebSocket.Listener() {}).join().abort();
            return OPENED;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    private URI address() {
        return URI.create(own.replaceFirst("^http", "ws") + "/api/events");
    }
}
