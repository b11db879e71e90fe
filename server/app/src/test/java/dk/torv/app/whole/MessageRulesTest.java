package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.app.whole.World.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of what messages, threads, reactions and groups allow. */
@WholeProgram
class MessageRulesTest {
    private static final int LONGEST = 28 * 1024;

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
    void takes28KibibytesAndNotOneMore() {
        post("x".repeat(LONGEST)).expect(201);
        post("x".repeat(LONGEST + 1)).expect(413, "too-large");
        post("ø".repeat(LONGEST / 2)).expect(201);
        post("ø".repeat(LONGEST / 2) + "x").expect(413, "too-large");
        world.member
                .client()
                .patch(World.message(world.channel, world.membersMessage), Map.of("markdown", "x".repeat(LONGEST + 1)))
                .expect(413, "too-large");
    }

    @Test
    void repliesGoToTheFirstMessageOfAThreadOnly() {
        reply(world.reply).expect(409, "conflict");
        reply(world.deleted).expect(409, "conflict");
        reply(world.strangersMessage).expect(400, "invalid");
        reply(world.directMessage).expect(400, "invalid");
        reply(UUID.randomUUID()).expect(400, "invalid");
    }

    @Test
    void theSameClientIdIsTheSameMessageForOnePersonAndOneText() {
        UUID clientId = UUID.randomUUID();
        Answer first = post(world.member, clientId, "Hej").expect(201);
        Answer again = post(world.member, clientId, "Hej").expect(200);
        assertThat(again.id()).isEqualTo(first.id());
        post(world.member, clientId, "Goddag").expect(409, "conflict");
        assertThat(post(world.owner, clientId, "Hej").expect(201).id()).isNotEqualTo(first.id());
        world.member
                .client()
                .post(World.messages(world.group), Map.of("clientId", clientId, "markdown", "Hej"))
                .expect(409, "conflict");
        world.member.client().delete(World.message(world.channel, first.id())).expect(204);
        assertThat(post(world.member, clientId, "Hej")
                        .expect(200)
                        .json()
                        .path("markdown")
                        .asText())
                .isEmpty();
    }

    @Test
    void aReplySentAgainIsTheSameReplyAlsoWhenItsThreadHasGone() {
        Map<String, ?> reply =
                Map.of("clientId", UUID.randomUUID(), "markdown", "Svar", "replyTo", world.membersMessage);
        Answer first =
                world.owner.client().post(World.messages(world.channel), reply).expect(201);
        world.member
                .client()
                .delete(World.message(world.channel, world.membersMessage))
                .expect(204);
        Answer again =
                world.owner.client().post(World.messages(world.channel), reply).expect(200);
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void aDeletedMessageIsNeitherEditedNorReactedTo() {
        String deleted = World.message(world.channel, world.deleted);
        world.owner.client().patch(deleted, Map.of("markdown", "Igen")).expect(409, "conflict");
        world.member.client().put(deleted + "/reactions/%F0%9F%91%8D").expect(409, "conflict");
        world.owner.client().delete(deleted).expect(204);
    }

    @Test
    void mentionsReachOnlyWhomTheAuthorSees() {
        mention(world.guest, world.member.id()).expect(201);
        mention(world.guest, world.stranger.id()).expect(400, "invalid");
        mention(world.guest, UUID.randomUUID()).expect(400, "invalid");
        mention(world.member, world.stranger.id()).expect(201);
        String many = Stream.generate(() -> "<torv:person/" + UUID.randomUUID() + ">")
                .limit(51)
                .collect(Collectors.joining(" "));
        post(many).expect(400, "invalid");
        mention(world.guest, "<torv:person/nonsense>").expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "ab",
                ":)",
                " ",
                "👍👍",
                "👍x",
                "x👍",
                "å",
                "\u0000",
                "\u200d",
                "\ufe0f",
                "#",
                "🇩",
                "👍\u202e",
                "<b>",
                "👍🏽👍🏽"
            })
    void refusesWhatIsNotOneEmoji(String text) {
        react(world.member, text).expect(400, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽", "❤️", "❤", "🇩🇰", "👨‍👩‍👧‍👦", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☎", "🫠"})
    void takesOneEmojiHoweverItIsBuilt(String emoji) {
        react(world.member, emoji).expect(204);
        react(world.member, emoji).expect(204);
    }

    @Test
    void takesFortyDifferentReactionsAndTheSameOnesAgain() {
        List<String> emoji = Stream.iterate(0x1F600, next -> next + 1)
                .limit(41)
                .map(Character::toString)
                .toList();
        emoji.subList(0, 39).forEach(one -> react(world.member, one).expect(204)); // the guest's thumb is the first
        react(world.member, emoji.get(39)).expect(409, "conflict");
        react(world.owner, emoji.get(0)).expect(204);
        react(world.owner, emoji.get(40)).expect(409, "conflict");
    }

    @Test
    void aGroupHasUpTo250People() {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(250).toList();
        people.forEach(id -> world.rows.execute(
                "INSERT INTO person (id, login, name, folded, role) VALUES (?, ?, 'Mange', ' mange', 'member')",
                id,
                "g" + id));
        world.owner.client().post("/api/chats", Map.of("members", people)).expect(400, "invalid");
        UUID group = world.owner
                .client()
                .post("/api/chats", Map.of("members", people.subList(0, 249)))
                .expect(201)
                .id();
        world.owner
                .client()
                .post("/api/chats/" + group + "/members", Map.of("person", people.get(249), "history", "all"))
                .expect(409, "conflict");
    }

    private Answer post(String markdown) {
        return post(world.member, UUID.randomUUID(), markdown);
    }

    private Answer post(Person author, UUID clientId, String markdown) {
        return author.client().post(World.messages(world.channel), Map.of("clientId", clientId, "markdown", markdown));
    }

    private Answer reply(UUID to) {
        return world.member
                .client()
                .post(
                        World.messages(world.channel),
                        Map.of("clientId", UUID.randomUUID(), "markdown", "Svar", "replyTo", to));
    }

    private Answer mention(Person author, UUID mentioned) {
        return mention(author, "<torv:person/" + mentioned + ">");
    }

    private Answer mention(Person author, String markdown) {
        return post(author, UUID.randomUUID(), markdown);
    }

    private Answer react(Person reacting, String emoji) {
        String encoded = URLEncoder.encode(emoji, StandardCharsets.UTF_8).replace("+", "%20");
        return reacting.client().put(World.message(world.channel, world.ownersMessage) + "/reactions/" + encoded);
    }
}
