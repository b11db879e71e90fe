package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.access.Token;
import dk.torv.app.whole.World.Person;
import dk.torv.database.Database;
import dk.torv.kernel.Time;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one cannot see is answered exactly like what never was, down to the headers and the work behind it. */
@WholeProgram
class InvisibleThingsTest {
    private static final String TEXT = "{\"clientId\":\"0190f0f0-0000-7000-8000-000000000001\",\"markdown\":\"x\"}";

    @Inject
    DataSource source;

    @Inject
    Database database;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(source, base);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/conversations/{x} |",
                "GET | /api/conversations/{x}/members |",
                "GET | /api/conversations/{x}/messages |",
                "GET | /api/conversations/{x}/messages?around={m} |",
                "GET | /api/conversations/{x}/changes |",
                "GET | /api/conversations/{x}/messages/{m}/replies |",
                "PUT | /api/conversations/{x}/read | {\"seq\":1}",
                "PUT | /api/conversations/{x}/threads/1/read | {\"seq\":1}",
                "PUT | /api/conversations/{x}/threads/1/follow | {\"follows\":true}",
                "POST | /api/conversations/{x}/messages | " + TEXT,
                "PATCH | /api/conversations/{x}/messages/{m} | {\"markdown\":\"x\"}",
                "DELETE | /api/conversations/{x}/messages/{m} |",
                "PUT | /api/conversations/{x}/messages/{m}/reactions/%F0%9F%8E%89 |",
                "DELETE | /api/conversations/{x}/messages/{m}/reactions/%F0%9F%8E%89 |",
                "POST | /api/chats/{x}/members | {\"person\":\"{me}\",\"history\":\"all\"}",
                "DELETE | /api/chats/{x}/members/{me} |",
                "POST | /api/conversations/{x}/members | {\"person\":\"{me}\",\"history\":\"all\"}",
                "DELETE | /api/conversations/{x}/members/{me} |",
                "PATCH | /api/conversations/{x} | {\"name\":\"x\"}",
                "PUT | /api/conversations/{x}/choice | {\"muted\":true}",
            })
    void aConversationOfOthersIsLikeNone(String method, String path, String body) {
        String call = path.replace("{m}", world.strangersMessage.toString());
        allAlike(
                world.member,
                method,
                call,
                body,
                List.of(world.otherChannel.toString(), world.privateChannel.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/conversations/{group}/messages?around={x} |",
                "GET | /api/conversations/{group}/messages/{x}/replies |",
                "PATCH | /api/conversations/{group}/messages/{x} | {\"markdown\":\"x\"}",
                "DELETE | /api/conversations/{group}/messages/{x} |",
                "PUT | /api/conversations/{group}/messages/{x}/reactions/%F0%9F%8E%89 |",
                "DELETE | /api/conversations/{group}/messages/{x}/reactions/%F0%9F%8E%89 |",
            })
    void aMessageElsewhereOrBeforeOnesTimeIsLikeNone(String method, String path, String body) {
        String call = path.replace("{group}", world.group.toString());
        List<String> unseen = List.of(
                world.strangersMessage.toString(),
                world.directMessage.toString(),
                world.ownersMessage.toString(),
                world.beforeJoining.toString());
        allAlike(world.guest, method, call, body, unseen);
    }

    @Test
    void aReplyToAMessageBeforeOnesTimeIsLikeAReplyToNone() {
        String body = "{\"clientId\":\"%s\",\"markdown\":\"x\",\"replyTo\":\"{x}\"}".formatted(UUID.randomUUID());
        allAlike(
                world.guest,
                "POST",
                World.messages(world.group),
                body,
                List.of(world.beforeJoining.toString(), world.strangersMessage.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/teams/{x} |",
                "GET | /api/teams?after={x} |",
                "PATCH | /api/teams/{x} | {\"name\":\"Ny\"}",
                "POST | /api/teams/{x}/join |",
                "GET | /api/teams/{x}/members |",
                "POST | /api/teams/{x}/members | {\"people\":[\"{me}\"]}",
                "PATCH | /api/teams/{x}/members/{me} | {\"role\":\"owner\"}",
                "DELETE | /api/teams/{x}/members/{me} |",
                "POST | /api/teams/{x}/rules | {\"below\":false,\"title\":\"Pedel\"}",
                "DELETE | /api/teams/{x}/rules/{me} |",
                "GET | /api/teams/{x}/channels |",
                "POST | /api/teams/{x}/channels | {\"name\":\"Ny\"}",
            })
    void aTeamOfOthersIsLikeNone(String method, String path, String body) {
        allAlike(world.owner, method, path, body, List.of(world.otherTeam.toString()));
    }

    @Test
    void aPersonWhomAGuestMayNotSeeIsLikeNobody() {
        Person gone = world.another();
        world.rows.execute("UPDATE person SET active = false WHERE id = ?", gone.id());
        List<String> unseen = List.of(world.stranger.id().toString(), gone.id().toString());
        allAlike(world.guest, "GET", "/api/people/{x}", null, unseen);
        allAlike(world.guest, "GET", "/api/people/{x}/profile", null, unseen);
        allAlike(world.guest, "GET", "/api/people/{x}/avatar/abc", null, unseen);
        String absence = "{\"until\":\"%s\",\"standsIn\":\"{x}\"}".formatted(Time.today());
        allAlike(world.guest, "PUT", "/api/me/absence", absence, unseen);
        allAlike(world.guest, "GET", "/api/people?ids={x}", null, unseen);
        allAlike(world.guest, "GET", "/api/people?after={x}", null, unseen);
        allAlike(world.guest, "GET", "/api/conversations/" + world.group + "/members?after={x}", null, unseen);
        allAlike(world.guest, "POST", "/api/chats", "{\"members\":[\"{x}\"]}", unseen);
        String mention = "{\"clientId\":\"%s\",\"markdown\":\"<torv:person/{x}>\"}".formatted(UUID.randomUUID());
        allAlike(world.guest, "POST", World.messages(world.group), mention, unseen);
    }

    @Test
    void aUnitIsForAGuestLikeNone() {
        List<String> unit = List.of(world.unit().toString());
        allAlike(world.guest, "GET", "/api/units/{x}", null, unit);
        allAlike(world.guest, "GET", "/api/units?parent={x}", null, unit);
        allAlike(world.guest, "GET", "/api/people?unit={x}&below=true", null, unit);
    }

    @Test
    void aSessionOfSomebodyElseIsLikeNone() {
        UUID ended = world.session(world.member.id(), Token.random(), "program");
        world.member.client().delete("/api/sessions/" + ended).expect(204);
        allAlike(
                world.member,
                "DELETE",
                "/api/sessions/{x}",
                null,
                List.of(world.owner.session().toString(), ended.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "-1",
                "null",
                "undefined",
                "0190f0f0-0000-7000-8000",
                "1-1-1-1-1",
                "0190f0f0-0000-7000-8000-00000000000g",
                "0190f0f0000070008000000000000001",
                "%20",
                "%00",
                "%2e%2e",
                "0190f0f0-0000-7000-8000-0000000000011",
                "%F0%9F%98%80",
                "%7Bc%7D"
            })
    void whatIsNoIdIsLikeNoConversation(String garbage) {
        Answer none = world.member
                .client()
                .get("/api/conversations/" + UUID.randomUUID())
                .expect(404);
        Answer answer = world.member.client().get("/api/conversations/" + garbage);
        assertThat(answer.comparable()).isEqualTo(none.comparable());
        for (String path : List.of("/messages", "/changes", "/members", "/messages/" + garbage + "/replies")) {
            world.member.client().get("/api/conversations/" + garbage + path).expect(404, "not-found");
        }
        world.member.client().get("/api/people/" + garbage).expect(404, "not-found");
        world.member.client().delete("/api/sessions/" + garbage).expect(404, "not-found");
        world.member
                .client()
                .post("/api/teams/" + garbage + "/channels", Map.of("name", "x"))
                .expect(404, "not-found");
    }

    @Test
    void anIdInCapitalsIsTheSameId() {
        String capitals = world.channel.toString().toUpperCase(Locale.ROOT);
        assertThat(world.member
                        .client()
                        .get("/api/conversations/" + capitals)
                        .expect(200)
                        .id())
                .isEqualTo(world.channel);
    }

    private void allAlike(Person asking, String method, String path, String body, List<String> unseen) {
        String forged = UUID.randomUUID().toString();
        Answer none = ask(asking, method, path, body, forged);
        none.expect(none.status());
        long work = Statements.of(database, () -> ask(asking, method, path, body, forged));
        for (String id : unseen) {
            assertThat(ask(asking, method, path, body, id).comparable()).isEqualTo(none.comparable());
            assertThat(Statements.of(database, () -> ask(asking, method, path, body, id)))
                    .as("statements of %s %s", method, path)
                    .isEqualTo(work);
        }
    }

    private static Answer ask(Person asking, String method, String path, String body, String id) {
        String me = asking.id().toString();
        String call = path.replace("{x}", id).replace("{me}", me).replace("{m}", id);
        String sent =
                body == null || body.isEmpty() ? null : body.replace("{x}", id).replace("{me}", me);
        return asking.client().send(method, call, sent);
    }
}
