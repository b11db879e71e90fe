package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The chats of the demo: notes to oneself, direct chats and groups. */
final class DemoChats {
    private static final int DIRECTS_OF_SIGN_IN = 9;
    private static final int DIRECTS_OF_OTHERS = 2;

    private final Random random;
    private final Repertoire repertoire;
    private final List<DemoPerson> people;
    private final List<DemoPerson> signIns;
    private final Set<Set<UUID>> pairs = new LinkedHashSet<>();
    private final List<DemoConversation> chats = new ArrayList<>();

    DemoChats(Random random, Repertoire repertoire, List<DemoPerson> people) {
        this.random = random;
        this.repertoire = repertoire;
        this.people = people;
        signIns = people.subList(0, DemoPeople.SIGN_INS);
    }

    List<DemoConversation> make() {
        for (DemoPerson person : signIns) {
            DemoConversation self = new DemoConversation("self", null, null, List.of(person));
            add(self, repertoire.of("noter", person.firstName()), 5);
        }
        groups();
        for (DemoPerson person : people) {
            directs(person, signIns.contains(person) ? DIRECTS_OF_SIGN_IN : DIRECTS_OF_OTHERS);
        }
        return chats;
    }

    private void directs(DemoPerson person, int wanted) {
        for (int tries = 0; tries < wanted * 6 && (tries < wanted || pairsOf(person) < wanted); tries++) {
            DemoPerson other = colleague(person);
            if (!person.equals(other) && pairs.add(Set.of(person.id(), other.id()))) {
                direct(person, other);
            }
        }
    }

    private long pairsOf(DemoPerson person) {
        return pairs.stream().filter(pair -> pair.contains(person.id())).count();
    }

    private void direct(DemoPerson one, DemoPerson other) {
        DemoConversation chat = new DemoConversation("direct", null, null, List.of(one, other));
        boolean withGuest = one.isGuest() || other.isGuest();
        boolean shown = signIns.contains(one) || signIns.contains(other);
        int count = withGuest ? 2 : (shown ? 2 : 1) + random.nextInt(3);
        List<Dialogue> fitting = new ArrayList<>();
        if (withGuest) {
            fitting.addAll(repertoire.of("konsulent", one.leads() || other.leads() ? "chat med leder" : "chat"));
        } else if (one.unit().equals(other.unit())) {
            fitting.addAll(repertoire.of(one.unit().kind(), one.leads() || other.leads() ? "chat med leder" : "chat"));
        } else if (one.leads() && other.leads()) {
            fitting.addAll(repertoire.of("ledere", "chat"));
        } else {
            fitting.addAll(repertoire.of("alle", "chat på tværs"));
        }
        repertoire.perform(chat, fitting, count);
        if (chat.taken.size() < count && !withGuest) {
            repertoire.perform(chat, repertoire.of("alle", "chat"), count - chat.taken.size());
        }
        add(chat, List.of(), 0);
    }

    private void groups() {
        DemoPerson guest = signIns.getLast();
        for (String name : repertoire.groups("ledere")) {
            group("ledere", name, signIns.subList(0, 2), DemoPerson::leads, 8);
        }
        for (String name : repertoire.groups("konsulent")) {
            Predicate<DemoPerson> carers = person -> person.unit().equals(guest.unit());
            List<DemoPerson> project = Stream.concat(
                            signIns.subList(1, 4).stream(),
                            people.stream()
                                    .filter(person -> person.unit().kind().equals("it") && !person.leads())
                                    .limit(1))
                    .toList();
            group("konsulent", name, project, carers, 6);
        }
        for (var unit : DemoPeople.units()) {
            for (String name : repertoire.groups(unit.kind())) {
                Predicate<DemoPerson> inUnit = person -> person.unit().equals(unit) && !person.isGuest();
                group(unit.kind(), name, signIns.stream().filter(inUnit).toList(), inUnit, 4 + random.nextInt(4));
            }
        }
        List<String> names = repertoire.groups("alle");
        for (int i = 0; i < Math.max(names.size(), people.size() / 20); i++) {
            List<DemoPerson> known = i < names.size() ? List.of(signIns.get(i % 3)) : List.of();
            Predicate<DemoPerson> staff = person -> !person.isGuest() && !signIns.contains(person);
            group("alle", names.get(i % names.size()), known, staff, 4 + random.nextInt(5));
        }
    }

    /** A group that the texts call "uden navn" has none, so that it is shown by its members' names. */
    private void group(String kind, String name, List<DemoPerson> known, Predicate<DemoPerson> others, int size) {
        Set<DemoPerson> members = new LinkedHashSet<>(known);
        List<DemoPerson> pool = new ArrayList<>(people.stream().filter(others).toList());
        Collections.shuffle(pool, random);
        pool.stream().limit(Math.max(0, size)).forEach(person -> {
            if (members.size() < size) {
                members.add(person);
            }
        });
        if (members.size() < 3) {
            return;
        }
        String shown = name.startsWith("uden navn") ? null : name;
        DemoConversation chat = new DemoConversation("group", null, shown, List.copyOf(members));
        add(chat, repertoire.of(kind, "gruppe: " + name), 6);
    }

    private void add(DemoConversation chat, List<Dialogue> dialogues, int count) {
        repertoire.perform(chat, dialogues, count);
        if (!chat.taken.isEmpty()) {
            chats.add(chat);
        }
    }

    private DemoPerson colleague(DemoPerson person) {
        List<DemoPerson> same = people.stream()
                .filter(other -> other.unit().equals(person.unit()))
                .toList();
        boolean near = person.isGuest() || random.nextInt(4) > 0;
        List<DemoPerson> from = same.size() > 2 && near
                ? same
                : people.stream().filter(other -> !other.isGuest()).toList();
        return from.get(random.nextInt(from.size()));
    }
}
