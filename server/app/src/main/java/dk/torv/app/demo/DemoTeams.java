package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Kind;
import dk.torv.app.demo.DemoConversation.Said;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.Municipality.Tree;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The teams that follow the organisation, with their channels: one of everybody, one of each unit, and some of a profession. */
final class DemoTeams {
    private static final List<String> PROFESSIONS =
            List.of("Sygeplejerske", "Skolesekretær", "Socialrådgiver", "Planlægger", "Teknisk servicemedarbejder");
    private static final int SMALLEST_PROFESSION = 5;
    private static final int LARGEST_PRIVATE = 5;
    private static final int TAGGED = 12;

    private final RandomGenerator random;
    private final SeededIds ids;
    private final Repertoire repertoire;
    private final Sink sink;

    DemoTeams(RandomGenerator random, SeededIds ids, Repertoire repertoire, Sink sink) {
        this.random = random;
        this.ids = ids;
        this.repertoire = repertoire;
        this.sink = sink;
    }

    /** Takes what is made, one after the other, so that it need not be kept. */
    interface Sink {
        void team(Team team) throws SQLException;

        void conversation(DemoConversation conversation) throws SQLException;
    }

    /** @param unit and {@code title} null: everybody */
    record Rule(DemoUnit unit, boolean below, String title) {}

    record Tag(UUID id, String name, List<DemoPerson> members) {}

    /**
     * @param home the unit that it belongs to, or null
     * @param open whether everybody can find it
     * @param rules none when all members are chosen
     */
    record Team(
            UUID id,
            String name,
            String description,
            DemoUnit home,
            boolean open,
            List<Rule> rules,
            List<DemoPerson> members,
            Set<DemoPerson> owners,
            List<Tag> tags) {}

    void make(Tree tree, List<DemoPerson> people) throws SQLException {
        List<DemoPerson> staff =
                people.stream().filter(person -> !person.isGuest()).toList();
        everybody(tree.root(), staff);
        for (DemoUnit unit : tree.units()) {
            if (unit.isWorkplace()) {
                workplace(unit);
            } else if (unit.parent != null && unit.leader != null) {
                above(unit);
            }
        }
        for (String title : PROFESSIONS) {
            profession(title, staff);
        }
    }

    /** Whoever writes news owns the team. */
    private void everybody(DemoUnit root, List<DemoPerson> staff) throws SQLException {
        UUID id = ids.next();
        DemoConversation news = DemoConversation.channel(ids.next(), Kind.ANNOUNCEMENTS, id, "Nyheder", null, staff);
        DemoConversation help = DemoConversation.channel(ids.next(), Kind.CHANNEL, id, "Spørg IT", null, staff);
        DemoConversation board = DemoConversation.channel(ids.next(), Kind.CHANNEL, id, "Opslagstavlen", null, staff);
        for (DemoConversation channel : List.of(news, help, board)) {
            repertoire.perform(channel, repertoire.of("alle", channel.name), Integer.MAX_VALUE);
            repertoire.finish(channel);
        }
        Set<DemoPerson> owners = new LinkedHashSet<>(List.of(staff.getFirst()));
        news.roots().stream().map(Said::author).forEach(owners::add);
        List<Rule> rules = List.of(new Rule(null, false, null));
        sink.team(new Team(id, "Hele kommunen", "Os alle sammen.", root, true, rules, staff, owners, List.of()));
        sink.conversation(news);
        sink.conversation(help);
        sink.conversation(board);
    }

    /** An administration or an area: its leader tells news, and in areas people talk. */
    private void above(DemoUnit unit) throws SQLException {
        UUID id = ids.next();
        boolean area = unit.parent.parent != null;
        List<DemoPerson> members = unit.everybody();
        List<Rule> rules = List.of(new Rule(unit, true, null));
        String description = "Alle i " + unit.name + ".";
        sink.team(new Team(id, unit.name, description, unit, true, rules, members, Set.of(unit.leader), List.of()));
        String name = area ? "Nyt fra ledelsen" : "Nyt fra direktionen";
        DemoConversation news =
                DemoConversation.channel(ids.next(), Kind.ANNOUNCEMENTS, id, name, unit.leader, members);
        repertoire.perform(news, repertoire.of("ledere", name), 12 + random.nextInt(8));
        sink.conversation(repertoire.finish(news));
        if (area) {
            DemoConversation talk =
                    DemoConversation.channel(ids.next(), Kind.CHANNEL, id, "Generelt", unit.leader, members);
            repertoire.perform(talk, repertoire.of("alle", "På tværs"), 8 + random.nextInt(8));
            sink.conversation(repertoire.finish(talk));
        }
    }

    private void workplace(DemoUnit unit) throws SQLException {
        UUID id = ids.next();
        List<DemoPerson> members = unit.people;
        boolean shown = members.stream().anyMatch(member -> member.number() < DemoPeople.SIGN_INS);
        List<Rule> rules = List.of(new Rule(unit, false, null));
        String description = "Alle i " + unit.name + ".";
        sink.team(new Team(id, unit.name, description, unit, false, rules, members, Set.of(unit.leader), tags(unit)));
        for (String name : unit.workplace().channels()) {
            DemoConversation channel =
                    DemoConversation.channel(ids.next(), Kind.CHANNEL, id, name, unit.leader, members);
            int count = shown ? 14 : Math.max(3, members.size() * 2 / 5) + random.nextInt(4);
            repertoire.perform(channel, repertoire.of(unit.kind(), name), count);
            if (name.equals("Generelt")) {
                repertoire.perform(channel, repertoire.of("alle", name), shown ? 8 : count / 2);
            }
            sink.conversation(repertoire.finish(channel));
        }
        if (shown || (members.size() > LARGEST_PRIVATE * 3 && random.nextInt(3) > 0)) {
            few(unit, id);
        }
    }

    /** A private channel of the leader and a few others. */
    private void few(DemoUnit unit, UUID team) throws SQLException {
        Set<DemoPerson> few = new LinkedHashSet<>(List.of(unit.leader));
        unit.people.stream().filter(one -> one.number() < DemoPeople.SIGN_INS).forEach(few::add);
        for (int i = 0; i < LARGEST_PRIVATE; i++) {
            few.add(unit.people.get(random.nextInt(unit.people.size())));
        }
        DemoConversation channel = DemoConversation.channel(
                ids.next(), Kind.PRIVATE, team, "Arbejdsmiljøgruppen", unit.leader, List.copyOf(few));
        repertoire.perform(channel, repertoire.of("alle", channel.name), 3 + random.nextInt(5));
        sink.conversation(repertoire.finish(channel));
    }

    /** One for a profession of the place, so that its people can be asked together. */
    private List<Tag> tags(DemoUnit unit) {
        if (unit.people.size() < TAGGED) {
            return List.of();
        }
        String title = unit.workplace().titles().getFirst().name();
        List<DemoPerson> its =
                unit.people.stream().filter(one -> one.title().equals(title)).toList();
        List<DemoPerson> guards =
                unit.people.stream().limit(1 + random.nextInt(3)).toList();
        return its.isEmpty()
                ? List.of()
                : List.of(new Tag(ids.next(), title, its), new Tag(ids.next(), "Førstehjælpere", guards));
    }

    private void profession(String title, List<DemoPerson> staff) throws SQLException {
        List<DemoPerson> members =
                staff.stream().filter(one -> one.title().equals(title)).toList();
        if (members.size() < SMALLEST_PROFESSION) {
            return;
        }
        UUID id = ids.next();
        DemoPerson owner = members.get(random.nextInt(members.size()));
        List<Rule> rules = List.of(new Rule(null, false, title));
        sink.team(new Team(
                id,
                "Netværk: " + title.toLowerCase(Locale.ROOT),
                "For alle med den titel, på tværs af kommunen.",
                null,
                true,
                rules,
                members,
                Set.of(owner),
                List.of()));
        DemoConversation channel = DemoConversation.channel(ids.next(), Kind.CHANNEL, id, "Generelt", owner, members);
        repertoire.perform(channel, repertoire.of("projekter", "Netværk"), 10);
        sink.conversation(repertoire.finish(channel));
    }
}
