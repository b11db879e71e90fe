package dk.torv;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that shows newcomers the way through the code names only files that are there. */
class PathOfAMessageTest {
    private static final int LEAST_STATIONS = 10;
    private static final Pattern PATH = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+)`");

    @Test
    void namesOnlyFilesThatExist() throws IOException {
        Path repository = TestDatabase.server().getParent();
        Path page = repository.resolve("docs/path-of-a-message.md");
        assertThat(page).exists();

        List<String> named = PATH.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThanOrEqualTo(LEAST_STATIONS);
        assertThat(named)
                .allSatisfy(path -> assertThat(repository.resolve(path)).exists());
    }
}
