package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Kind;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTeams.Sink;
import dk.torv.app.demo.DemoTeams.Team;
import dk.torv.kernel.DanishDays;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * February to May 2020, when a municipality sent its people home: quiet weeks, the announcement in the evening of 11 March, more than
 * twice as many people within days and 22,000 messages on a working day. Only messages are made up, of 45,000 people or as many
 * fewer as there are; all figures are counted from them.
 */
final class Lockdown {
    static final LocalDate FIRST = LocalDate.of(2020, 2, 1);
    static final LocalDate LAST = LocalDate.of(2020, 5, 31);
    static final LocalDate ANNOUNCED = LocalDate.of(2020, 3, 11);

    /** What its curve is compared with, and the day that explains it. */
    static final String STORY = """
            INSERT INTO insight_baseline (from_day, until_day) VALUES ('2020-02-17', '2020-03-08');
            INSERT INTO insight_mark (id, day, text) VALUES (gen_random_uuid(), '2020-03-11', 'hjemsendelse')
            """;

    private static final double REAL_PEOPLE = 45_000;
    private static final double QUIET_MESSAGES = 9_000;
    /** A little more than the 22,000 it was: of the figures the working days' average is told, rounded down. */
    private static final double BUSY_MESSAGES = 22_300;

    private static final double QUIET_USERS = 0.15;
    private static final double BUSY_USERS = 0.42;

    /** How many days after the announcement everybody had found their way, and how far they were on the days before. */
    private static final List<Double> RISE = List.of(0.0, 0.35, 0.55, 0.58, 0.6, 0.82, 0.9, 0.95, 0.98);

    private static final int PEOPLE_PER_GROUP = 9;
    private static final int TRIES = 60;
    private static final int SHORTEST = 12;

    private final RandomGenerator random;
    private final SeededIds ids;
    private final Sink sink;
    private final List<String> lines = new ArrayList<>();

    Lockdown(RandomGenerator random, SeededIds ids, Sink sink) {
        this.random = random;
        this.ids = ids;
        this.sink = sink;
        DemoTexts.dialogues().values().stream()
                .flatMap(places -> places.values().stream())
                .flatMap(Collection::stream)
                .flatMap(dialogue -> dialogue.lines().stream())
                .map(Dialogue.Line::text)
                .filter(text ->
                        text.length() >= SHORTEST && text.chars().noneMatch(c -> c == '{' || c == '@' || c == '['))
                .forEach(lines::add);
    }

    /** A team, a few groups and some pairs in every workplace. */
    void make(List<DemoUnit> units) throws SQLException {
        for (DemoUnit unit : units) {
            if (unit.isWorkplace() && unit.people.size() > 1) {
                workplace(unit);
            }
        }
    }

    private void workplace(DemoUnit unit) throws SQLException {
        Team team = new Team(
                ids.next(), unit.name, null, unit, false, List.of(), unit.people, Set.of(unit.leader), List.of());
        sink.team(team);
        List<DemoConversation> conversations = new ArrayList<>();
        conversations.add(
                DemoConversation.channel(ids.next(), Kind.CHANNEL, team.id(), "Generelt", unit.leader, unit.people));
        for (int from = 0; from + 2 < unit.people.size(); from += PEOPLE_PER_GROUP) {
            List<DemoPerson> some = unit.people.subList(from, Math.min(from + PEOPLE_PER_GROUP, unit.people.size()));
            if (some.size() > 2) {
                conversations.add(DemoConversation.chat(ids.next(), Kind.GROUP, null, List.copyOf(some)));
            }
        }
        for (int i = 0; i + 1 < unit.people.size(); i += 2) {
            conversations.add(
                    DemoConversation.chat(ids.next(), Kind.DIRECT, null, List.copyOf(unit.people.subList(i, i + 2))));
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            day(unit, conversations, day);
        }
        for (DemoConversation one : conversations) {
            one.number(ids);
            sink.conversation(one);
        }
    }

    private void day(DemoUnit unit, List<DemoConversation> conversations, LocalDate day) {
        double wanted = unit.people.size() * messages(day) / REAL_PEOPLE;
        double off = DanishDays.isDayOff(day) ? Math.max(unit.rhythm().weekend(), 0.02) : 1;
        int count = (int) (wanted * off + random.nextDouble());
        double users = users(day);
        for (int i = 0; i < count; i++) {
            DemoConversation one = pick(conversations);
            for (int tries = 0; tries < TRIES; tries++) {
                DemoPerson author = one.members.get(random.nextInt(one.members.size()));
                if (uses(author, users)) {
                    say(one, author, day);
                    break;
                }
                one = pick(conversations);
            }
        }
    }

    /** Half of it in the channel. */
    private DemoConversation pick(List<DemoConversation> conversations) {
        return conversations.size() == 1 || random.nextBoolean()
                ? conversations.getFirst()
                : conversations.get(1 + random.nextInt(conversations.size() - 1));
    }

    private void say(DemoConversation one, DemoPerson author, LocalDate day) {
        Instant at = ZonedDateTime.of(day, author.unit().rhythm().pick(random), DemoCalendar.COPENHAGEN)
                .toInstant()
                .plusMillis(random.nextInt(1_000));
        one.write(author, lines.get(random.nextInt(lines.size())), at, random.nextInt(3) > 0);
    }

    private static double messages(LocalDate day) {
        return QUIET_MESSAGES + (BUSY_MESSAGES - QUIET_MESSAGES) * risen(day);
    }

    private static double users(LocalDate day) {
        return QUIET_USERS + (BUSY_USERS - QUIET_USERS) * risen(day);
    }

    private static double risen(LocalDate day) {
        long days = day.toEpochDay() - ANNOUNCED.toEpochDay();
        return days < 0 ? 0 : days >= RISE.size() ? 1 : RISE.get((int) days);
    }

    /** The same people come first and stay. */
    private static boolean uses(DemoPerson person, double share) {
        long mixed = person.number() * 0x9E3779B97F4A7C15L;
        return (mixed >>> 11) * 0x1.0p-53 < share || person.number() < DemoPeople.SIGN_INS;
    }
}
