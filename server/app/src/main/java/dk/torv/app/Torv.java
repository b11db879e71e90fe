package dk.torv.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's commands. They run outside Quarkus, so that the database is there before anything asks for it. */
@QuarkusMain
@Command(
        name = "torv",
        description = "Chat, channels and meetings on your own machines.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {Start.class, User.class, PeopleCommands.class, Backup.class, Restore.class, Tokens.class})
public final class Torv {
    private Torv() {}

    public static void main(String... args) {
        CommandLine line = commands();
        line.setParameterExceptionHandler((problem, given) -> {
            System.err.println("torv: " + Failures.firstLine(problem.getMessage()));
            return 2;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println("torv: " + Failures.sentence(failure));
            return 1;
        });
        int code = line.execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commands() {
        return new CommandLine(new Torv()).setDefaultValueProvider(new Environment(System.getenv()));
    }
}
