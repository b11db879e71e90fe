package dk.torv.app;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Lets every option be set in the environment too: {@code --public-url} as {@code TORV_PUBLIC_URL}. An option given on the command
 * line comes first.
 */
final class Environment implements IDefaultValueProvider {
    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? variables.get(nameOf(option)) : null;
    }

    /** For example {@code TORV_PUBLIC_URL}. */
    static String nameOf(OptionSpec option) {
        String name = option.longestName().replaceFirst("^--", "");
        return "TORV_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
