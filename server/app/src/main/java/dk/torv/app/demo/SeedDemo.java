package dk.torv.app.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.access.Passwords;
import dk.torv.access.Token;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTeams.Team;
import dk.torv.app.demo.DemoTexts.Unit;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills an empty database with a believable organisation. Only four of its people have passwords, new ones each time. */
public final class SeedDemo {
    private static final int FEWEST = 20;
    private static final int SEED = 1660;
    private static final int PASSWORD_LENGTH = 14;
    private static final List<String> ROLES = List.of("administrator", "owner", "member", "guest");

    private final Random random = new Random(SEED);
    private final Instant now = Time.now();
    private final Instant since = now.minus(Duration.ofDays(60));
    private final DemoTables tables;

    private SeedDemo(Connection connection) {
        tables = new DemoTables(connection, since);
    }

    /** One of the four who can sign in, as written to {@code demo-signins.json}. */
    public record SignIn(String login, String password, String name, String role) {}

    /**
     * Writes everything in one transaction and the four sign-ins to {@code demo-signins.json} in {@code data}, readable by
     * its owner only.
     *
     * @param count how many people, at least 20
     */
    public static List<SignIn> run(Connection connection, int count, Path data) throws SQLException, IOException {
        connection.setAutoCommit(false);
        List<SignIn> signIns = new SeedDemo(connection).seed(Math.max(FEWEST, count));
        Path file = data.resolve("demo-signins.json");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), signIns);
        connection.commit();
        return signIns;
    }

    private List<SignIn> seed(int count) throws SQLException {
        List<DemoPerson> people = new DemoPeople(random).make(count);
        Set<DemoPerson> signIns = new LinkedHashSet<>(people.subList(0, DemoPeople.SIGN_INS));
        Repertoire repertoire = new Repertoire(random, now, signIns);
        List<Team> teams = new DemoTeams(random, repertoire, signIns).make(people);
        List<DemoConversation> conversations = new ArrayList<>();
        teams.forEach(team -> conversations.addAll(team.channels()));
        conversations.addAll(new DemoChats(random, repertoire, people).make());
        conversations.forEach(DemoConversation::number);
        tables.organisation("Københavns Kommune");
        Map<Unit, UUID> units =
                DemoPeople.units().stream().collect(Collectors.toMap(Function.identity(), unit -> Ids.next()));
        tables.units("Københavns Kommune", units);
        tables.people(people, units);
        tables.leaders(people, units);
        tables.teams(teams);
        tables.conversations(conversations);
        tables.readMarks(conversations, new DemoReading(random, signIns, conversations));
        return signIns(people);
    }

    private List<SignIn> signIns(List<DemoPerson> people) throws SQLException {
        Passwords passwords = new Passwords();
        Map<UUID, String> hashes = new LinkedHashMap<>();
        List<SignIn> signIns = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            DemoPerson person = people.get(i);
            String password = Token.random().text().substring(0, PASSWORD_LENGTH);
            hashes.put(person.id(), passwords.hash(password));
            signIns.add(new SignIn(person.login(), password, person.name(), ROLES.get(i)));
        }
        tables.passwords(hashes);
        return signIns;
    }
}
