package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.torv.app.whole.Matrix.Line;
import dk.torv.app.whole.World.Person;
import dk.torv.kernel.Time;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every call of the wire to the table of who may do what. */
@WholeProgram
class MatrixTest {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    private static final String CSV = "text/csv";

    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    static Stream<Line> lines() {
        return Matrix.lines().stream();
    }

    @Test
    void hasALineForEveryOperationAndAnOperationForEveryLine() {
        assertThat(lines().map(line -> line.operation() + " " + line.method()).collect(Collectors.toSet()))
                .isEqualTo(operations());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void answersEachAsTheTableSays(Line line) {
        World world = new World(database, base);
        Map<String, Object> places = places(world, line);
        List<Integer> statuses = new ArrayList<>();
        for (int column = 0; column < Matrix.WHO.size(); column++) {
            Answer answer = ask(line, actor(world, column), places);
            answer.expect(answer.status()); // refusals are problem documents, and nothing is a bug
            statuses.add(answer.status());
        }
        assertThat(statuses).as("%s for %s", line, Matrix.WHO).isEqualTo(line.statuses());
    }

    private Answer ask(Line line, Person actor, Map<String, Object> places) {
        String path = fill(line.path(), actor, places);
        if (line.body().startsWith(CSV)) {
            return actor.client()
                    .with("Content-Type", CSV)
                    .send(
                            line.method(),
                            path,
                            line.body().substring(CSV.length()).strip());
        }
        String body = line.body().isEmpty() ? null : fill(line.body(), actor, places);
        return actor.client().send(line.method(), path, body);
    }

    private static Person actor(World world, int column) {
        return switch (column) {
            case 0 -> new Person(world.member.id(), world.member.session(), "", "", world.signedOut);
            case 1 -> world.stranger;
            case 2 -> world.guest;
            case 3 -> world.member;
            case 4 -> world.owner;
            default -> world.administrator;
        };
    }

    private static String fill(String text, Person actor, Map<String, Object> places) {
        return PLACE.matcher(text).replaceAll(place -> value(place, actor, places));
    }

    private static String value(MatchResult place, Person actor, Map<String, Object> places) {
        return switch (place.group(1)) {
            case "me" -> actor.id().toString();
            case "my-session" -> actor.session().toString();
            case "tomorrow" -> Time.today().plusDays(1).toString();
            case "new-id" -> UUID.randomUUID().toString();
            default -> {
                assertThat(places).containsKey(place.group(1));
                yield places.get(place.group(1)).toString();
            }
        };
    }

    private static Map<String, Object> places(World world, Line line) {
        Person newcomer = world.another();
        UUID section = UUID.randomUUID();
        world.rows.execute(
                "INSERT INTO section (id, person, name, position) VALUES (?, ?, 'Mine', 0)",
                section,
                world.member.id());
        Map<String, Object> places = new HashMap<>(Map.ofEntries(
                Map.entry("unit", world.unit()),
                Map.entry("members-avatar", world.avatar(world.member)),
                Map.entry("team", world.team),
                Map.entry("channel", world.channel),
                Map.entry("group", world.group),
                Map.entry("direct", world.direct),
                Map.entry("self", world.self),
                Map.entry("owners-message", world.ownersMessage),
                Map.entry("members-message", world.membersMessage),
                Map.entry("guests-message", world.guestsMessage),
                Map.entry("before-joining", world.beforeJoining),
                Map.entry("after-joining", world.afterJoining),
                Map.entry("direct-message", world.directMessage),
                Map.entry("private-channel", world.privateChannel),
                Map.entry("notices", world.notices),
                Map.entry("notice", world.notice),
                Map.entry("public", world.publicTeam),
                Map.entry("archived", world.archivedTeam),
                Map.entry("archived-channel", world.archivedChannel),
                Map.entry("members-section", section),
                Map.entry("tag", world.tag(world.team, "Vagthold", world.member)),
                Map.entry("other-tag", world.tag(world.otherTeam, "Vagthold", world.stranger)),
                Map.entry("thread", world.placeOf(world.ownersMessage)),
                Map.entry("hidden-thread", world.placeOf(world.beforeJoining)),
                Map.entry("reply", world.placeOf(world.reply)),
                Map.entry("member", world.member.id()),
                Map.entry("owner", world.owner.id()),
                Map.entry("owners-session", world.owner.session()),
                Map.entry("stranger", world.stranger.id()),
                Map.entry("guest", world.guest.id()),
                Map.entry("newcomer", newcomer.id())));
        if (line.path().contains("{rule}")) { // a team with rules takes in no guests
            UUID rule = UUID.randomUUID();
            world.rows.execute("INSERT INTO team_rule (id, team, title) VALUES (?, ?, 'Asfaltør')", rule, world.team);
            places.put("rule", rule);
        }
        if (line.path().contains("{owners-invitation}")) {
            places.put(
                    "owners-invitation",
                    Guesting.invite(world.owner, world.group).id());
        }
        if (line.path().contains("{owners-scheduled}")) {
            places.put("owners-scheduled", world.scheduled(world.owner, world.channel));
        }
        if (line.path().contains("{urgent}")) {
            places.put("urgent", world.urgent(world.member, world.group));
        }
        if (line.path().contains("{poll}")) {
            places.put("poll", world.poll(world.member, world.channel));
        }
        if (line.path().contains("{secret-poll}")) {
            places.put("secret-poll", world.poll(world.member, world.channel, true));
        }
        if (line.path().contains("{hidden-poll}")) {
            places.put("hidden-poll", world.poll(world.member, world.group));
            world.hideFromGuest();
        }
        if (line.path().contains("{hidden-urgent}")) {
            places.put("hidden-urgent", world.urgent(world.member, world.group));
            world.hideFromGuest();
        }
        if (line.path().contains("{archived-poll}")) {
            places.put("archived-poll", world.beforeTheArchive(channel -> world.poll(world.member, channel)));
        }
        if (line.path().contains("{archived-message}")) {
            places.put("archived-message", world.beforeTheArchive(channel -> world.post(world.member, channel, "Hej")));
        }
        if (line.path().contains("{reading}")) {
            places.put("reading", world.mustRead(world.owner, world.notices));
        }
        if (line.path().contains("{owners-guest}")) {
            places.put(
                    "owners-guest",
                    Guesting.guestOf(world, world.owner, world.group).id());
        }
        return places;
    }

    private Set<String> operations() {
        JsonNode paths = Client.signedOut(base)
                .get("/api/openapi?format=json")
                .expect(200)
                .json()
                .path("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach(path -> path.properties().stream()
                .filter(entry -> entry.getValue().has("operationId"))
                .forEach(entry ->
                        operations.add(entry.getValue().path("operationId").asText() + " "
                                + entry.getKey().toUpperCase(Locale.ROOT))));
        return operations;
    }
}
