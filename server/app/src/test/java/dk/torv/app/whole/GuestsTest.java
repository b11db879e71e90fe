package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.torv.app.whole.World.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest from the invitation to the end: they see the conversations they were invited to, who is in them, and nothing else. */
@WholeProgram
class GuestsTest {
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
    void theLinkTellsWhoInvitesToWhatAndWorksOnce() {
        String secret = Guesting.secretOf(Guesting.invite(world.owner, world.group, world.channel));
        JsonNode shown = read(secret).expect(200).json();
        assertThat(shown.path("sponsor").asText()).isEqualTo("Ole Ejer");
        assertThat(shown.path("company").asText()).isEqualTo("Firma A/S");
        assertThat(shown.path("places").findValuesAsText("name")).containsExactlyInAnyOrder("Frokost", "Drift");
        assertThat(shown.path("places").findValuesAsText("team")).containsExactly("Teknik");

        JsonNode accepted = Guesting.accept(world, secret).expect(200).json();
        assertThat(accepted.path("conversation").asText()).isEqualTo(world.group.toString());
        Guesting.accept(world, secret).expect(404, "not-found");
        read(secret).expect(404, "not-found");
    }

    @Test
    void theLinkIsInNoListAndStopsWorkingWhenItIsWithdrawn() {
        Answer invitation = Guesting.invite(world.owner, world.group);
        String secret = Guesting.secretOf(invitation);
        String path = "/api/invitations/" + invitation.id();
        assertThat(world.owner.client().get("/api/invitations").expect(200).body())
                .contains(invitation.id().toString())
                .doesNotContain(secret);
        assertThat(world.rows.list("SELECT i::text FROM invitation i WHERE id = ?", invitation.id()))
                .noneMatch(row -> row.contains(secret));
        world.member.client().delete(path).expect(404, "not-found");
        world.owner.client().delete(path).expect(204);
        read(secret).expect(404, "not-found");
        Guesting.accept(world, secret).expect(404, "not-found");
    }

    @Test
    void aLinkIsTooOldAfterSevenDays() {
        Answer invitation = Guesting.invite(world.owner, world.group);
        world.rows.execute(
                "UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = ?", invitation.id());
        read(Guesting.secretOf(invitation)).expect(404, "not-found");
        Guesting.accept(world, Guesting.secretOf(invitation)).expect(404, "not-found");
    }

    @Test
    void refusesWhatCannotBeInvited() {
        invite(Map.of("email", "ikke en adresse")).expect(400, "invalid");
        invite(Map.of("email", "ida@firma")).expect(400, "invalid");
        invite(Map.of("name", " ")).expect(400, "invalid");
        invite(Map.of("days", 0)).expect(400, "invalid");
        invite(Map.of("days", 91)).expect(400, "invalid");
        invite(Map.of("conversations", List.of())).expect(400, "invalid");
        invite(Map.of("conversations", List.of(UUID.randomUUID()))).expect(404, "not-found");
        invite(Map.of("conversations", List.of(world.group, world.otherChannel)))
                .expect(404, "not-found");
        invite(Map.of("conversations", List.of(world.direct))).expect(403, "forbidden");
        world.rows.execute("UPDATE person SET email = 'Mia@Fjordby.dk' WHERE id = ?", world.member.id());
        invite(Map.of("email", "mia@fjordby.dk")).expect(409, "conflict");
        invite(Map.of("email", "ny@firma.dk")).expect(201);
    }

    @Test
    void aTeamThatFollowsTheOrganisationTakesGuestsOnlyIntoPrivateChannels() {
        UUID hidden = privateChannel();
        world.rows.execute(
                "INSERT INTO team_rule (id, team, title) VALUES (gen_random_uuid(), ?, 'Ingen har denne')", world.team);
        invite(Map.of("conversations", List.of(world.channel))).expect(403, "forbidden");
        Person guest = Guesting.guestOf(world, world.owner, hidden);
        assertThat(idsOf(bootstrap(guest).path("conversations"))).containsExactly(hidden.toString());
        guest.client().get("/api/conversations/" + world.channel).expect(404, "not-found");
    }

    @Test
    void aGuestSeesOnlyTheirConversationsAndWhoIsInThem() {
        Person guest = Guesting.guestOf(world, world.owner, world.group);
        JsonNode boot = bootstrap(guest);
        assertThat(idsOf(boot.path("conversations"))).containsExactly(world.group.toString());
        assertThat(boot.path("teams")).isEmpty();
        assertThat(boot.path("may").path("inviteGuests").asBoolean()).isFalse();

        List<String> met = new ArrayList<>(idsOf(boot.path("people")));
        met.addAll(idsOf(get(guest, "/api/people?limit=50").path("people")));
        met.addAll(idsOf(get(guest, "/api/people?q=f&limit=50").path("people")));
        met.addAll(idsOf(get(guest, "/api/people?ids=" + world.stranger.id() + "," + world.administrator.id())
                .path("people")));
        assertThat(met)
                .contains(world.owner.id().toString(), world.member.id().toString())
                .doesNotContain(
                        world.stranger.id().toString(), world.administrator.id().toString());

        guest.client().get("/api/people/" + world.member.id()).expect(200);
        guest.client().get("/api/people/" + world.stranger.id()).expect(404, "not-found");
        guest.client()
                .post("/api/chats", Map.of("members", List.of(world.stranger.id())))
                .expect(400, "invalid");
        guest.client()
                .post(
                        World.messages(world.group),
                        Map.of(
                                "clientId",
                                UUID.randomUUID(),
                                "markdown",
                                "Hej <torv:person/" + world.stranger.id() + ">"))
                .expect(400, "invalid");
    }

    @Test
    void nothingElseIsThereForAGuestWhateverIdTheyTry() {
        Person guest = Guesting.guestOf(world, world.owner, world.group);
        for (UUID conversation :
                List.of(world.channel, world.otherChannel, world.direct, world.self, UUID.randomUUID())) {
            for (String path : List.of("", "/messages", "/members", "/changes?after=0")) {
                guest.client().get("/api/conversations/" + conversation + path).expect(404, "not-found");
            }
        }
        guest.client().get("/api/teams/" + world.team).expect(404, "not-found");
        guest.client().get("/api/teams/" + world.team + "/members").expect(404, "not-found");
        assertThat(get(guest, "/api/teams").path("items")).isEmpty();
        guest.client().get("/api/guests?all=true").expect(403, "forbidden");
        guest.client().get("/api/policy").expect(403, "forbidden");
        guest.client().get("/api/administrators").expect(403, "forbidden");
    }

    @Test
    void aGuestComesWithoutThePastOfAGroup() {
        Person guest = Guesting.guestOf(world, world.owner, world.group);
        assertThat(get(guest, World.messages(world.group)).path("messages")).isEmpty();
        world.post(world.member, world.group, "Velkommen, Ida");
        assertThat(get(guest, World.messages(world.group)).path("messages").findValuesAsText("markdown"))
                .containsExactly("Velkommen, Ida");
    }

    @Test
    void aStandardChannelMakesAGuestOfTheWholeTeam() {
        UUID second = world.channel(world.owner, world.team, "Værksted");
        Person guest = Guesting.guestOf(world, world.owner, world.channel);
        assertThat(idsOf(bootstrap(guest).path("conversations")))
                .containsExactlyInAnyOrder(world.channel.toString(), world.notices.toString(), second.toString());
        assertThat(bootstrap(guest).path("teams").get(0).path("role").asText()).isEqualTo("guest");
    }

    @Test
    void everyoneSeesHowManyGuestsReadAlong() {
        assertThat(guestsIn(world.member, world.group)).isEqualTo(1);
        Person guest = Guesting.guestOf(world, world.owner, world.group, world.channel);
        assertThat(guestsIn(world.member, world.group)).isEqualTo(2);
        assertThat(guestsIn(world.member, world.channel)).isEqualTo(2);
        world.owner
                .client()
                .patch("/api/guests/" + guest.id(), Map.of("ended", true))
                .expect(204);
        assertThat(guestsIn(world.member, world.group)).isEqualTo(1);
        assertThat(guestsIn(world.member, world.channel)).isEqualTo(1);
        assertThat(get(world.member, "/api/conversations/" + world.direct).has("guests"))
                .isFalse();
    }

    @Test
    void endingAGuestShutsEveryDoorAtOnce() {
        Person guest = Guesting.guestOf(world, world.owner, world.group);
        try (Listening socket = Listening.as(guest)) {
            world.owner
                    .client()
                    .patch("/api/guests/" + guest.id(), Map.of("ended", true))
                    .expect(204);
            socket.awaitClose();
        }
        guest.client().get("/api/bootstrap").expect(401, "signed-out");
        world.signedOut
                .post("/api/session", Map.of("login", guest.login(), "password", Guesting.PASSWORD))
                .expect(401);
        assertThat(idsOf(get(world.member, "/api/conversations/" + world.group + "/members")
                        .path("people")))
                .doesNotContain(guest.id().toString());
        world.owner
                .client()
                .patch("/api/guests/" + guest.id(), Map.of("days", 5))
                .expect(404, "not-found");
    }

    @Test
    void accessEndsAtTheMomentAlsoBeforeAnybodyTidiesUp() {
        Person guest = Guesting.guestOf(world, world.owner, world.group);
        world.rows.execute("UPDATE guest SET expires_at = now() - interval '1 second' WHERE person = ?", guest.id());
        guest.client().get("/api/bootstrap").expect(401, "signed-out");
        world.signedOut
                .post("/api/session", Map.of("login", guest.login(), "password", Guesting.PASSWORD))
                .expect(401);
    }

    @Test
    void whoWasAGuestComesBackAsTheSamePerson() {
        Person guest = Guesting.guestOf(world, world.owner, world.group);
        world.post(guest, world.group, "Hej");
        world.owner
                .client()
                .patch("/api/guests/" + guest.id(), Map.of("ended", true))
                .expect(204);
        Answer again = world.member
                .client()
                .post(
                        "/api/invitations",
                        Map.of(
                                "name",
                                "Ida Igen",
                                "email",
                                guest.login(),
                                "conversations",
                                List.of(world.group),
                                "days",
                                10))
                .expect(201);
        Guesting.accept(world, Guesting.secretOf(again)).expect(200);
        assertThat(Guesting.signedIn(world, guest.login()).id()).isEqualTo(guest.id());
        JsonNode guests = get(world.member, "/api/guests").path("items");
        assertThat(guests).hasSize(1);
        assertThat(guests.get(0).path("sponsor").path("id").asText())
                .isEqualTo(world.member.id().toString());
    }

    @Test
    void aSponsorWhoMayNoLongerLetAnybodyInLetsNobodyIn() {
        String secret = Guesting.secretOf(Guesting.invite(world.owner, world.group));
        world.owner
                .client()
                .delete("/api/chats/" + world.group + "/members/" + world.owner.id())
                .expect(204);
        Guesting.accept(world, secret).expect(409, "conflict");
        assertThat(read(secret).status()).isEqualTo(200);
    }

    @Test
    void sponsorsSeeTheirOwnGuestsAndAdministratorsAll() {
        Person guest = Guesting.guestOf(world, world.owner, world.group);
        assertThat(get(world.owner, "/api/guests")
                        .path("items")
                        .get(0)
                        .path("company")
                        .asText())
                .isEqualTo("Firma A/S");
        assertThat(get(world.member, "/api/guests").path("items")).isEmpty();
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(world.administrator, "/api/guests?all=true&limit=1" + next);
            page.path("items")
                    .forEach(one -> all.add(one.path("person").path("id").asText()));
            next = page.has("next") ? "&after=" + page.path("next").asText() : null;
        } while (next != null);
        assertThat(all).doesNotHaveDuplicates().contains(guest.id().toString());
    }

    private UUID privateChannel() {
        return world.owner
                .client()
                .post("/api/teams/" + world.team + "/channels", Map.of("name", "Lukket", "private", true))
                .expect(201)
                .id();
    }

    private Answer invite(Map<String, ?> instead) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "Ida", "email", "ida@firma.dk", "conversations", List.of(world.group), "days", 30));
        body.putAll(instead);
        return world.owner.client().post("/api/invitations", body);
    }

    private Answer read(String secret) {
        return world.signedOut.post("/api/guest-invitation", Map.of("secret", secret));
    }

    private static int guestsIn(Person person, UUID conversation) {
        return get(person, "/api/conversations/" + conversation).path("guests").asInt();
    }

    private static JsonNode bootstrap(Person person) {
        return get(person, "/api/bootstrap");
    }

    private static JsonNode get(Person person, String path) {
        return person.client().get(path).expect(200).json();
    }

    private static List<String> idsOf(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }
}
