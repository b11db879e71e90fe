package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places and page sizes out of range. */
@WholeProgram
class NumbersTest {
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
                "-1",
                "x",
                "1.0",
                "1e3",
                "0x1",
                "%2B1",
                "9223372036854775808",
                "99999999999999999999",
                "%D9%A1",
                "null"
            })
    void refusesPlacesThatAreNoWholeNumber(String place) {
        for (String call : new String[] {
            "/messages?before=",
            "/messages?after=",
            "/changes?after=",
            "/messages/" + world.ownersMessage + "/replies?after="
        }) {
            world.member.client().get(channel(call + place)).expect(400, "invalid");
        }
        world.member.client().get(channel("/messages?around=" + place)).expect(400, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "999999999999999999"})
    void takesEveryPlaceThatCouldBe(String place) {
        for (String call : new String[] {
            "/messages?before=",
            "/messages?after=",
            "/messages?around=",
            "/changes?after=",
            "/messages/" + world.ownersMessage + "/replies?after="
        }) {
            world.member.client().get(channel(call + place)).expect(200);
            world.member.client().get(channel(call + place + "&limit=1")).expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1000000000000", "9223372036854775808", "x", "1.5", "%00"})
    void refusesPagesOfNoneAndOfTooMany(String limit) {
        for (String call : new String[] {
            channel("/messages?limit="),
            channel("/changes?limit="),
            channel("/members?limit="),
            channel("/messages/" + world.ownersMessage + "/replies?limit="),
            "/api/people?limit=",
            "/api/teams?limit=",
            "/api/teams/" + world.team + "/members?limit="
        }) {
            world.member.client().get(call + limit).expect(400, "invalid");
        }
    }

    @Test
    void takesOnePlaceAtATime() {
        world.member.client().get(channel("/messages?before=1&after=1")).expect(400, "invalid");
        world.member.client().get(channel("/messages?around=1&after=1")).expect(400, "invalid");
    }

    @Test
    void takesAHundredIdsAndNotOneMore() {
        String hundred =
                Stream.generate(() -> world.member.id().toString()).limit(100).collect(Collectors.joining(","));
        assertThat(world.owner
                        .client()
                        .get("/api/people?ids=" + hundred)
                        .expect(200)
                        .json()
                        .path("people"))
                .hasSize(1);
        world.owner
                .client()
                .get("/api/people?ids=" + hundred + "," + world.owner.id())
                .expect(400, "invalid");
        world.owner.client().get("/api/people?ids=x").expect(400, "invalid");
    }

    @Test
    void aReadMarkBeyondTheEndStopsThere() {
        String path = "/api/conversations/" + world.channel + "/read";
        world.member.client().send("PUT", path, "{\"seq\":9223372036854775807}").expect(204);
        Answer after =
                world.member.client().get("/api/conversations/" + world.channel).expect(200);
        assertThat(after.json().path("mark").asLong())
                .isLessThanOrEqualTo(after.json().path("rev").asLong());
        assertThat(after.json().path("unread").asInt()).isZero();
        world.member
                .client()
                .send("PUT", path, "{\"seq\":-9223372036854775808}")
                .expect(400, "invalid");
    }

    private String channel(String rest) {
        return "/api/conversations/" + world.channel + rest;
    }
}
