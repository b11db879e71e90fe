package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.app.whole.World.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator hands files in over HTTP, and those who are missing from them are out. */
@WholeProgram
class ImportWholeTest {
    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;
    Client csv;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
        csv = world.administrator.client().with("Content-Type", "text/csv");
    }

    @AfterEach
    void keepNobodyForTheOthers() {
        world.rows.execute("UPDATE person SET imported = false");
        world.rows.execute("UPDATE unit SET imported = false");
    }

    @Test
    void whoIsMissingIsOutAtOnceAndStaysNamed() {
        Person leaver = world.person("Lise Leaver", "member");
        Person stayer = world.person("Sten Stayer", "member");
        UUID chat = world.chat(leaver, List.of(stayer.id()), null);
        UUID message = world.post(leaver, chat, "Farvel og tak");
        apply(plan("login;name\n" + leaver.login() + ";Lise Leaver\n" + stayer.login() + ";Sten Stayer\n"));

        try (Listening socket = Listening.as(leaver)) {
            apply(plan("login;name\n" + stayer.login() + ";Sten Stayer\n"));
            socket.awaitClose();
        }
        leaver.client().get("/api/me").expect(401, "signed-out");
        assertThat(stayer.client().get("/api/people?q=lise").expect(200).body()).doesNotContain("Lise");
        Answer history = stayer.client().get(World.messages(chat)).expect(200);
        assertThat(history.body()).contains(message.toString(), "Lise Leaver", "\"left\":true");
    }

    @Test
    void showsThePlanAgainAndItsChangesPageByPage() {
        String file =
                "login,name\n" + UUID.randomUUID() + ",A\n" + UUID.randomUUID() + ",B\n" + UUID.randomUUID() + ",C\n";
        Answer plan = csv.send("POST", "/api/import", file).expect(200);
        String id = plan.json().path("id").asText();

        assertThat(world.administrator
                        .client()
                        .get("/api/import/" + id)
                        .expect(200)
                        .json())
                .isEqualTo(plan.json());
        String changes = "/api/import/" + id + "/changes?subject=person&kind=new&limit=2";
        Answer first = world.administrator.client().get(changes).expect(200);
        assertThat(first.json().path("items")).hasSize(2);
        Answer second = world.administrator
                .client()
                .get(changes + "&after=" + first.json().path("next").asInt())
                .expect(200);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void twoFilesJoinInOnePlan() {
        String code = UUID.randomUUID().toString();
        Answer units = csv.send("POST", "/api/import", "code,name\n" + code + ",Kajen\n")
                .expect(200);
        Answer both = csv.send(
                        "POST",
                        "/api/import?plan=" + units.json().path("id").asText(),
                        "login,name,unit\n" + UUID.randomUUID() + ",Kaj," + code + "\n")
                .expect(200);

        assertThat(both.json().path("files")).hasSize(2);
        assertThat(both.json().path("mistakes").asInt()).isZero();
    }

    @Test
    void aFileThatSaysItIsAGigabyteIsRefusedUnread() {
        String answer = RawHttp.send(
                base,
                "POST /api/import HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/csv\r\n"
                        + "Authorization: Bearer " + world.administrator.token() + "\r\n"
                        + "Content-Length: 1073741824\r\n\r\nlogin;name\n");
        assertThat(RawHttp.status(answer)).as(answer).isEqualTo(413);
    }

    @Test
    void aLinkGivesAPasswordOnceAndSignsIn() {
        Person person = world.another();
        String link = world.administrator
                .client()
                .post("/api/people/" + person.id() + "/password-link", Map.of())
                .expect(201)
                .json()
                .path("link")
                .asText();
        String secret = link.substring("/welcome#".length());

        assertThat(world.signedOut
                        .post("/api/welcome", Map.of("secret", secret))
                        .expect(200)
                        .json()
                        .path("login")
                        .asText())
                .isEqualTo(person.login());
        world.signedOut
                .post("/api/welcome/password", Map.of("secret", secret, "password", "kort"))
                .expect(400, "invalid");
        Answer in = world.signedOut
                .post("/api/welcome/password", Map.of("secret", secret, "password", "en lang adgangskode"))
                .expect(200);
        Client.program(base, in.json().path("token").asText()).get("/api/me").expect(200);
        person.client().get("/api/me").expect(401, "signed-out"); // whoever was signed in before
        world.signedOut.post("/api/welcome", Map.of("secret", secret)).expect(404, "not-found");
        world.signedOut
                .post("/api/welcome/password", Map.of("secret", secret, "password", "en anden adgangskode"))
                .expect(404, "not-found");
        assertThat(world.rows.list("SELECT t::text FROM password_link t")).noneMatch(row -> row.contains(secret));
        assertThat(world.rows.list("SELECT action FROM audit WHERE subject = ? ORDER BY number", person.id()))
                .containsExactly("password-link.make", "password.choose");
    }

    @Test
    void aLinkGoesWithTimeWithANewerOneAndWithThePerson() {
        Person person = world.another();
        String first = link(person);
        String second = link(person);
        world.signedOut.post("/api/welcome", Map.of("secret", first)).expect(404, "not-found");
        world.rows.execute("UPDATE person SET active = false WHERE id = ?", person.id());
        world.signedOut.post("/api/welcome", Map.of("secret", second)).expect(404, "not-found");
        world.rows.execute("UPDATE person SET active = true WHERE id = ?", person.id());
        world.rows.execute(
                "UPDATE password_link SET expires_at = now() - interval '1 second' WHERE person = ?", person.id());
        world.signedOut.post("/api/welcome", Map.of("secret", second)).expect(404, "not-found");
    }

    @Test
    void guestsAndThoseWhoLeftGetNoLink() {
        Person left = world.another();
        world.rows.execute("UPDATE person SET active = false WHERE id = ?", left.id());
        for (UUID id : List.of(left.id(), world.guest.id(), UUID.randomUUID())) {
            world.administrator
                    .client()
                    .post("/api/people/" + id + "/password-link", Map.of())
                    .expect(404, "not-found");
        }
    }

    private String link(Person person) {
        return world.administrator
                .client()
                .post("/api/people/" + person.id() + "/password-link", Map.of())
                .expect(201)
                .json()
                .path("link")
                .asText()
                .substring("/welcome#".length());
    }

    private UUID plan(String file) {
        return csv.send("POST", "/api/import", file).expect(200).id();
    }

    private void apply(UUID plan) {
        world.administrator
                .client()
                .post("/api/import/" + plan + "/apply", Map.of())
                .expect(200);
    }
}
