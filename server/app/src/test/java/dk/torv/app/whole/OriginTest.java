package dk.torv.app.whole;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser's request that changes something must come from one of Torv's own pages. */
@WholeProgram
class OriginTest {
    private static final Map<String, ?> CHANGE = Map.of("theme", "dark");

    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;
    Client browser;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
        browser = world.browser(world.member);
    }

    @Test
    void ownPagesMayChangeThings() {
        browser.patch("/api/me", CHANGE).expect(200);
        browser.without("Origin")
                .with("Sec-Fetch-Site", "same-origin")
                .patch("/api/me", CHANGE)
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "",
                "http://localhost",
                "http://localhost:1",
                "http://localhost.evil.example",
                "https://{host}:{port}",
                "http://[::1]:{port}",
                "http://{host}:{port}/",
                "http://{host}:{port}.evil.example",
                "http://{host}:{port}@evil.example",
                "HTTP://{host}:{port}",
                "file://",
                "nonsense",
                "http://[::1"
            })
    void otherPagesMayNot(String origin) {
        String asking = origin.replace("{host}", base.getHost()).replace("{port}", Integer.toString(base.getPort()));
        browser.with("Origin", asking).patch("/api/me", CHANGE).expect(403, "forbidden");
        browser.with("Origin", asking).delete("/api/session").expect(403, "forbidden");
        world.signedOut
                .with("Origin", asking)
                .post("/api/session", Map.of("login", "x", "password", "y"))
                .expect(403, "forbidden");
        browser.get("/api/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "", "SAME-ORIGIN"})
    void aRequestThatBeganElsewhereMayNot(String site) {
        Client elsewhere = browser.without("Origin").with("Sec-Fetch-Site", site);
        elsewhere.patch("/api/me", CHANGE).expect(403, "forbidden");
        elsewhere.delete("/api/session").expect(403, "forbidden");
        elsewhere.put("/api/me/presence", Map.of()).expect(403, "forbidden");
        elsewhere.post("/api/chats", Map.of("members", List.of())).expect(403, "forbidden");
    }

    @Test
    void aCookieWithoutAnythingThatTellsThePageMayNot() {
        browser.without("Origin").patch("/api/me", CHANGE).expect(403, "forbidden");
        browser.without("Origin").get("/api/me").expect(200);
    }

    @Test
    void aProgramNeedsNoPage() {
        world.member.client().patch("/api/me", CHANGE).expect(200);
        world.member
                .client()
                .with("Origin", "https://evil.example")
                .patch("/api/me", CHANGE)
                .expect(200);
    }

    @Test
    void aBearerHeaderDoesNotLendItsFreedomToTheCookie() {
        browser.with("Authorization", "Bearer nonsense")
                .patch("/api/me", CHANGE)
                .expect(401, "signed-out");
        browser.with("Authorization", "Bearer nonsense").get("/api/me").expect(401, "signed-out");
    }
}
