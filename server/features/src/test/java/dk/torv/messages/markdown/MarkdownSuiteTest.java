package dk.torv.messages.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dk.torv.kernel.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the suite that the client runs as well, and the one of cleaning, which is the server's alone. */
class MarkdownSuiteTest {
    @TestFactory
    Stream<DynamicNode> growsTheTreeOf() {
        return MarkdownSuite.files().stream()
                .map(file -> dynamicContainer(
                        file.getFileName().toString(),
                        MarkdownSuite.cases(file).stream()
                                .map(written -> dynamicTest(written.path("name").asText(), () -> check(written)))));
    }

    private static void check(JsonNode written) {
        String markdown = written.path("markdown").asText();
        assertThat(MarkdownSuite.json(Markdown.tree(markdown))).isEqualTo(written.path("tree"));
        List<String> mentions = new ArrayList<>();
        written.path("mentions").forEach(id -> mentions.add(id.asText()));
        assertThat(Markdown.mentions(markdown).people()).map(Object::toString).containsExactlyElementsOf(mentions);
    }

    @TestFactory
    Stream<DynamicTest> cleans() {
        Path file = MarkdownSuite.folder().resolve(MarkdownSuite.CLEANING);
        return MarkdownSuite.cases(file).stream()
                .map(written -> dynamicTest(written.path("name").asText(), () -> checkCleaning(written)));
    }

    private static void checkCleaning(JsonNode written) {
        switch (Markdown.clean(written.path("written").asText())) {
            case Markdown.Clean clean ->
                assertThat(clean.text()).isEqualTo(written.path("stored").asText(null));
            case Markdown.Refused(Refusal refusal) ->
                assertThat(refusal.reason()).isEqualTo(written.path("refused").asText(null));
        }
    }

    @Test
    void readsAllOfTheSuite() {
        assertThat(MarkdownSuite.files()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(MarkdownSuite.files().stream()
                        .flatMap(file -> MarkdownSuite.cases(file).stream())
                        .map(written -> written.path("name").asText()))
                .hasSizeGreaterThan(450);
    }
}
