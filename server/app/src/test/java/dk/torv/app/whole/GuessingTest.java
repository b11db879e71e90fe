package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.access.SetPassword;
import dk.torv.app.whole.World.Person;
import dk.torv.database.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody learns who tries logins and passwords: nothing, and ever more slowly. */
@WholeProgram
class GuessingTest {
    private static final int TRIES_AT_ONCE = 10;

    @Inject
    DataSource source;

    @Inject
    Database database;

    @Inject
    SetPassword setPassword;

    @TestHTTPResource("")
    URI base;

    World world;
    Person person;

    @BeforeEach
    void makeWorld() {
        world = new World(source, base);
        person = world.another();
        setPassword.set(person.id(), "en lang adgangskode");
    }

    @Test
    void aWrongLoginAndAWrongPasswordLookTheSame() {
        Answer wrongPassword = guess(person.login()).expect(401, "signed-out");
        Answer wrongLogin = guess("nobody" + UUID.randomUUID()).expect(401, "signed-out");
        assertThat(wrongLogin.comparable()).isEqualTo(wrongPassword.comparable());
        Person left = world.another();
        setPassword.set(left.id(), "en lang adgangskode");
        world.rows.execute("UPDATE person SET active = false WHERE id = ?", left.id());
        assertThat(guess(left.login()).comparable()).isEqualTo(wrongPassword.comparable());
        assertThat(guess(world.member.login()).comparable()).isEqualTo(wrongPassword.comparable());
    }

    @Test
    void aWrongLoginAndAWrongPasswordAreTheSameWork() {
        String nobody = "nobody" + UUID.randomUUID();
        assertThat(Statements.of(database, () -> guess(nobody)))
                .isEqualTo(Statements.of(database, () -> guess(person.login())));
    }

    @Test
    void guessingIsSlowedDownAlikeForSomebodyAndNobody() {
        String nobody = "nobody" + UUID.randomUUID();
        for (int i = 0; i < TRIES_AT_ONCE; i++) {
            guess(person.login()).expect(401);
            guess(nobody).expect(401);
        }
        Answer known = guess(person.login()).expect(429, "too-many");
        Answer unknown = guess(nobody).expect(429, "too-many");
        assertThat(known.header("retry-after").map(Integer::parseInt).orElseThrow())
                .isBetween(1, 6);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(guess(" " + person.login().toUpperCase(Locale.ROOT) + " ").status())
                .isEqualTo(429);
    }

    private Answer guess(String login) {
        return world.signedOut.post("/api/session", Map.of("login", login, "password", "en forkert adgangskode"));
    }
}
