package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    /**
     * Session, feed position, office, guests, conversations, last messages, their reactions, teams, their tags, sections, me,
     * names, organisation, drafts, scheduled and saved messages, what concerns me, posts to read.
     */
    private static final long BOOTSTRAP = 18;

    /** Session, seat, messages, their reactions, my marks in their threads, names. */
    private static final long HISTORY = 6;

    /** Session, seat, the thread's first message, the mark. */
    private static final long MARK_THREAD = 4;

    /**
     * Session, seat, the message with all that belongs to it; beside the answer the names for its event, and behind it what decides who
     * is told of it: the message, whom it concerns, how they want to be told.
     */
    private static final long POST = 7;

    /** Session, the list of one, its last message, reactions. */
    private static final long CONVERSATION = 4;

    /** Session and one search. */
    private static final long SEARCH = 2;

    /** Session, who is visible, details, manager, reports, path, quiet hours; and of those named who is visible, and who they are. */
    private static final long PROFILE = 9;

    /** Session, the unit, its path, whether its leader is visible and who that is, the units below. */
    private static final long UNIT = 6;

    /** Session, standing, the team, its tags, its owners, their names, its rules. */
    private static final long TEAM = 7;

    /** Session, standing, the page, names. */
    private static final long TEAM_MEMBERS = 4;

    /** Session, standing, conversations, last messages, their reactions. */
    private static final long TEAM_CHANNELS = 5;

    /** Session, the page. */
    private static final long TEAMS = 2;

    @Inject
    DataSource source;

    @Inject
    Database database;

    @TestHTTPResource("")
    URI base;

    World world;
    UUID unit;

    @BeforeEach
    void makeWorld() {
        world = new World(source, base);
        unit = world.unit();
    }

    @Test
    void theNumberOfStatementsIsFixedWhateverTheSizeOfTheOrganisation() {
        Map<String, Long> expected = Map.of(
                "bootstrap", BOOTSTRAP,
                "history", HISTORY,
                "conversation", CONVERSATION,
                "people", SEARCH,
                "profile", PROFILE,
                "unit", UNIT,
                "units", SEARCH,
                "post", POST,
                "mark thread", MARK_THREAD);
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
    void openingATeamOf45000IsLikeOpeningASmallOne() {
        Map<String, Long> expected = Map.of(
                "/api/teams/" + world.team,
                TEAM,
                "/api/teams/" + world.team + "/members",
                TEAM_MEMBERS,
                "/api/teams/" + world.team + "/channels",
                TEAM_CHANNELS,
                "/api/teams",
                TEAMS);
        assertThat(counted(expected)).isEqualTo(expected);

        fillTheTeam();
        assertThat(counted(expected)).isEqualTo(expected);
        assertThat(expected.keySet().stream()
                        .mapToInt(path -> world.owner
                                .client()
                                .get(path)
                                .expect(200)
                                .body()
                                .length())
                        .sum())
                .isLessThan(60_000);
    }

    private Map<String, Long> counted(Map<String, Long> expected) {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (String path : expected.keySet()) {
            counted.put(
                    path,
                    Statements.of(database, () -> world.owner.client().get(path).expect(200)));
        }
        return counted;
    }

    @Test
    void bootstrapNamesOnlyWhoIsInMyChatsAndSpokeLast() {
        fillTheTeam();
        Answer answer = world.member.client().get("/api/bootstrap").expect(200);
        assertThat(answer.json().path("people").size()).isLessThan(10);
        assertThat(answer.json().path("teams").findValues("members"))
                .extracting(JsonNode::asInt)
                .containsExactlyInAnyOrder(MANY + 3, 2, 3);
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
        Map.of(
                        "people",
                        "/api/people?q=person%20medlem",
                        "profile",
                        "/api/people/" + world.member.id() + "/profile",
                        "unit",
                        "/api/units/" + unit,
                        "units",
                        "/api/units?q=drift")
                .forEach((name, path) -> counted.put(
                        name, Statements.of(database, () -> client.get(path).expect(200))));
        world.owner
                .client()
                .put("/api/conversations/" + world.channel + "/choice", Map.of("level", "all"))
                .expect(204);
        try (Listening owner = Listening.as(world.owner)) {
            counted.put("post", Statements.of(database, () -> postAndHear(owner)));
        }
        return counted;
    }

    /** Until somebody has been told of it: then all that a post sets going has been asked. */
    private void postAndHear(Listening owner) {
        UUID message = world.post(world.member, world.channel, "Hej");
        owner.await("\"message\":\"%s\",\"how\"".formatted(message));
    }

    private void fillTheTeam() {
        String prefix = "m" + UUID.randomUUID();
        world.rows.execute(
                "INSERT INTO person (id, login, name, folded, findable, home, role)"
                        + " SELECT gen_random_uuid(), ? || n, 'Person ' || n, ' person ' || n, ' person ' || n, ?, 'member' FROM generate_series(1, ?) n",
                prefix,
                unit,
                MANY);
        world.rows.execute(
                "INSERT INTO team_member (team, person, role) SELECT ?, id, 'member' FROM person WHERE login LIKE ? || '%'",
                world.team, prefix);
        world.rows.execute("UPDATE team SET members = members + ? WHERE id = ?", MANY, world.team);
    }
}
