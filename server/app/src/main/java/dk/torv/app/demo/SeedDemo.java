package dk.torv.app.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.access.Passwords;
import dk.torv.access.Token;
import dk.torv.app.demo.DemoConversation.Kind;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTeams.Sink;
import dk.torv.app.demo.DemoTeams.Team;
import dk.torv.app.demo.Municipality.Tree;
import dk.torv.kernel.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Fills an empty database with a believable municipality. Only four of its people have passwords, new ones each time; all else
 * is the same for the same seed, with times that count back from the start.
 */
public final class SeedDemo {
    public static final int FEWEST = 20;
    public static final int MOST = 60_000;
    private static final int PASSWORD_LENGTH = 14;
    private static final int SPONSORED_DAYS = 61;
    private static final int TELL_EACH = 50_000;
    private static final List<String> ROLES = List.of("administrator", "owner", "member", "guest");

    /** So that what is loaded is counted too, once the server runs. */
    private static final String COUNT_FROM_THE_FIRST = """
            UPDATE insight_cursor
               SET since = day, open_day = day, open_week = date_trunc('week', day), open_month = date_trunc('month', day)
              FROM (SELECT (min(created_at) AT TIME ZONE 'Europe/Copenhagen')::date::timestamp AS day FROM message) AS first
             WHERE day IS NOT NULL
            """;

    private final RandomGenerator random;
    private final SeededIds ids;
    private final Connection connection;
    private final Instant now = Time.now();
    private final DemoTables tables;
    private final DemoReading reading;
    private final Consumer<String> progress;
    private final long seed;
    private final DemoKind kind;
    private final List<DemoConversation> seenBySignIns = new ArrayList<>();
    private int messages;

    private SeedDemo(Connection connection, Size size, Consumer<String> progress) {
        this.connection = connection;
        this.progress = progress;
        seed = size.seed();
        kind = size.kind();
        random = new SplittableRandom(seed);
        ids = new SeededIds(new SplittableRandom(seed + 1));
        Instant since = kind == DemoKind.LOCKDOWN
                ? Lockdown.FIRST.atStartOfDay(DemoCalendar.COPENHAGEN).toInstant()
                : now.minus(Duration.ofDays(DemoCalendar.DAYS + 5L));
        tables = new DemoTables(connection, ids, since, now);
        reading = new DemoReading(new SplittableRandom(seed + 2));
    }

    /** One of the four who can sign in, as written to {@code demo-signins.json}. */
    public record SignIn(String login, String password, String name, String role) {}

    /** @param people how many, between {@link #FEWEST} and {@link #MOST} */
    public record Size(int people, long seed, DemoKind kind) {
        public Size(int people, long seed) {
            this(people, seed, DemoKind.MUNICIPALITY);
        }

        public Size {
            if (people < FEWEST || people > MOST) {
                throw new IllegalArgumentException("a demo has between " + FEWEST + " and " + MOST + " people");
            }
        }
    }

    /**
     * Writes everything in one transaction and the four sign-ins to {@code demo-signins.json} in {@code data}, readable by
     * its owner only.
     *
     * @param progress is told in words how far it is
     */
    public static List<SignIn> run(Connection connection, Size size, Path data, Consumer<String> progress)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        List<SignIn> signIns = new SeedDemo(connection, size, progress).seed(size.people());
        Path file = data.resolve("demo-signins.json");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), signIns);
        connection.commit();
        return signIns;
    }

    private List<SignIn> seed(int count) throws SQLException {
        Tree tree = new Municipality(random, ids, count).make();
        List<DemoPerson> people =
                new DemoPeople(random, ids, LocalDate.ofInstant(now, DemoCalendar.COPENHAGEN)).make(tree, count);
        tables.organisation(Municipality.NAME);
        tables.units(tree.units());
        tables.people(people, new Portraits(seed));
        tables.leaders(tree.units());
        progress.accept(
                "%,d people in %,d units".formatted(people.size(), tree.units().size()));
        List<SignIn> signIns = signIns(people);
        Sink sink = new Writing();
        switch (kind) {
            case MUNICIPALITY -> {
                Repertoire repertoire = new Repertoire(random, ids, now);
                new DemoTeams(random, ids, repertoire, sink).make(tree, people);
                new DemoProjects(random, ids, repertoire, sink, people).make();
                new DemoChats(random, ids, repertoire, sink, people).make(tree.units());
            }
            case LOCKDOWN -> new Lockdown(random, ids, sink).make(tree.units());
        }
        for (DemoPerson person : people.subList(0, DemoPeople.SIGN_INS)) {
            DemoReading.marks(person, seenBySignIns)
                    .forEach((conversation, read) -> tables.readMarks(conversation, Map.of(person, read)));
            choices(person);
        }
        tables.flush();
        try (Statement statement = connection.createStatement()) {
            statement.execute(COUNT_FROM_THE_FIRST);
            if (kind == DemoKind.LOCKDOWN) {
                statement.execute(Lockdown.STORY);
            }
            statement.execute("ANALYZE");
        }
        return signIns;
    }

    private final class Writing implements Sink {
        @Override
        public void team(Team team) throws SQLException {
            tables.team(team);
        }

        @Override
        public void conversation(DemoConversation conversation) throws SQLException {
            tables.conversation(conversation, reading.marks(conversation));
            if (!conversation.signIns.isEmpty()) {
                seenBySignIns.add(conversation);
            }
            int before = messages;
            messages += conversation.messages.size();
            if (messages / TELL_EACH > before / TELL_EACH) {
                progress.accept("%,d messages".formatted(messages));
            }
        }
    }

    /** How somebody who has been here a while keeps their list. */
    private void choices(DemoPerson person) {
        UUID section = person.isGuest() ? null : tables.section(person, "Projekter og udvalg", 0);
        boolean favoured = false;
        for (DemoConversation one : seenBySignIns) {
            if (!one.signIns.contains(person)) {
                continue;
            }
            boolean mine = one.kind == Kind.CHANNEL
                    && "Generelt".equals(one.name)
                    && one.members.size() == person.unit().people.size();
            boolean favourite = mine || (one.kind == Kind.DIRECT && !favoured);
            favoured |= one.kind == Kind.DIRECT;
            boolean muted = "Opslagstavlen".equals(one.name);
            boolean sorted = one.kind == Kind.GROUP && section != null && one.name != null;
            if (favourite || muted || sorted) {
                tables.choice(person, one, favourite, muted, sorted ? section : null);
            }
        }
    }

    private List<SignIn> signIns(List<DemoPerson> people) {
        Passwords passwords = new Passwords();
        List<SignIn> signIns = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            DemoPerson person = people.get(i);
            String password = Token.random().text().substring(0, PASSWORD_LENGTH);
            tables.password(person, passwords.hash(password));
            signIns.add(new SignIn(person.login(), password, person.name(), ROLES.get(i)));
        }
        tables.guest(people.get(3), people.get(1), "Nordlys ApS", now.plus(Duration.ofDays(SPONSORED_DAYS)));
        return signIns;
    }
}
