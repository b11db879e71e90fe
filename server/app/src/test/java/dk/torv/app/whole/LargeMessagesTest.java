package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is far larger or deeper than usual is stored byte for byte or refused in words, and in no time either way. */
@WholeProgram
class LargeMessagesTest {
    private static final int LONGEST = 28 * 1024;
    /** Hundreds of times what it takes: only what grows faster than its text is that slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
    void tenThousandMentionsAreRefusedInWordsAndNothingIsLeft() {
        List<String> before = written();
        Answer answer = soon(mentions(10_000)).expect(413, "too-large");
        assertThat(answer.json().path("detail").asText()).isEqualTo("The message is too long. Split it into several.");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void asManyMentionsAsFitInAMessageAreRefusedInWordsAndNothingIsLeft() {
        List<String> before = written();
        String markdown = mentions(550);
        assertThat(markdown.length()).isBetween(LONGEST - 2_000, LONGEST);
        Answer answer = soon(markdown).expect(400, "invalid");
        assertThat(answer.json().path("detail").asText()).isEqualTo("A message can mention up to 50 people.");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void oneNameSaidFiveHundredTimesIsOneMention() {
        Answer posted = soon(("<torv:person/" + world.owner.id() + "> ")
                        .repeat(500)
                        .strip())
                .expect(201);
        assertThat(world.rows.list(
                        "SELECT person FROM mention WHERE conversation = ? AND seq = ?",
                        world.channel,
                        posted.json().path("seq").asLong()))
                .containsExactly(world.owner.id().toString());
    }

    @ParameterizedTest
    @MethodSource("largeTexts")
    void comesBackAsItWasWritten(String markdown) {
        Answer posted = soon(markdown).expect(201);
        assertThat(posted.json().path("markdown").asText()).isEqualTo(markdown);
        assertThat(world.owner
                        .client()
                        .get(World.messages(world.channel) + "?limit=1")
                        .expect(200)
                        .json()
                        .path("messages")
                        .path(0)
                        .path("markdown")
                        .asText())
                .isEqualTo(markdown);
    }

    static Stream<String> largeTexts() {
        String row = "| " + "x | ".repeat(9) + "x |\n";
        String head = row + "|-" + "|-".repeat(9) + "|\n";
        String table = head + row.repeat((LONGEST - head.length()) / row.length());
        return Stream.of("> ".repeat(100) + "dybt", ">".repeat(LONGEST - 1) + "a", table.strip());
    }

    private static String mentions(int number) {
        return Stream.generate(() -> "<torv:person/" + UUID.randomUUID() + ">")
                .limit(number)
                .collect(Collectors.joining(" "));
    }

    private Answer soon(String markdown) {
        Instant start = Instant.now();
        Answer answer = world.member
                .client()
                .post(World.messages(world.channel), Map.of("clientId", UUID.randomUUID(), "markdown", markdown));
        assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
        return answer;
    }

    private List<String> written() {
        return world.rows.list(
                "SELECT seq FROM message WHERE conversation = ? UNION ALL SELECT seq FROM mention WHERE conversation = ?",
                world.channel,
                world.channel);
    }
}
