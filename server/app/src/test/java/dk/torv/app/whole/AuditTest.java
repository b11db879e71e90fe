package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.access.SetPassword;
import dk.torv.access.Token;
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

/** What an auditor finds: that it happened, who did it and to what, and never a word that somebody wrote. */
@WholeProgram
class AuditTest {
    private static final String PASSWORD = "en lang adgangskode";

    @Inject
    DataSource database;

    @Inject
    SetPassword setPassword;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
    }

    @Test
    void signingInAndOutIsWrittenDown() {
        Person person = world.another();
        setPassword.set(person.id(), PASSWORD);
        Answer in = world.signedOut
                .post("/api/session", Map.of("login", person.login(), "password", PASSWORD))
                .expect(200);
        assertThat(about("session.create", person.id())).hasSize(1).allMatch(row -> row.contains("program"));
        Client.program(base, in.json().path("token").asText())
                .delete("/api/session")
                .expect(204);
        assertThat(about("session.end", person.id())).hasSize(1);
    }

    @Test
    void aRefusedSignInIsWrittenDownForTheAccountTried() {
        Person person = world.another();
        setPassword.set(person.id(), PASSWORD);
        world.signedOut
                .post("/api/session", Map.of("login", person.login(), "password", "hemmeligt men forkert"))
                .expect(401);
        assertThat(subject("session.refuse", person.id())).hasSize(1);
        int before = world.rows
                .list("SELECT number FROM audit WHERE action = 'session.refuse'")
                .size();
        world.signedOut
                .post("/api/session", Map.of("login", "nobody" + UUID.randomUUID(), "password", "hemmeligt"))
                .expect(401);
        assertThat(world.rows.list("SELECT number FROM audit WHERE action = 'session.refuse'"))
                .hasSize(before + 1);
    }

    @Test
    void endingAnotherSessionIsWrittenDown() {
        UUID session = world.session(world.member.id(), Token.random(), "browser");
        world.member.client().delete("/api/sessions/" + session).expect(204);
        assertThat(subject("session.end", session)).hasSize(1);
    }

    @Test
    void groupsTheirMembersAndChannelsAreWrittenDown() {
        assertThat(subject("group.create", world.group)).hasSize(1);
        assertThat(subject("group.add-member", world.group))
                .hasSize(1)
                .allMatch(row -> row.contains(world.guest.id().toString()) && row.contains("nothing"));
        assertThat(subject("channel.create", world.channel))
                .hasSize(1)
                .allMatch(row -> row.contains(world.team.toString()));
        world.member
                .client()
                .delete("/api/chats/" + world.group + "/members/" + world.member.id())
                .expect(204);
        assertThat(subject("group.leave", world.group))
                .hasSize(1)
                .allMatch(row -> row.contains(world.member.id().toString()));
    }

    @Test
    void deletingSomebodyElsesMessageIsWrittenDownAndOnesOwnIsNot() {
        world.owner
                .client()
                .delete(World.message(world.channel, world.membersMessage))
                .expect(204);
        assertThat(subject("message.delete", world.membersMessage))
                .hasSize(1)
                .allMatch(row -> row.contains(world.channel.toString())
                        && row.contains(world.member.id().toString())
                        && row.contains(world.owner.id().toString()));
        world.guest
                .client()
                .delete(World.message(world.channel, world.guestsMessage))
                .expect(204);
        assertThat(subject("message.delete", world.guestsMessage)).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotWrittenDown() {
        world.member
                .client()
                .delete(World.message(world.channel, world.ownersMessage))
                .expect(403);
        world.stranger
                .client()
                .delete("/api/sessions/" + world.member.session())
                .expect(404);
        assertThat(subject("message.delete", world.ownersMessage)).isEmpty();
        assertThat(subject("session.end", world.member.session())).isEmpty();
    }

    @AfterEach
    void noWordThatSomebodyWroteIsInIt() {
        List<String> written = List.of(
                "Frokost",
                "Drift",
                "Skemaer",
                "Teknik",
                "Vandet",
                "beskeden",
                "noteret",
                "Velkommen",
                "Kun til dig",
                "adgangskode",
                "hemmeligt",
                "Ole",
                "Medlem",
                "nobody",
                "Fjordby");
        assertThat(world.rows.list("SELECT action || ' ' || detail::text FROM audit"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContainIgnoringCase(written.toArray(String[]::new)));
    }

    private List<String> about(String action, UUID actor) {
        return world.rows.list("SELECT a::text FROM audit a WHERE action = ? AND actor = ?", action, actor);
    }

    private List<String> subject(String action, UUID subject) {
        return world.rows.list("SELECT a::text FROM audit a WHERE action = ? AND subject = ?", action, subject);
    }
}
