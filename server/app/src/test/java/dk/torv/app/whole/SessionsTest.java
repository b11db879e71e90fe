package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.torv.access.SetPassword;
import dk.torv.access.Token;
import dk.torv.app.whole.World.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, where the token goes, and the end of a session. */
@WholeProgram
class SessionsTest {
    private static final String PASSWORD = "en lang adgangskode";

    @Inject
    DataSource database;

    @Inject
    SetPassword setPassword;

    @TestHTTPResource("")
    URI base;

    World world;
    Person person;
    Client page;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
        person = world.another();
        setPassword.set(person.id(), PASSWORD);
        page = world.signedOut.with("Origin", base.toString().replaceFirst("/$", ""));
    }

    @Test
    void aBrowserGetsACookieThatScriptsCannotReadAndNoToken() {
        Answer answer = signIn(page, PASSWORD, false).expect(200);
        assertThat(answer.json().has("token")).isFalse();
        assertThat(answer.json().path("me").path("id").asText())
                .isEqualTo(person.id().toString());
        assertThat(answer.header("set-cookie").orElseThrow())
                .matches("torv=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(answer.body()).doesNotContain(tokenOf(answer));
        cookie(tokenOf(answer)).get("/api/me").expect(200);
    }

    @Test
    void aRememberedBrowserKeepsItsCookieForThirtyDays() {
        Answer answer = signIn(page, PASSWORD, true).expect(200);
        assertThat(answer.header("set-cookie").orElseThrow()).contains("; Max-Age=2592000;");
    }

    @Test
    void aProgramGetsATokenAndNoCookie() {
        Answer answer = signIn(world.signedOut, PASSWORD, false).expect(200);
        assertThat(answer.header("set-cookie")).isEmpty();
        Client.program(base, answer.json().path("token").asText())
                .get("/api/me")
                .expect(200);
    }

    @Test
    void aTokenIsGoodOnlyWhereItWasMeantToBe() {
        String browsers = tokenOf(signIn(page, PASSWORD, false).expect(200));
        Client.program(base, browsers).get("/api/me").expect(401, "signed-out");
        cookie(person.token()).get("/api/me").expect(401, "signed-out");
    }

    @Test
    void signingOutTakesTheCookieAwayAndEndsTheSessionAtOnce() {
        String token = tokenOf(signIn(page, PASSWORD, true).expect(200));
        Answer out = cookie(token).delete("/api/session").expect(204);
        assertThat(out.header("set-cookie").orElseThrow())
                .isEqualTo("torv=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
        cookie(token).get("/api/me").expect(401, "signed-out");
        cookie(token).delete("/api/session").expect(401, "signed-out");
    }

    @Test
    void endingAnotherSessionWorksAtOnce() {
        String token = tokenOf(signIn(page, PASSWORD, true).expect(200));
        String current = null;
        for (JsonNode session :
                cookie(token).get("/api/sessions").expect(200).json().path("sessions")) {
            if (session.path("current").asBoolean()) {
                current = session.path("id").asText();
            }
        }
        person.client().delete("/api/sessions/" + current).expect(204);
        cookie(token).get("/api/me").expect(401, "signed-out");
        person.client().get("/api/me").expect(200);
    }

    @Test
    void endingAllOthersLeavesTheOneItWasAskedFromAndIsWrittenDown() {
        String first = tokenOf(signIn(page, PASSWORD, true).expect(200));
        String second = tokenOf(signIn(page, PASSWORD, false).expect(200));
        try (Listening elsewhere = Listening.as(person)) {
            cookie(first).delete("/api/sessions").expect(204);
            elsewhere.awaitClose();
        }
        cookie(first).get("/api/me").expect(200);
        cookie(second).get("/api/me").expect(401, "signed-out");
        person.client().get("/api/me").expect(401, "signed-out");
        world.member.client().get("/api/me").expect(200);
        assertThat(world.rows.list("SELECT subject FROM audit WHERE action = 'session.end' AND actor = ?", person.id()))
                .hasSize(2);
        cookie(first).delete("/api/sessions").expect(204);
    }

    @Test
    void anExpiredSessionAndAPersonWhoLeftAreSignedOut() {
        world.rows.execute(
                "UPDATE session SET expires_at = now() - interval '1 second' WHERE id = ?", person.session());
        person.client().get("/api/me").expect(401, "signed-out");
        world.rows.execute("UPDATE person SET active = false WHERE id = ?", world.member.id());
        world.member.client().get("/api/me").expect(401, "signed-out");
    }

    @Test
    void noAnswerAndNoRowHoldsATokenOrAPassword() {
        Answer answer = signIn(page, PASSWORD, false).expect(200);
        String token = tokenOf(answer);
        for (String table : List.of("session", "credential", "audit", "setup")) {
            assertThat(world.rows.list("SELECT t::text FROM " + table + " t"))
                    .noneMatch(row -> row.contains(token) || row.contains(PASSWORD));
        }
        assertThat(cookie(token).get("/api/sessions").expect(200).body()).doesNotContain(token);
        assertThat(new Token(token).toString()).doesNotContain(token);
    }

    @Test
    void garbageIsNoToken() {
        for (String token : List.of("", "x", "x".repeat(43), "x".repeat(5_000), "' OR 1=1 --", "..")) {
            Client.program(base, token).get("/api/me").expect(401, "signed-out");
            cookie(token).get("/api/me").expect(401, "signed-out");
        }
    }

    private Answer signIn(Client client, String password, boolean remember) {
        return client.post("/api/session", Map.of("login", person.login(), "password", password, "remember", remember));
    }

    private Client cookie(String token) {
        return page.with("Cookie", "torv=" + token);
    }

    private static String tokenOf(Answer answer) {
        return answer.header("set-cookie").orElseThrow().replaceFirst("^torv=([^;]*);.*", "$1");
    }
}
