package dk.torv.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drives a running Torv on this machine with many people at once and writes down how it did. {@code torv drill} starts it. */
@Command(name = "drill", description = "Measure a running Torv.", mixinStandardHelpOptions = true)
public final class Drill implements Callable<Integer> {
    private static final int CALIBRATION_MILLIS = 3_000;
    private static final int VOID = 3;

    @Option(names = "--port", required = true, description = "Torv's port on this machine")
    int port;

    @Option(names = "--pid", required = true, description = "Torv's process")
    long pid;

    @Option(names = "--data", required = true, description = "Torv's data directory")
    Path data;

    @Option(names = "--tokens", required = true, description = "the file that torv token has written")
    Path tokens;

    @Option(names = "--sockets", defaultValue = "2000", description = "how many people connect (${DEFAULT-VALUE})")
    int sockets;

    @Option(names = "--seconds", defaultValue = "40", description = "length of the steady day (${DEFAULT-VALUE})")
    int seconds;

    @Option(names = "--out", required = true, description = "the report")
    Path out;

    @Option(names = "--torv", defaultValue = "unknown", description = "which version is measured, for the report")
    String version;

    public static void main(String... args) {
        System.exit(new CommandLine(new Drill()).execute(args));
    }

    /** @return 0; 3 when the machine changed so much that the run is void; 1 when it failed */
    @Override
    public Integer call() throws Exception {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        say("Calibrating");
        double before = Calibrator.measure(sockets, CALIBRATION_MILLIS);
        say("Reading the organisation");
        Scene scene = Scene.open(server, tokens, sockets, data, pid, seconds);
        try (Crowd crowd = scene.crowd()) {
            Findings findings = measure(scene, before);
            String page = new Report(scene, findings)
                    .page(
                            Machine.here().text() + ", PostgreSQL "
                                    + scene.database().version(),
                            version,
                            "" + today());
            Files.writeString(out, page);
            System.out.println(page);
            say(crowd.online.get() + " people are still connected");
            return findings.isVoid() ? VOID : 0;
        }
    }

    private Findings measure(Scene scene, double calibratedBefore) throws Exception {
        say("Connecting " + scene.people() + " people, eight times");
        Storm.Result storm = Storm.run(scene);
        say("A steady day of " + seconds + " s");
        Day.Result day = Day.run(scene);
        say("Posting at full speed");
        Throughput.Result throughput = Throughput.run(scene);
        say("Committing single rows beside it");
        Commits.Result commits = Commits.measure(scene.database(), Throughput.CLIENTS, Math.min(10, seconds));
        say("Announcing to everyone");
        Announcement.Result announcement = Announcement.run(scene);
        long holes = scene.crowd().askedForHoles.get();
        say("Cutting off a quarter of the sockets");
        Returning.Result returning = Returning.run(scene);
        say("Comparing with the database, calibrating again");
        Agreement agreement = Agreement.check(scene.database(), scene.posts());
        double calibratedAfter = Calibrator.measure(sockets, CALIBRATION_MILLIS);
        return new Findings(
                calibratedBefore,
                calibratedAfter,
                storm,
                day,
                throughput,
                commits,
                announcement,
                holes,
                returning,
                agreement);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static void say(String what) {
        System.err.println("drill: " + what + " …");
    }
}
