package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals speak the person's language: what they have chosen, otherwise what their browser asks for, otherwise Danish. */
@WholeProgram
class SentencesTest {
    private static final String DANISH = "Log ind for at fortsætte.";
    private static final String ENGLISH = "Sign in to go on.";

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
    @CsvSource(
            delimiter = '|',
            value = {
                "da | " + DANISH,
                "da-DK,da;q=0.9,en;q=0.8 | " + DANISH,
                "en | " + ENGLISH,
                "en-GB | " + ENGLISH,
                "de,en;q=0.5 | " + ENGLISH,
                "en;q=0.1,da;q=0.9 | " + DANISH,
                "de | " + DANISH,
                "* | " + DANISH,
            })
    void aSignedOutReaderIsAnsweredInWhatTheirBrowserAsksFor(String asked, String sentence) {
        Answer answer =
                world.signedOut.with("Accept-Language", asked).get("/api/me").expect(401, "signed-out");
        assertThat(answer.json().path("detail").asText()).isEqualTo(sentence);
    }

    @Test
    void aSignedInReaderIsAnsweredInTheLanguageTheyHaveChosen() {
        world.member.client().patch("/api/me", Map.of("language", "da")).expect(200);
        Answer answer = world.member.client().get("/api/people/x").expect(404, "not-found");
        assertThat(answer.json().path("detail").asText()).isEqualTo("Det findes ikke, eller du har ikke adgang.");
    }
}
