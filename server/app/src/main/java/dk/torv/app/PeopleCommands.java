package dk.torv.app;

import dk.torv.access.MakePasswordLink;
import dk.torv.access.MakePasswordLink.Addressed;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.people.imports.ApplyImport;
import dk.torv.people.imports.Importer;
import dk.torv.people.imports.ListChanges;
import dk.torv.people.imports.PlanImport;
import dk.torv.people.imports.PlanView;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The organisation's people from the console. */
@Command(
        name = "people",
        description = "The organisation's people and units.",
        subcommands = {PeopleCommands.Import.class, PeopleCommands.MakeLink.class},
        mixinStandardHelpOptions = true)
final class PeopleCommands {
    private static Import wantedImport;
    private static MakeLink wantedLinks;

    @Command(
            name = "import",
            description =
                    "Compare CSV files of people and units with what is there; --apply carries the difference out.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Mixin
        Storage storage;

        @Parameters(paramLabel = "FILE", arity = "1..2", description = "a file of people, of units, or one of each")
        List<Path> files;

        @Option(names = "--apply", description = "do it; without, nothing is changed")
        boolean apply;

        @Option(
                names = "--word",
                paramLabel = "WORD",
                description = "the word that the comparison asks for when many would lose their access")
        String word;

        @Override
        public Integer call() throws Exception {
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw new Stop("The file " + file + " is not there or cannot be read.");
                }
            }
            try (Storage.Opened opened = storage.open()) {
                wantedImport = this;
                return Inside.run(opened, Importing.class);
            }
        }
    }

    @Command(
            name = "link",
            description = "Make links by which people choose a password, once within seven days.",
            mixinStandardHelpOptions = true)
    static final class MakeLink implements Callable<Integer> {
        @Mixin
        Storage storage;

        @Parameters(paramLabel = "LOGIN", arity = "0..*", description = "whom for")
        List<String> logins = List.of();

        @Option(names = "--without-password", description = "for everybody who has no password yet")
        boolean withoutPassword;

        @Option(names = "--out", paramLabel = "FILE", description = "write them as CSV for a mail merge")
        Path out;

        @Option(
                names = "--public-url",
                paramLabel = "URL",
                defaultValue = "http://localhost:8080",
                description = "address by which people reach Torv (default: ${DEFAULT-VALUE})")
        String publicUrl;

        @Override
        public Integer call() throws Exception {
            if (logins.isEmpty() != withoutPassword) {
                throw new Stop("Name the logins, or say --without-password.");
            }
            try (Storage.Opened opened = storage.open()) {
                wantedLinks = this;
                return Inside.run(opened, MakingLinks.class);
            }
        }
    }

    /** Compares, says what it sees, and carries it out when that was asked for. */
    public static class Importing implements QuarkusApplication {
        private static final int SHOWN = 10;
        private static final List<String> KINDS = List.of("new", "changed", "moved", "returning", "leaving");

        private final PrintStream out = System.out;

        @Inject
        PlanImport planImport;

        @Inject
        ListChanges listChanges;

        @Inject
        ApplyImport applyImport;

        @Override
        public int run(String... args) throws IOException {
            Import wanted = wantedImport;
            try {
                PlanView plan = plan(wanted.files);
                show(plan);
                if (plan.mistakes() > 0) {
                    System.err.println("torv: Nothing was changed: mend the mistakes first.");
                    return 1;
                }
                if (!wanted.apply) {
                    out.println("Nothing was changed. To do it: the same command with --apply"
                            + (plan.word() == null ? "" : " --word " + plan.word()) + ".");
                    return 0;
                }
                if (plan.word() != null && !plan.word().equals(wanted.word)) {
                    System.err.println("torv: Nothing was changed: so many would lose their access that --word "
                            + plan.word() + " is needed.");
                    return 1;
                }
                applyImport.apply(Importer.atTheConsole(), new ApplyImport.Command(plan.id(), wanted.word));
                out.println("Done.");
                return 0;
            } catch (Refused refused) {
                return Inside.refused("Nothing was changed", refused);
            }
        }

        private PlanView plan(List<Path> files) throws IOException {
            PlanView plan = null;
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    plan = planImport.plan(
                            Importer.atTheConsole(),
                            new PlanImport.Command(in, Optional.ofNullable(plan).map(PlanView::id)));
                }
            }
            return plan;
        }

        private void show(PlanView plan) {
            for (PlanView.FileView file : plan.files()) {
                out.printf(
                        "%-7s %,d lines, %s, separated by %s", file.kind(), file.rows(), file.encoding(), named(file));
                out.println(file.ignored().isEmpty() ? "" : "; not used: " + String.join(", ", file.ignored()));
            }
            plan.firstMistakes()
                    .forEach(one -> out.printf(
                            "  %s, line %d%s: %s%n",
                            one.file(),
                            one.line(),
                            one.column() == null ? "" : ", column " + one.column(),
                            one.text()));
            if (plan.mistakes() > plan.firstMistakes().size()) {
                out.printf(
                        "  and %,d more%n",
                        plan.mistakes() - plan.firstMistakes().size());
            }
            show(plan, "units", "unit", plan.units());
            show(plan, "people", "person", plan.people());
        }

        private void show(PlanView plan, String title, String subject, PlanView.Counts counts) {
            if (counts == null) {
                return;
            }
            out.printf(
                    "%n%s: %,d new, %,d changed, %,d moved, %,d returning, %,d leaving, %,d unchanged%n",
                    title,
                    counts.added(),
                    counts.changed(),
                    counts.moved(),
                    counts.returning(),
                    counts.leaving(),
                    counts.unchanged());
            for (String kind : KINDS) {
                ListChanges.Result page = listChanges.list(
                        Importer.atTheConsole(), new ListChanges.Query(plan.id(), subject, kind, 0, SHOWN));
                page.items().forEach(one -> out.printf("  %-9s %-12s %s%s%n", kind, one.key(), one.name(), what(one)));
                if (page.next() != null) {
                    out.printf("  %-9s …%n", kind);
                }
            }
        }

        private static String what(ListChanges.ChangeView one) {
            if (one.field() == null) {
                return "";
            }
            return one.field().equals("imported")
                    ? ": made by hand, kept by the file from now on"
                    : ": " + one.field() + " " + or(one.old()) + " → " + or(one.current());
        }

        private static String or(String value) {
            return value == null ? "(none)" : value;
        }

        private static String named(PlanView.FileView file) {
            return switch (file.separator()) {
                case ";" -> "semicolons";
                case "," -> "commas";
                default -> "tabs";
            };
        }
    }

    /** Prints or writes the links. */
    public static class MakingLinks implements QuarkusApplication {
        @Inject
        MakePasswordLink makePasswordLink;

        @Override
        public int run(String... args) {
            MakeLink wanted = wantedLinks;
            try {
                List<Addressed> links = wanted.withoutPassword
                        ? makePasswordLink.forAllWithoutPassword()
                        : wanted.logins.stream().map(makePasswordLink::forLogin).toList();
                if (wanted.out == null) {
                    links.forEach(one -> System.out.println(one.login() + "  " + address(wanted, one)));
                } else {
                    write(wanted, links);
                    System.out.println("Wrote " + links.size() + " links to " + wanted.out + ".");
                }
                return 0;
            } catch (Refused refused) {
                return Inside.refused("No link was made", refused);
            }
        }

        /** Readable by its owner only: whoever has a link has the account. */
        private static void write(MakeLink wanted, List<Addressed> links) {
            try {
                Files.deleteIfExists(wanted.out);
                Files.createFile(
                        wanted.out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                StringBuilder text = new StringBuilder("\uFEFFlogin;name;link\r\n");
                links.forEach(one -> text.append(one.login())
                        .append(";\"")
                        .append(one.name().replace("\"", "\"\""))
                        .append("\";")
                        .append(address(wanted, one))
                        .append("\r\n"));
                Files.writeString(wanted.out, text, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String address(MakeLink wanted, Addressed one) {
            return wanted.publicUrl.replaceFirst("/$", "") + one.link().link();
        }
    }
}
