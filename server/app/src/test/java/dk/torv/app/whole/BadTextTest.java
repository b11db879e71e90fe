package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.app.whole.World.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is not what it seems: control and direction characters, mixed normal forms, halves of characters. */
@WholeProgram
class BadTextTest {
    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\\u0000",
                "a\\u0000b",
                "a\\nb",
                "a\\tb",
                "\\u202e",
                "exe.\\u202egpj",
                "a\\u2066b",
                "a\\u200bb",
                "\\ufeffa",
                "a\\ud800",
                "\\udc00a",
                "a\\u0007",
                "a\\u2028b",
                "a\\u0085b",
                "\\ue000",
                "\\uffff",
                "a\\u00adb",
                "\\udb40\\udc41"
            })
    void aNameIsOneVisibleLine(String name) {
        world.owner
                .client()
                .send("POST", "/api/teams/" + world.team + "/channels", "{\"name\":\"" + name + "\"}")
                .expect(400, "invalid");
        world.owner
                .client()
                .send("POST", "/api/chats", "{\"members\":[\"%s\"],\"name\":\"%s\"}".formatted(world.member.id(), name))
                .expect(400, "invalid");
        world.owner
                .client()
                .send("POST", "/api/teams", "{\"visibility\":\"private\",\"name\":\"" + name + "\"}")
                .expect(400, "invalid");
        world.owner
                .client()
                .send("POST", "/api/sections", "{\"name\":\"" + name + "\"}")
                .expect(400, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\tb", "exe.\\u202egpj", "a\\u2066b", "a\\ud800", "\\ue000", "a\\u2028b"})
    void aDescriptionHasOnlyVisibleTextAndLineBreaks(String text) {
        String team = "/api/teams/" + world.team;
        world.owner
                .client()
                .send("PATCH", team, "{\"description\":\"" + text + "\"}")
                .expect(400, "invalid");
        world.owner
                .client()
                .send("PATCH", team, "{\"description\":\"Vej og\\r\\npark 👷🏽‍♀️\"}")
                .expect(200);
        world.owner.client().patch(team, Map.of("description", "x".repeat(501))).expect(400, "invalid");
        assertThat(world.owner
                        .client()
                        .patch(team, Map.of("description", " "))
                        .expect(200)
                        .json()
                        .has("description"))
                .isFalse();
    }

    @Test
    void aNameHasUpToAHundredCharacters() {
        String path = "/api/teams/" + world.team + "/channels";
        world.owner.client().post(path, Map.of("name", "ø".repeat(100))).expect(201);
        world.owner.client().post(path, Map.of("name", "😀".repeat(100))).expect(201);
        world.owner.client().post(path, Map.of("name", "ø".repeat(101))).expect(400, "invalid");
        world.owner.client().post(path, Map.of("name", "o\u0308".repeat(100))).expect(201);
        world.owner.client().post(path, Map.of("name", "x".repeat(900_000))).expect(400, "invalid");
    }

    @Test
    void bothNormalFormsAreTheSameName() {
        String composed = "Blåbærgrød å é";
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        String path = "/api/teams/" + world.team + "/channels";
        Answer made = world.owner.client().post(path, Map.of("name", apart)).expect(201);
        assertThat(made.json().path("name").asText()).isEqualTo(composed);
        world.owner.client().post(path, Map.of("name", composed)).expect(409, "conflict");
    }

    @Test
    void bothNormalFormsFindAPerson() {
        Person found = world.person("Zoë Ångström" + UUID.randomUUID(), "member");
        for (Normalizer.Form form : Normalizer.Form.values()) {
            String q = Normalizer.normalize("Zoë Ångst", form);
            Answer answer =
                    world.member.client().get("/api/people?limit=50&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
            assertThat(answer.expect(200).json().path("people").findValuesAsText("id"))
                    .contains(found.id().toString());
        }
    }

    @Test
    void aMessageIsStoredComposedAndWithoutInvisibleSteering() {
        Answer posted = post("a\\u0000b\\u0007c\\u202ed\\u2066e\\ufeffA\\u030a\\r\\nf\\rg  ")
                .expect(201);
        assertThat(posted.json().path("markdown").asText()).isEqualTo("abcdeÅ\nf\ng");
        Answer edited = world.member
                .client()
                .send("PATCH", World.message(world.channel, posted.id()), "{\"markdown\":\"e\\u0301\\u0000\\u202e\"}")
                .expect(200);
        assertThat(edited.json().path("markdown").asText()).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n\\n", "\\u0000", "\\u202e\\u2066", "\\ud800", "x\\udfff", "\\ud83d"})
    void refusesMessagesOfNothingAndOfHalfCharacters(String markdown) {
        post(markdown).expect(400, "invalid");
        world.member
                .client()
                .send(
                        "PATCH",
                        World.message(world.channel, world.membersMessage),
                        "{\"markdown\":\"" + markdown + "\"}")
                .expect(400, "invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "a\\u0000", "\\ud800", "\\udc00x", "'; DROP TABLE person; --", "\\u202e", "%", "_"})
    void whatCannotBeALoginIsAWrongOne(String login) {
        for (String body : List.of(
                "{\"login\":\"%s\",\"password\":\"long enough\"}".formatted(login),
                "{\"login\":\"nobody\",\"password\":\"%s\"}".formatted(login))) {
            assertThat(world.signedOut.send("POST", "/api/session", body).status())
                    .isIn(401, 429);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "x\\udfff\\u0000"})
    void whatCannotBeStoredNeverReachesTheDatabase(String text) {
        for (String body : List.of("{\"language\":\"%s\"}", "{\"theme\":\"%s\"}")) {
            world.member.client().send("PATCH", "/api/me", body.formatted(text)).expect(400, "invalid");
        }
        world.member
                .client()
                .send("PUT", "/api/me/presence", "{\"presence\":\"%s\"}".formatted(text))
                .expect(400, "invalid");
        world.member
                .client()
                .send(
                        "POST",
                        "/api/chats/" + world.group + "/members",
                        "{\"person\":\"%s\",\"history\":\"%s\"}".formatted(world.stranger.id(), text))
                .expect(400, "invalid");
        for (String field : List.of("secret", "login", "name", "organisation", "password")) {
            Map<String, String> valid = Map.of("secret", "x", "login", "x", "name", "X", "password", "long enough");
            String body = Client.write(valid)
                    .replaceFirst("}$", ",\"" + field + "\":\"" + text.replace("\\", "\\\\") + "\"}");
            assertThat(world.signedOut.send("POST", "/api/setup", body).status())
                    .isIn(400, 404);
        }
    }

    @Test
    void aBrowserMaySayAnythingAboutItself() {
        Answer answer = world.signedOut
                .with("User-Agent", "x".repeat(4_000))
                .post("/api/session", Map.of("login", "nobody", "password", "long enough"));
        assertThat(answer.status()).isIn(401, 429);
    }

    private Answer post(String markdown) {
        return world.member
                .client()
                .send(
                        "POST",
                        World.messages(world.channel),
                        "{\"clientId\":\"%s\",\"markdown\":\"%s\"}".formatted(UUID.randomUUID(), markdown));
    }
}
