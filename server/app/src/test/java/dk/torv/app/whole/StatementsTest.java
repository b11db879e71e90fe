package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.database.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a request costs the database, in statements: the same in an organisation of ten and in one of 45,000 people who are all
 * in one's team. One of each is the question whose session it is.
 */
@WholeProgram
class StatementsTest {
    private static final int MANY = 45_000;

    /** Session, feed position, conversations, last messages, their reactions, teams, their tags, sections, me, names, organisation. */
    private static final long BOOTSTRAP = 11;

    /** Session, seat, messages, their reactions, my marks in their threads, names. */
    private static final long HISTORY = 6;

    /** Session, seat, the thread's first message, the mark. */
    private static final long MARK_THREAD = 4;

    /** Session, seat, the message with all that belongs to it; and beside the answer the names for its event. */
    private static final long POST = 4;

    /** Session, the list of one, its last message, reactions. */
    private static final long CONVERSATION = 4;

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

    @Test
    void theNumberOfStatementsIsFixedWhateverTheSizeOfTheOrganisation() {
        Map<String, Long> expected = Map.of(
                "bootstrap",
                BOOTSTRAP,
                "history",
                HISTORY,
                "conversation",
                CONVERSATION,
                "post",
                POST,
                "mark thread",
                MARK_THREAD);
        int small =
                world.member.client().get("/api/bootstrap").expect(200).body().length(); // and what is read only once
        assertThat(counted()).isEqualTo(expected);

        fillTheTeam();
        assertThat(counted()).isEqualTo(expected);
        int large =
                world.member.client().get("/api/bootstrap").expect(200).body().length();
        assertThat(large).isBetween(small - 200, small + 200); // the number of members has more digits
        assertThat(large).isLessThan(60_000);
    }

    @Test
    void bootstrapNamesOnlyWhoIsInMyChatsAndSpokeLast() {
        fillTheTeam();
        Answer answer = world.member.client().get("/api/bootstrap").expect(200);
        assertThat(answer.json().path("people").size()).isLessThan(10);
        assertThat(answer.json().path("teams").get(0).path("members").asInt()).isEqualTo(MANY + 3);
    }

    private Map<String, Long> counted() {
        Client client = world.member.client();
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put(
                "bootstrap",
                Statements.of(database, () -> client.get("/api/bootstrap").expect(200)));
        counted.put(
                "history",
                Statements.of(
                        database,
                        () -> client.get(World.messages(world.channel)).expect(200)));
        counted.put(
                "conversation",
                Statements.of(
                        database,
                        () -> client.get("/api/conversations/" + world.channel).expect(200)));
        world.reply(world.owner, world.channel, world.ownersMessage, "Til kl. 14");
        String mark =
                "/api/conversations/%s/threads/%d/read".formatted(world.channel, world.placeOf(world.ownersMessage));
        counted.put(
                "mark thread",
                Statements.of(
                        database,
                        () -> client.put(mark, Map.of("seq", Long.MAX_VALUE)).expect(204)));
        try (Listening owner = Listening.as(world.owner)) {
            counted.put("post", Statements.of(database, () -> postAndHear(owner)));
        }
        return counted;
    }

    /** Until the event has come: then all that a post sets going has been asked. */
    private void postAndHear(Listening owner) {
        owner.await(world.post(world.member, world.channel, "Hej").toString());
    }

    private void fillTheTeam() {
        String prefix = "m" + UUID.randomUUID();
        world.rows.execute(
                "INSERT INTO person (id, login, name, folded, role) SELECT gen_random_uuid(), ? || n, 'Person ' || n,"
                        + " ' person ' || n, 'member' FROM generate_series(1, ?) n",
                prefix,
                MANY);
        world.rows.execute(
                "INSERT INTO team_member (team, person, role) SELECT ?, id, 'member' FROM person WHERE login LIKE ? || '%'",
                world.team, prefix);
        world.rows.execute("UPDATE team SET members = members + ? WHERE id = ?", MANY, world.team);
    }
}
