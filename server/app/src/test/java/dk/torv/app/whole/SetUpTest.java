package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.access.SetupSecret;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link that the first start prints makes the first administrator, once. */
@WholeProgram
class SetUpTest {
    @Inject
    DataSource database;

    @Inject
    SetupSecret setupSecret;

    @TestHTTPResource("")
    URI base;

    private Rows rows;
    private Client nobody;

    @BeforeEach
    void asOnTheFirstDay() {
        rows = new Rows(database);
        nobody = Client.signedOut(base);
        rows.execute("DELETE FROM organisation");
    }

    @AfterEach
    void leaveAnOrganisationToTheOthers() {
        rows.execute("INSERT INTO organisation (name) VALUES ('Fjordby') ON CONFLICT DO NOTHING");
    }

    @Test
    void theLinkWorksOnceAndSignsIn() {
        String secret = setupSecret.renew().orElseThrow().text();
        Answer first = setUp(secret).expect(200);
        assertThat(first.json().path("me").path("role").asText()).isEqualTo("administrator");
        Client.program(base, first.json().path("token").asText())
                .get("/api/bootstrap")
                .expect(200);
        setUp(secret).expect(404, "not-found");
        assertThat(setupSecret.renew()).isEmpty();
    }

    @Test
    void aNewerLinkReplacesTheOneBefore() {
        String older = setupSecret.renew().orElseThrow().text();
        String newer = setupSecret.renew().orElseThrow().text();
        setUp(older).expect(404, "not-found");
        setUp(newer).expect(200);
    }

    @Test
    void whatIsRefusedDoesNotUseTheLinkUp() {
        String secret = setupSecret.renew().orElseThrow().text();
        nobody.post(
                        "/api/setup",
                        Map.of("secret", secret, "login", "a b", "name", "X", "password", "en lang adgangskode"))
                .expect(400, "invalid");
        nobody.post("/api/setup", Map.of("secret", secret, "login", "ada", "name", "X", "password", "kort"))
                .expect(400, "invalid");
        setUp(secret).expect(200);
    }

    @Test
    void aWrongSecretTellsNothing() {
        setupSecret.renew();
        Answer wrong = setUp("wrong").expect(404, "not-found");
        rows.execute("INSERT INTO organisation (name) VALUES ('Fjordby')");
        assertThat(setUp("wrong").comparable()).isEqualTo(wrong.comparable());
    }

    private Answer setUp(String secret) {
        return nobody.post(
                "/api/setup",
                Map.of(
                        "secret",
                        secret,
                        "organisation",
                        "Fjordby",
                        "login",
                        "admin" + UUID.randomUUID(),
                        "name",
                        "Ada",
                        "password",
                        "en lang adgangskode"));
    }
}
