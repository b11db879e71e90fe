package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.app.whole.World.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that no client of ours would send: each gets a refusal that a program can read, and none a bug. */
@WholeProgram
class BadBodiesTest {
    private static final int DEEP = 20_000;

    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(database, base);
    }

    /** Every call with a body, and one of its fields. */
    static Stream<List<String>> calls() {
        return Stream.of(
                List.of("POST", "/api/session", "login"),
                List.of("POST", "/api/setup", "secret"),
                List.of("PATCH", "/api/me", "language"),
                List.of("PUT", "/api/me/presence", "presence"),
                List.of("PUT", "/api/me/absence", "until"),
                List.of("POST", "/api/chats", "members"),
                List.of("POST", "/api/teams/{team}/channels", "name"),
                List.of("POST", "/api/chats/{group}/members", "person"),
                List.of("PUT", "/api/conversations/{channel}/read", "seq"),
                List.of("POST", "/api/conversations/{channel}/messages", "clientId"),
                List.of("PATCH", "/api/conversations/{channel}/messages/{message}", "markdown"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesWhatIsNotTheJsonAskedFor(List<String> call) {
        for (String body :
                List.of("{", "}", "[", "\"", "[]", "\"text\"", "1", "true", "{\"a\":}", "{'a':1}", "\u0000")) {
            send(call, body).expect(400, "invalid");
        }
        for (String body : List.of("", "null", " ")) {
            Answer answer = send(call, body).expect(400, "invalid");
            assertThat(answer.json().path("field").asText()).isEqualTo("body");
        }
        without(call).expect(400, "invalid");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesAnotherTypeInAField(List<String> call) {
        String field = call.get(2);
        for (String value : List.of("{}", "{\"a\":1}", "[[]]", "[1]", "1.5", "true", "1e400", "\"\\u0000\"")) {
            send(call, "{\"%s\":%s}".formatted(field, value)).expect(400, "invalid");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesDeepNestingAndNamesNothingOfIt(List<String> call) {
        send(call, "{\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}").expect(400, "invalid");
        send(call, "{\"%s\":".formatted(call.get(2)) + "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP) + "}")
                .expect(400, "invalid");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesAnotherContentType(List<String> call) {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense")) {
            Answer answer = client(call).with("Content-Type", type).send(call.get(0), path(call), "{}");
            answer.expect(415, "not-supported");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesFiveMegabytesAndAnswersTheNextRequest(List<String> call) {
        String large = "{\"%s\":\"%s\"}".formatted(call.get(2), "x".repeat(5 << 20));
        send(call, large).expect(413, "too-large");
        world.member.client().get("/api/me").expect(200);
    }

    @Test
    void refusesAHundredThousandMembersAndMissingOnes() {
        String many = Stream.generate(() -> "\"x\"").limit(100_000).collect(Collectors.joining(",", "[", "]"));
        post("/api/chats", "{\"members\":" + many + "}").expect(400, "invalid");
        String ids = Stream.generate(() -> "\"" + UUID.randomUUID() + "\"")
                .limit(20_000)
                .collect(Collectors.joining(",", "[", "]"));
        post("/api/chats", "{\"members\":" + ids + "}").expect(400, "invalid");
        post("/api/chats", "{\"members\":[null]}").expect(400, "invalid");
        post("/api/chats", "{\"members\":null}").expect(400, "invalid");
        post("/api/chats", "{\"members\":\"" + world.owner.id() + "\"}").expect(400, "invalid");
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        post("/api/chats", "{\"members\":[],\"colour\":{\"deep\":[1,2,{}]},\"id\":\"x\"}")
                .expect(200);
        post(
                        World.messages(world.channel),
                        "{\"clientId\":\"%s\",\"markdown\":\"Hej\",\"author\":\"%s\",\"seq\":7,\"silent\":true}"
                                .formatted(UUID.randomUUID(), world.owner.id()))
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource({"3,400", "true,400", "[],400", "{},400", "'\"da\"',200", "null,200"})
    void takesTextForTextOnly(String value, int status) {
        world.member
                .client()
                .send("PATCH", "/api/me", "{\"language\":" + value + "}")
                .expect(status);
    }

    @ParameterizedTest
    @CsvSource({"1.5,400", "'\"1\"',400", "true,400", "-1,400", "9223372036854775808,400", "1e3,400", "1,204"})
    void takesWholeNumbersForNumbersOnly(String value, int status) {
        world.member
                .client()
                .send("PUT", "/api/conversations/" + world.channel + "/read", "{\"seq\":" + value + "}")
                .expect(status);
    }

    private Answer post(String path, String body) {
        return world.member.client().send("POST", path, body);
    }

    private Answer send(List<String> call, String body) {
        return client(call).send(call.get(0), path(call), body);
    }

    private Answer without(List<String> call) {
        return client(call).send(call.get(0), path(call), null);
    }

    private Client client(List<String> call) {
        boolean open = call.get(1).equals("/api/session") || call.get(1).equals("/api/setup");
        Person person = call.get(1).startsWith("/api/teams") ? world.owner : world.member;
        return open ? world.signedOut : person.client();
    }

    private String path(List<String> call) {
        return call.get(1)
                .replace("{team}", world.team.toString())
                .replace("{group}", world.group.toString())
                .replace("{channel}", world.channel.toString())
                .replace("{message}", world.membersMessage.toString());
    }
}
