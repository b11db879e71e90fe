package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Kind;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTeams.Sink;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The chats of the demo: notes to oneself, direct chats and groups. */
final class DemoChats {
    private static final int DIRECTS_OF_SIGN_IN = 10;
    private static final int GUESTS_DIRECTS = 5;
    private static final int FAR = 7;
    /** Whole numbers below this are alike; the last one is rarer. */
    private static final double MOST_DIRECTS = 3.4;

    private static final int PEOPLE_PER_GROUP = 11;
    private static final int PEOPLE_PER_GROUP_ACROSS = 30;

    private final RandomGenerator random;
    private final SeededIds ids;
    private final Repertoire repertoire;
    private final Sink sink;
    private final List<DemoPerson> people;
    private final List<DemoPerson> signIns;
    private final Set<Long> pairs = new HashSet<>();

    DemoChats(RandomGenerator random, SeededIds ids, Repertoire repertoire, Sink sink, List<DemoPerson> people) {
        this.random = random;
        this.ids = ids;
        this.repertoire = repertoire;
        this.sink = sink;
        this.people = people;
        signIns = people.subList(0, DemoPeople.SIGN_INS);
    }

    void make(List<DemoUnit> units) throws SQLException {
        for (DemoPerson person : signIns) {
            DemoConversation self = DemoConversation.chat(ids.next(), Kind.SELF, null, List.of(person));
            repertoire.perform(self, repertoire.of("noter", person.firstName()), 5);
            send(self);
        }
        knownGroups();
        for (DemoPerson person : signIns) {
            int wanted = person.isGuest() ? GUESTS_DIRECTS : DIRECTS_OF_SIGN_IN;
            for (int tries = 0; tries < wanted * 8 && wanted > 0; tries++) {
                wanted -= direct(person, colleague(person)) ? 1 : 0;
            }
        }
        for (DemoUnit unit : units) {
            if (unit.isWorkplace()) {
                groups(unit);
            }
        }
        for (int i = 0; i < people.size() / PEOPLE_PER_GROUP_ACROSS; i++) {
            List<String> names = repertoire.groups("alle");
            group("alle", names.get(i % names.size()), List.of(), people, 4 + random.nextInt(5));
        }
        for (DemoPerson person : people) {
            if (person.number() >= DemoPeople.SIGN_INS) {
                for (int i = (int) random.nextDouble(MOST_DIRECTS); i > 0; i--) {
                    direct(person, colleague(person));
                }
            }
        }
    }

    /** The groups of the sign-ins: of leaders, of the guest's project, and one across the units for each. */
    private void knownGroups() throws SQLException {
        List<DemoPerson> leaders = people.stream().filter(DemoPerson::leads).toList();
        for (String name : repertoire.groups("ledere")) {
            group("ledere", name, signIns.subList(0, 2), leaders, 8);
        }
        for (String name : repertoire.groups("konsulent")) {
            List<DemoPerson> project = Stream.concat(
                            signIns.subList(1, DemoPeople.SIGN_INS).stream(),
                            signIns.getFirst().unit().people.stream().skip(1).limit(1))
                    .toList();
            group("konsulent", name, project, signIns.get(1).unit().people, 6);
        }
        List<String> names = repertoire.groups("alle");
        for (int i = 0; i < names.size(); i++) {
            group("alle", names.get(i), List.of(signIns.get(i % 3)), people, 4 + random.nextInt(5));
        }
    }

    private void groups(DemoUnit unit) throws SQLException {
        List<String> names = repertoire.groups(unit.kind());
        List<DemoPerson> known = unit.people.stream().filter(signIns::contains).toList();
        int count = known.isEmpty() ? Math.min(names.size(), 1 + unit.people.size() / PEOPLE_PER_GROUP) : names.size();
        for (int i = 0; i < count; i++) {
            group(unit.kind(), names.get(i), known, unit.people, 4 + random.nextInt(4));
        }
    }

    /** A group that the texts call "uden navn" has none, so that it is shown by its members' names. */
    private void group(String kind, String name, List<DemoPerson> known, List<DemoPerson> others, int size)
            throws SQLException {
        Set<DemoPerson> members = new LinkedHashSet<>(known);
        for (int tries = 0; tries < size * 4 && members.size() < size; tries++) {
            DemoPerson one = others.get(random.nextInt(others.size()));
            if (one.number() >= DemoPeople.SIGN_INS) {
                members.add(one);
            }
        }
        if (members.size() > 2) {
            String shown = name.startsWith("uden navn") ? null : name;
            DemoConversation chat = DemoConversation.chat(ids.next(), Kind.GROUP, shown, List.copyOf(members));
            repertoire.perform(chat, repertoire.of(kind, "gruppe: " + name), 6);
            repertoire.perform(chat, repertoire.of("alle", "gruppe"), random.nextInt(3));
            send(chat);
        }
    }

    private boolean direct(DemoPerson one, DemoPerson other) throws SQLException {
        long first = Math.min(one.number(), other.number());
        long second = Math.max(one.number(), other.number());
        if (first == second || !pairs.add(first << Integer.SIZE | second)) {
            return false;
        }
        boolean shown = signIns.contains(one) || signIns.contains(other);
        boolean withGuest = one.isGuest() || other.isGuest();
        int count = withGuest ? 2 + random.nextInt(2) : shown ? 2 + random.nextInt(3) : 1 + random.nextInt(4);
        DemoConversation chat = DemoConversation.chat(ids.next(), Kind.DIRECT, null, List.of(one, other));
        int said =
                repertoire.perform(chat, fitting(one, other), withGuest ? count : (count + 1) / 2 + random.nextInt(2));
        if (said < count && one.unit().equals(other.unit()) && !withGuest) {
            repertoire.perform(chat, repertoire.of("alle", "chat"), count - said);
        }
        return send(chat);
    }

    private List<Dialogue> fitting(DemoPerson one, DemoPerson other) {
        boolean led = one.leads() || other.leads();
        if (one.isGuest() || other.isGuest()) {
            return repertoire.of("konsulent", led ? "chat med leder" : "chat");
        }
        if (one.leads() && other.leads()) {
            return repertoire.of("ledere", "chat");
        }
        if (!one.unit().kind().equals(other.unit().kind())) {
            return repertoire.of("alle", "chat på tværs");
        }
        List<Dialogue> both = new ArrayList<>(repertoire.of(one.unit().kind(), led ? "chat med leder" : "chat"));
        if (led) {
            both.addAll(repertoire.of("alle", "chat med leder"));
        }
        return both;
    }

    private boolean send(DemoConversation chat) throws SQLException {
        repertoire.finish(chat);
        if (chat.messages.isEmpty()) {
            return false;
        }
        sink.conversation(chat);
        return true;
    }

    /** Most often somebody of the same unit. */
    private DemoPerson colleague(DemoPerson person) {
        List<DemoPerson> same = person.unit().people;
        boolean near = person.isGuest() || random.nextInt(FAR) > 0;
        List<DemoPerson> from = same.size() > 2 && near ? same : people;
        DemoPerson other = from.get(random.nextInt(from.size()));
        return other.isGuest() ? same.getFirst() : other;
    }
}
