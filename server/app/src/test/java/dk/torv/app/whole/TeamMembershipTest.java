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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming into teams and going out of them, as it looks from outside: at once, everywhere, and the same for all ways of asking. */
@WholeProgram
class TeamMembershipTest {
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
    void aFormerMemberIsAStranger() {
        UUID secret = world.channel(
                world.owner, world.team, Map.of("name", "Løn", "private", true, "members", List.of(world.member.id())));
        UUID message = world.post(world.member, secret, "Fortroligt");
        try (Listening member = Listening.as(world.member)) {
            remove(world.owner, world.team, world.member).expect(204);
            member.await("\"type\":\"conversation\",\"conversation\":\"" + secret + "\",\"gone\":true");
            member.await("\"type\":\"team\",\"team\":\"" + world.team + "\",\"gone\":true");
            member.await("\"conversation\":\"" + world.channel + "\",\"gone\":true");
            world.post(world.owner, world.channel, "Uden dig");
            world.post(world.owner, world.direct, "Til dig");
            member.awaitWithout("Til dig", "Uden dig");
        }
        Client former = world.member.client();
        for (UUID conversation : List.of(world.channel, world.notices, secret)) {
            String path = "/api/conversations/" + conversation;
            for (String end : List.of("", "/messages", "/changes", "/members")) {
                former.get(path + end).expect(404, "not-found");
            }
            former.put(path + "/read", Map.of("seq", 1)).expect(404);
            former.put(path + "/choice", Map.of("muted", true)).expect(404);
            former.post(path + "/messages", Map.of("clientId", UUID.randomUUID(), "markdown", "Hej"))
                    .expect(404);
        }
        former.patch(World.message(secret, message), Map.of("markdown", "x")).expect(404);
        for (String end : List.of("", "/members", "/channels")) {
            former.get("/api/teams/" + world.team + end).expect(404, "not-found");
        }
        former.post("/api/teams/" + world.team + "/join", Map.of()).expect(404);
        assertThat(former.get("/api/bootstrap").expect(200).body())
                .doesNotContain(world.team.toString())
                .doesNotContain(secret.toString());
    }

    @Test
    void whoeverIsAddedIsToldAndHearsAtOnce() {
        Person newcomer = world.another();
        try (Listening listening = Listening.as(newcomer)) {
            add(newcomer);
            listening.await("\"type\":\"team\",\"team\":\"" + world.team + "\"}");
            listening.await(world.post(world.owner, world.channel, "Velkommen").toString());
        }
        Answer team = newcomer.client().get("/api/teams/" + world.team).expect(200);
        assertThat(team.json().at("/team/role").asText()).isEqualTo("member");
        assertThat(newcomer.client()
                        .get("/api/teams/" + world.team + "/channels")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void aPersonAddedAndRemovedInQuickTurnsEndsAsTheLastOneSays() {
        Person restless = world.another();
        try (Listening listening = Listening.as(restless)) {
            for (int turn = 0; turn < 10; turn++) {
                add(restless);
                remove(world.owner, world.team, restless).expect(204);
            }
            add(restless);
            listening.await(
                    world.post(world.owner, world.channel, "Du hører det").toString());
            restless.client().get("/api/conversations/" + world.channel).expect(200);

            remove(world.owner, world.team, restless).expect(204);
            listening.await("\"team\":\"" + world.team + "\",\"gone\":true");
            restless.client().get("/api/conversations/" + world.channel).expect(404);
        }
    }

    @Test
    void aGuestInAPrivateChannelSeesTheTeamsNameAndNothingElseOfIt() {
        UUID secret = world.channel(world.owner, world.publicTeam, Map.of("name", "Byg", "private", true));
        String members = "/api/conversations/" + secret + "/members";
        try (Listening guest = Listening.as(world.guest)) {
            world.owner
                    .client()
                    .post(members, Map.of("person", world.guest.id(), "history", "nothing"))
                    .expect(204);
            guest.await("\"team\":\"" + world.publicTeam + "\"");
            guest.await("\"conversation\":\"" + secret + "\"");
            guest.await(world.post(world.owner, secret, "Goddag").toString());
        }
        Client guest = world.guest.client();
        assertThat(guest.get("/api/teams/" + world.publicTeam)
                        .expect(200)
                        .json()
                        .at("/team/role")
                        .asText())
                .isEqualTo("guest");
        guest.get("/api/teams/" + world.publicTeam + "/members").expect(403, "forbidden");
        guest.post("/api/teams/" + world.publicTeam + "/join", Map.of()).expect(403, "forbidden");
        assertThat(guest.get("/api/teams/" + world.publicTeam + "/channels")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    private void add(Person person) {
        world.owner
                .client()
                .post("/api/teams/" + world.team + "/members", Map.of("people", List.of(person.id())))
                .expect(200);
    }

    private static Answer remove(Person actor, UUID team, Person person) {
        return actor.client().delete("/api/teams/" + team + "/members/" + person.id());
    }
}
