package dk.torv.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases in {@code docs/protocol/folding.json}, which the client runs too: both find the same people by the same words. */
class FoldingSuiteTest {
    @ParameterizedTest
    @MethodSource("folded")
    void foldsAsTheClientDoes(JsonNode written) {
        assertThat(FoldedName.of(written.path("text").asText()))
                .isEqualTo(written.path("folded").asText());
    }

    @ParameterizedTest
    @MethodSource("finds")
    void findsWhatTheClientFinds(JsonNode written) {
        String findable = Findable.of(written.path("text").asText(), null, null);
        assertThat(Findable.words(written.path("query").asText()).stream()
                        .map(Findable::pattern)
                        .allMatch(pattern -> findable.matches(pattern.replace("%", ".*"))))
                .isEqualTo(written.path("finds").asBoolean());
    }

    static List<JsonNode> folded() throws IOException {
        return cases("folded");
    }

    static List<JsonNode> finds() throws IOException {
        return cases("finds");
    }

    private static List<JsonNode> cases(String kind) throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(suite())).path(kind).forEach(cases::add);
        return cases;
    }

    private static Path suite() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("docs/protocol/folding.json");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("docs/protocol/folding.json is not above here");
    }
}
