package dk.torv.app;

import dk.torv.app.demo.DemoKind;
import dk.torv.app.demo.SeedDemo;
import dk.torv.app.postgres.EmbeddedPostgres;
import dk.torv.app.postgres.EmbeddedPostgres.Address;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs Torv until it is stopped. */
@Command(name = "start", description = "Run Torv.", mixinStandardHelpOptions = true)
final class Start implements Callable<Integer> {
    private static final int OLDEST_POSTGRES = 16;
    private static final int LARGEST_PORT = 65_535;
    private static final String HOSTS = "(\\*\\.)?[\\w.-]+(,\\s*(\\*\\.)?[\\w.-]+)*";
    private static final Duration SERVER_ENDS_WITHIN = Duration.ofSeconds(8);

    @Mixin
    Storage storage;

    @Option(names = "--port", defaultValue = "8080", description = "port of the web server (default: ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    String host;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "address by which people reach Torv, such as https://torv.example.dk")
    String publicUrl;

    @Option(
            names = "--metrics-token",
            paramLabel = "TOKEN",
            description = "shows /q/metrics to other machines that send it as a bearer token")
    String metricsToken;

    @Option(
            names = "--database-connections",
            paramLabel = "N",
            defaultValue = "16",
            description = "how many connections to the database are kept at most (default: ${DEFAULT-VALUE})")
    int databaseConnections;

    @Option(
            names = "--no-offline",
            description =
                    "make browsers drop the copy of the client that they keep, which then opens only with a connection")
    boolean noOffline;

    @Option(
            names = "--link-previews",
            description =
                    "show title and description of pages that messages link to: the server, not people's browsers,"
                            + " fetches them, from public addresses only")
    boolean linkPreviews;

    @Option(
            names = "--web-push",
            paramLabel = "HOSTS",
            arity = "0..1",
            fallbackValue = "any",
            description =
                    "tell people of messages on devices where Torv is closed, through the push services of their browsers:"
                            + " any outside, or only these, which may also lie inside")
    String webPush;

    @Option(
            names = "--demo",
            paramLabel = "KIND",
            arity = "0..1",
            fallbackValue = "municipality",
            description =
                    "fill an empty database with a made-up municipality, as it is today or, with lockdown, in spring 2020")
    String demo;

    @Option(
            names = "--people",
            defaultValue = "2000",
            description = "how many people the demo has, from 20 to 60000 (default: ${DEFAULT-VALUE})")
    int people;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1660",
            description = "another number makes up another municipality (default: ${DEFAULT-VALUE})")
    long seed;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        checkPort();
        checkPeople();
        checkPush();
        Optional<DemoKind> kind = demoKind();
        StartChecks.address(host, publicUrl, kind.isPresent());
        try (DataDirectory directory = DataDirectory.open(storage.data)) {
            if (!storage.isEmbedded()) {
                run(storage.outside(), directory.path());
                return 0;
            }
            EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.path(), Storage::progress);
            postgres.keepRunning();
            CountDownLatch ended = stopAfterServer(postgres);
            try {
                run(postgres.address(), directory.path());
            } finally {
                postgres.stop();
                ended.countDown();
            }
            return 0;
        }
    }

    /** A signal ends the program as soon as its shutdown hooks have: this one makes it wait for the database. */
    private static CountDownLatch stopAfterServer(EmbeddedPostgres postgres) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                if (!ended.await(SERVER_ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                    postgres.stop();
                }
            } catch (IOException e) {
                System.err.println("torv: " + Failures.sentence(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return ended;
    }

    private void run(Address database, Path data) throws SQLException, IOException {
        checkVersion(database);
        Migrations.run(database);
        if (demoKind().isPresent()) {
            seed(database, data, demoKind().get());
        }
        StartChecks.accounts(database, host, publicUrl);
        System.setProperty("quarkus.datasource.jdbc.url", database.url());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty("quarkus.datasource.jdbc.max-size", Integer.toString(databaseConnections));
        setIfGiven("torv.public-url", publicUrl);
        setIfGiven("torv.metrics-token", metricsToken);
        setIfGiven("torv.web-push", webPush);
        System.setProperty("torv.no-offline", Boolean.toString(noOffline));
        System.setProperty("torv.link-previews", Boolean.toString(linkPreviews));
        System.setProperty("quarkus.http.port", Integer.toString(port));
        System.setProperty("quarkus.http.host", host);
        Quarkus.run(Server.class, (code, failure) -> {
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private Optional<DemoKind> demoKind() {
        if (demo == null || demo.equals("false")) {
            return Optional.empty();
        }
        return Optional.of(DemoKind.find(demo)
                .orElseThrow(() -> new Stop("--demo is municipality or lockdown, not " + demo + ".")));
    }

    private static void setIfGiven(String property, String value) {
        if (value != null) {
            System.setProperty(property, value);
        }
    }

    private void checkPort() throws IOException {
        if (port < 1 || port > LARGEST_PORT) {
            throw new Stop("--port must be between 1 and " + LARGEST_PORT + ".");
        }
        if (Boolean.getBoolean("torv.development")) {
            return; // a live reload keeps the port
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new Stop("--host " + host + " is not an address of this machine.");
        } catch (BindException e) {
            throw new Stop(
                    e.getMessage().contains("in use")
                            ? "Port " + port + " is in use. Choose another one with --port."
                            : "Torv cannot listen on " + host + ", port " + port + ": " + e.getMessage() + ".");
        }
    }

    private void checkPeople() {
        if (people < SeedDemo.FEWEST || people > SeedDemo.MOST) {
            throw new Stop("--people must be between " + SeedDemo.FEWEST + " and " + SeedDemo.MOST + ".");
        }
    }

    private void checkPush() {
        if (webPush != null && !webPush.isBlank() && !webPush.matches(HOSTS)) {
            throw new Stop(
                    "--web-push names hosts, such as fcm.googleapis.com,*.notify.windows.com, not " + webPush + ".");
        }
    }

    private static void checkVersion(Address database) throws SQLException {
        try (Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRES) {
                throw new Stop("PostgreSQL " + version + " is too old: Torv needs " + OLDEST_POSTGRES + " or newer.");
            }
        } catch (SQLException e) {
            throw new Stop("The database does not answer: " + Failures.firstLine(e.getMessage()));
        }
    }

    private void seed(Address database, Path data, DemoKind kind) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            if (isEmpty(connection)) {
                Storage.progress("Making up a municipality of " + people + " people");
                List<SeedDemo.SignIn> signIns =
                        SeedDemo.run(connection, new SeedDemo.Size(people, seed, kind), data, Storage::progress);
                signIns.forEach(
                        one -> System.out.printf("  %-14s %-18s %s%n", one.role(), one.login(), one.password()));
            }
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT EXISTS (SELECT FROM organisation)")) {
            rows.next();
            return !rows.getBoolean(1);
        }
    }
}
