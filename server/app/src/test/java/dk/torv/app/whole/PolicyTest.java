package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the organisation decides for everybody, from the administrator's change to what others see of it. */
@WholeProgram
class PolicyTest {
    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
    }

    @AfterEach
    void decideAsBefore() {
        change("""
                {"createTeams":"employees","editMinutes":null,"deleteMinutes":null,"editHistory":"author","guests":true,"guestDays":90,
                 "insightsGroup":10,"insightsForEveryone":false,
                 "banner":{"text":""}}""");
    }

    @Test
    void whatIsNotNamedStaysAndNullMeansAlways() {
        change("{\"createTeams\":\"administrators\",\"editMinutes\":15,\"guestDays\":30}");
        JsonNode after = change("{\"deleteMinutes\":60}");
        assertThat(after.path("createTeams").asText()).isEqualTo("administrators");
        assertThat(after.path("editMinutes").asInt()).isEqualTo(15);
        assertThat(after.path("deleteMinutes").asInt()).isEqualTo(60);
        assertThat(after.path("guestDays").asInt()).isEqualTo(30);
        assertThat(change("{\"editMinutes\":null}").has("editMinutes")).isFalse();
    }

    @Test
    void refusesWhatCannotBeMeant() {
        for (String body : List.of(
                "{\"createTeams\":\"nobody\"}",
                "{\"editMinutes\":-1}",
                "{\"editMinutes\":\"ten\"}",
                "{\"deleteMinutes\":1.5}",
                "{\"guestDays\":0}",
                "{\"editHistory\":\"some\"}",
                "{\"insightsGroup\":4}",
                "{\"insightsGroup\":1001}",
                "{\"guestDays\":731}",
                "{\"banner\":{\"text\":\"Hej\",\"level\":\"loud\"}}",
                "{\"banner\":{\"text\":\"Hej\"}}",
                "{\"banner\":{\"level\":\"info\"}}",
                "{\"banner\":{\"text\":\"" + "x".repeat(301) + "\",\"level\":\"info\"}}",
                "{\"banner\":{\"text\":\"a\\u202eb\",\"level\":\"info\"}}")) {
            world.administrator.client().send("PATCH", "/api/policy", body).expect(400, "invalid");
        }
    }

    @Test
    void everyChangeIsInTheAuditLogWithOldAndNewAndWithoutWhatTheBannerSays() {
        change("{\"guestDays\":45,\"banner\":{\"text\":\"Strømmen går klokken 15\",\"level\":\"urgent\"}}");
        List<String> details = world.rows.list(
                "SELECT detail::text FROM audit WHERE action = 'policy.change' AND actor = ? ORDER BY number DESC LIMIT 1",
                world.administrator.id());
        assertThat(details)
                .singleElement()
                .asString()
                .contains("\"guestDays\": {", "\"to\": \"45\"", "\"from\": \"90\"", "urgent")
                .doesNotContain("Strømmen");
    }

    @Test
    void theBannerReachesEverybodyAtOnceAndWhoComesLater() {
        try (Listening guest = Listening.as(world.guest);
                Listening stranger = Listening.as(world.stranger)) {
            change("{\"banner\":{\"text\":\"Vi øver i morgen\",\"level\":\"info\"}}");
            guest.await("Vi øver i morgen");
            stranger.await("Vi øver i morgen");
            try (Listening later = Listening.as(world.member)) {
                later.await("Vi øver i morgen");
            }
            assertThat(bannerOf(world.guest).path("level").asText()).isEqualTo("info");
            change("{\"banner\":{\"text\":\"\"}}");
            guest.await("{\"type\":\"banner\",\"limits\"");
            assertThat(bannerOf(world.guest).isMissingNode()).isTrue();
        }
    }

    @Test
    void aBannerWhoseTimeIsOverIsShownToNobody() {
        Instant past = Instant.now().minus(1, ChronoUnit.MINUTES);
        change("{\"banner\":{\"text\":\"Forbi\",\"level\":\"warning\",\"until\":\"" + past + "\"}}");
        assertThat(bannerOf(world.member).isMissingNode()).isTrue();
    }

    @Test
    void bootstrapSaysWhatOneMayDo() {
        assertMay(world.administrator, true, true, true);
        assertMay(world.member, true, true, false);
        assertMay(world.guest, false, false, false);
        change("{\"createTeams\":\"unit-administrators\",\"guests\":false}");
        assertMay(world.administrator, true, false, true);
        assertMay(world.member, false, false, false);
    }

    @Test
    void anotherNodeKnowsWithinSeconds() {
        world.rows.execute("UPDATE policy SET banner = 'Fra en anden node', banner_level = 'info'");
        try (Listening member = Listening.as(world.member)) {
            member.await("Fra en anden node");
        }
        assertThat(bannerOf(world.member).path("text").asText()).isEqualTo("Fra en anden node");
    }

    private void assertMay(World.Person person, boolean createTeams, boolean inviteGuests, boolean administer) {
        JsonNode may = bootstrap(person).path("may");
        Map<String, Boolean> expected =
                Map.of("createTeams", createTeams, "inviteGuests", inviteGuests, "administer", administer);
        expected.forEach((right, value) ->
                assertThat(may.path(right).asBoolean()).as(right).isEqualTo(value));
    }

    private JsonNode bannerOf(World.Person person) {
        return bootstrap(person).path("banner");
    }

    private static JsonNode bootstrap(World.Person person) {
        return person.client().get("/api/bootstrap").expect(200).json();
    }

    private JsonNode change(String body) {
        return world.administrator
                .client()
                .send("PATCH", "/api/policy", body)
                .expect(200)
                .json();
    }
}
