package dk.torv.app;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class SettingsTest {
    private static final Path PAGE =
            TestDatabase.server().resolveSibling("docs").resolve("admin/settings.md");

    private static final String HEAD = """
            # Settings

            Options of `./torv start`. Each can be given on the command line or in the environment; the command line comes first.

            | option | environment | default | what it does |
            |---|---|---|---|
            """;

    @Test
    void areDescribedForOperatorsAsTheyAreDeclared() throws IOException {
        String page = HEAD
                + start().getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .map(SettingsTest::row)
                        .sorted()
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("torv.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("run the test with -Dtorv.rewrite=true to write the page again")
                .hasContent(page);
    }

    @Test
    void comeFromTheEnvironmentUnlessGivenOnTheCommandLine() {
        CommandLine line = Torv.commands()
                .setDefaultValueProvider(
                        new Environment(Map.of("TORV_PORT", "9090", "TORV_PUBLIC_URL", "https://a.dk")));
        line.parseArgs("start", "--port", "9191");
        Start start = line.getSubcommands().get("start").getCommand();
        assertThat(start.port).isEqualTo(9191);
        assertThat(start.publicUrl).isEqualTo("https://a.dk");
        line.parseArgs("start");
        assertThat(start.port).isEqualTo(9090);
    }

    private static CommandLine start() {
        return Torv.commands().getSubcommands().get("start");
    }

    private static String row(OptionSpec option) {
        String form =
                option.typeInfo().isBoolean() ? option.longestName() : option.longestName() + " " + option.paramLabel();
        String given = option.defaultValue() == null ? "" : "`" + option.defaultValue() + "`";
        String text = option.description()[0]
                .replaceAll(" \\(default: \\$\\{DEFAULT-VALUE}(, )?", " (")
                .replaceAll(" \\(\\)", "");
        return "| `%s` | `%s` | %s | %s |%n".formatted(form, Environment.nameOf(option), given, text);
    }
}
