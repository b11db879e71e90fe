package dk.torv.app;

import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Role;
import dk.torv.people.AddPerson;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Local accounts from the console. */
@Command(name = "user", description = "Local accounts.", subcommands = User.Add.class, mixinStandardHelpOptions = true)
final class User {
    private static AddPerson.Command wanted;

    @Command(
            name = "add",
            description = "Give somebody an account; the password is asked for, or read from standard input.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Mixin
        Storage storage;

        @Parameters(paramLabel = "LOGIN", description = "what they sign in with")
        String login;

        @Option(names = "--name", required = true, description = "what others see")
        String name;

        @Option(
                names = "--role",
                defaultValue = "member",
                description = "member, guest or administrator (default: ${DEFAULT-VALUE})")
        String role;

        @Override
        public Integer call() throws Exception {
            Role wantedRole = role();
            try (Storage.Opened opened = storage.open()) {
                wanted = new AddPerson.Command(login, name, wantedRole, password());
                return Inside.run(opened, Adding.class);
            }
        }

        private Role role() {
            try {
                return Role.of(role);
            } catch (IllegalArgumentException e) {
                throw new Stop("--role must be member, guest or administrator.");
            }
        }

        @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again when nobody sits at it
        private static String password() throws IOException {
            Console console = System.console();
            if (console != null && console.isTerminal()) {
                char[] given = console.readPassword("Password: ");
                return given == null ? "" : new String(given);
            }
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            return line == null ? "" : line;
        }
    }

    /** Adds the person with everything the server would check. */
    public static class Adding implements QuarkusApplication {
        @Inject
        AddPerson addPerson;

        @Override
        public int run(String... args) {
            try {
                addPerson.add(wanted);
                System.out.println("Added " + wanted.login() + ".");
                return 0;
            } catch (Refused refused) {
                return Inside.refused("The account was not added", refused);
            }
        }
    }
}
