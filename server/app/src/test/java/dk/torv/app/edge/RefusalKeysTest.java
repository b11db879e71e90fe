package dk.torv.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reasons for which the code refuses and the sentences of both languages are the same set. */
class RefusalKeysTest {
    private static final List<Pattern> USES = List.of(
            Pattern.compile("Refusal\\.(?:forbidden|conflict|tooLarge)\\(\\s*\"([a-z-]+)\""),
            Pattern.compile("Refusal\\.invalid\\((?:[^()]|\\([^()]*\\))*\"([a-z-]+)\"\\s*\\)"),
            Pattern.compile("Input\\.line\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\"([a-z-]+)\"\\s*\\)"),
            Pattern.compile("new Refusal\\(Code\\.\\w+, \"([a-z-]+)\""),
            Pattern.compile("new Refusal\\(Refusal\\.Code\\.\\w+, \"([a-z-]+)\""),
            Pattern.compile("Picture\\.read\\(\\w+, \"([a-z-]+)\""),
            Pattern.compile("sentences\\.of\\(\"([a-z-]+)\"\\)"));

    @Test
    void everyReasonHasASentenceInBothLanguagesAndEverySentenceAReason() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TestDatabase.server())) {
            files.filter(file -> file.toString().contains("src/main/java")
                            && file.toString().endsWith(".java"))
                    .forEach(file -> used.addAll(reasons(file)));
        }
        assertThat(used).hasSizeGreaterThan(30);
        assertThat(sentences("da").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(sentences("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void noSentenceIsEmptyOrLeftInTheOtherLanguage() throws IOException {
        Properties danish = sentences("da");
        Properties english = sentences("en");
        for (String key : danish.stringPropertyNames()) {
            assertThat(danish.getProperty(key)).as(key).isNotBlank().endsWith(".");
            assertThat(english.getProperty(key))
                    .as(key)
                    .isNotBlank()
                    .endsWith(".")
                    .isNotEqualTo(danish.getProperty(key));
        }
    }

    private static List<String> reasons(Path file) {
        try {
            String source = Files.readString(file);
            return USES.stream()
                    .flatMap(use -> use.matcher(source).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties sentences(String language) throws IOException {
        try (InputStream file =
                RefusalKeysTest.class.getResourceAsStream("/dk/torv/refusals_" + language + ".properties")) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return sentences;
        }
    }
}
