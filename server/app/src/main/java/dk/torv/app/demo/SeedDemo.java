package dk.torv.app.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.access.Passwords;
import dk.torv.access.Token;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTexts.Line;
import dk.torv.app.demo.DemoTexts.Unit;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Role;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Fills an empty database with a small believable organisation. Only four of its people have passwords, new ones each time. */
public final class SeedDemo {
    private static final int PASSWORD_LENGTH = 14;
    private static final List<String> ROLES = List.of("administrator", "owner", "member", "guest");

    private final RandomGenerator random = new Random(1660);
    private final Instant now = Time.now();
    private final Instant since = now.minus(Duration.ofDays(30));
    private final DemoTables tables;
    private final List<List<Line>> dialogues = DemoTexts.dialogues();
    private final Set<Set<UUID>> pairs = new LinkedHashSet<>();

    private SeedDemo(Connection connection) {
        tables = new DemoTables(connection);
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
        List<SignIn> signIns = new SeedDemo(connection).seed(Math.max(20, count));
        Path file = data.resolve("demo-signins.json");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), signIns);
        connection.commit();
        return signIns;
    }

    private List<SignIn> seed(int count) throws SQLException {
        tables.organisation("Københavns Kommune");
        List<DemoPerson> people = new DemoPeople(random).make(count);
        tables.people(people);
        everyone(people);
        for (int unit = 0; unit < DemoPeople.units().size(); unit++) {
            unit(people, unit);
        }
        chats(people);
        return signIns(people);
    }

    private void everyone(List<DemoPerson> people) throws SQLException {
        List<DemoPerson> staff =
                people.stream().filter(person -> person.role() != Role.GUEST).toList();
        UUID team = Ids.next();
        tables.team(team, "Hele kommunen", roles(staff, people.getFirst()), since);
        List<UUID> ids = ids(staff);
        DemoConversation news = conversation("channel", team, "Nyheder", ids);
        List<String> texts = DemoTexts.news();
        for (int i = 0; i < texts.size(); i++) {
            news.announce(
                    people.getFirst().id(), texts.get(i), now.minus(Duration.ofHours(50L * (texts.size() - i) - 46)));
        }
        write(news, null, ids);
        DemoConversation help = conversation("channel", team, "Spørg IT", ids);
        help.talk(dialogues, 30);
        write(help, null, ids);
    }

    private void unit(List<DemoPerson> people, int index) throws SQLException {
        Unit unit = DemoPeople.units().get(index);
        List<DemoPerson> members =
                people.stream().filter(person -> person.unit() == index).toList();
        if (members.isEmpty()) {
            return;
        }
        DemoPerson owner = index == 0 ? people.get(1) : members.getFirst();
        UUID team = Ids.next();
        tables.team(team, unit.name(), roles(members, owner), since);
        for (String channel : unit.channels()) {
            DemoConversation conversation = conversation("channel", team, channel, ids(members));
            conversation.talk(dialogues, members.size() < 3 ? 1 : 6 + random.nextInt(14));
            write(conversation, null, ids(members));
        }
    }

    private void chats(List<DemoPerson> people) throws SQLException {
        for (DemoPerson person : people.subList(0, 4)) {
            DemoConversation self = conversation("self", null, null, List.of(person.id()));
            write(self, person.id().toString(), List.of(person.id()));
        }
        for (int i = 0; i < people.size(); i++) {
            boolean signsIn = i < 4;
            for (int n = 0; n < (signsIn ? 9 : 2); n++) {
                direct(people.get(i), colleague(people, people.get(i)));
            }
        }
        for (int i = 0; i < Math.max(8, people.size() / 12); i++) {
            group(people, i);
        }
    }

    private void direct(DemoPerson one, DemoPerson other) throws SQLException {
        if (one.equals(other) || !pairs.add(Set.of(one.id(), other.id()))) {
            return;
        }
        DemoConversation chat = conversation("direct", null, null, List.of(one.id(), other.id()));
        chat.talk(dialogues, 1 + random.nextInt(5));
        String pairKey = chat.members.stream().map(UUID::toString).sorted().collect(Collectors.joining(":"));
        write(chat, pairKey, chat.members);
    }

    private void group(List<DemoPerson> people, int index) throws SQLException {
        Set<UUID> members = new LinkedHashSet<>();
        if (index < 4) {
            members.add(people.get(index % 3).id());
        }
        DemoPerson first = people.get(random.nextInt(people.size()));
        members.add(first.id());
        int size = 3 + random.nextInt(6);
        for (int tries = 0; members.size() < size && tries < 50; tries++) {
            members.add(colleague(people, first).id());
        }
        if (members.size() < 3) {
            return;
        }
        List<String> names = List.of("Frokost", "Projekt Ny vagtplan", "Julefrokostudvalg", "Ledermøde", "Onboarding");
        String name = random.nextInt(3) == 0 ? null : names.get(random.nextInt(names.size()));
        DemoConversation chat = conversation("group", null, name, List.copyOf(members));
        chat.talk(dialogues, 3 + random.nextInt(8));
        write(chat, null, chat.members);
    }

    private DemoPerson colleague(List<DemoPerson> people, DemoPerson person) {
        List<DemoPerson> same =
                people.stream().filter(other -> other.unit() == person.unit()).toList();
        return same.size() > 2 && random.nextInt(4) > 0
                ? same.get(random.nextInt(same.size()))
                : people.get(random.nextInt(people.size()));
    }

    /** Most have read everything; the others lack the last few. */
    private void write(DemoConversation conversation, String pairKey, List<UUID> readers) throws SQLException {
        tables.conversation(conversation, pairKey, since);
        if (conversation.messages.isEmpty()) {
            return;
        }
        long last = conversation.messages.getLast().seq();
        Map<UUID, Long> marks = new HashMap<>();
        for (UUID reader : readers) {
            long behind = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
            boolean spokeLast = conversation.messages.getLast().author().equals(reader);
            marks.put(reader, spokeLast ? last : Math.max(0, last - behind));
        }
        tables.readMarks(conversation, marks);
    }

    private DemoConversation conversation(String kind, UUID team, String name, List<UUID> members) {
        return new DemoConversation(kind, team, name, members, random, now);
    }

    private static Map<UUID, String> roles(List<DemoPerson> members, DemoPerson owner) {
        Map<UUID, String> roles = new LinkedHashMap<>();
        members.forEach(member -> roles.put(
                member.id(),
                switch (member.role()) {
                    case GUEST -> "guest";
                    case MEMBER, ADMINISTRATOR -> member.equals(owner) ? "owner" : "member";
                }));
        return roles;
    }

    private List<SignIn> signIns(List<DemoPerson> people) throws SQLException {
        Passwords passwords = new Passwords();
        Map<UUID, String> hashes = new HashMap<>();
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

    private static List<UUID> ids(List<DemoPerson> people) {
        return people.stream()
                .sorted(Comparator.comparing(DemoPerson::login))
                .map(DemoPerson::id)
                .toList();
    }
}
