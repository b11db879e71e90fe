package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Kind;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTeams.Sink;
import dk.torv.app.demo.DemoTeams.Team;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Teams across the units, whose members are chosen: projects, the one with the guest, and what people do together. */
final class DemoProjects {
    private static final int PEOPLE_PER_PROJECT = 150;
    private static final int PEOPLE_PER_CLUB = 400;
    private static final int MOST_CLUBS = 24;
    private static final String PROJECTS = "projekter";

    private final RandomGenerator random;
    private final SeededIds ids;
    private final Repertoire repertoire;
    private final Sink sink;
    private final List<DemoPerson> people;
    private final Map<String, List<String>> names = DemoTexts.lists("projects.txt");
    private final Map<String, Integer> taken = new HashMap<>();

    DemoProjects(RandomGenerator random, SeededIds ids, Repertoire repertoire, Sink sink, List<DemoPerson> people) {
        this.random = random;
        this.ids = ids;
        this.repertoire = repertoire;
        this.sink = sink;
        this.people = people;
    }

    void make() throws SQLException {
        withGuest();
        for (int i = 0; i < Math.max(3, people.size() / PEOPLE_PER_PROJECT); i++) {
            project(i);
        }
        for (int i = 0; i < Math.clamp(people.size() / PEOPLE_PER_CLUB, 2, MOST_CLUBS); i++) {
            club(i);
        }
    }

    /** The consultant sits here, in one group and in few chats, and nowhere else. */
    private void withGuest() throws SQLException {
        List<DemoPerson> known = people.subList(0, DemoPeople.SIGN_INS);
        DemoPerson owner = known.get(1);
        Set<DemoPerson> members = new LinkedHashSet<>(known.subList(1, DemoPeople.SIGN_INS));
        members.addAll(owner.unit().people.stream().limit(7).toList());
        members.addAll(known.getFirst().unit().people.stream().skip(1).limit(2).toList());
        Team team = team("Ny vagtplan", "Vi prøver den nye vagtplan i hjemmeplejen.", false, members, owner);
        for (String channel : List.of("Generelt", "Afprøvning")) {
            channel(team, channel, owner, repertoire.of("konsulent", channel), 12);
        }
    }

    private void project(int number) throws SQLException {
        String name = name("projekt", number);
        Set<DemoPerson> members = drawn(5 + random.nextInt(18));
        if (number < 3) {
            members.add(people.get(number));
        }
        DemoPerson owner = members.iterator().next();
        Team team = team(
                name, names.get("formål").get(number % names.get("formål").size()), number % 4 == 0, members, owner);
        channel(team, "Generelt", owner, repertoire.of(PROJECTS, "Generelt"), 4 + random.nextInt(9));
        if (random.nextInt(3) > 0) {
            channel(
                    team,
                    "Referater og frister",
                    owner,
                    repertoire.of(PROJECTS, "Referater og frister"),
                    3 + random.nextInt(4));
        }
    }

    private void club(int number) throws SQLException {
        Set<DemoPerson> members = drawn(Math.min(people.size() / 4, 8 + random.nextInt(60)));
        members.add(people.get(number % 3));
        DemoPerson owner = members.iterator().next();
        Team team = team(name("klub", number), "For alle, der har lyst.", true, members, owner);
        channel(team, "Generelt", owner, repertoire.of(PROJECTS, "Fritid"), 5 + random.nextInt(8));
    }

    private String name(String list, int number) {
        List<String> its = names.get(list);
        String name = its.get(number % its.size());
        String place = people.get(number % people.size()).unit().streets().getFirst();
        String full = number < its.size() ? name : name + ", " + place;
        int times = taken.merge(full, 1, Integer::sum);
        return times == 1 ? full : full + " " + times;
    }

    private Set<DemoPerson> drawn(int count) {
        Set<DemoPerson> members = new LinkedHashSet<>();
        for (int tries = 0; members.size() < count && tries < count * 4; tries++) {
            DemoPerson one = people.get(random.nextInt(people.size()));
            if (one.number() >= DemoPeople.SIGN_INS) {
                members.add(one);
            }
        }
        return members;
    }

    private Team team(String name, String description, boolean open, Set<DemoPerson> members, DemoPerson owner)
            throws SQLException {
        Team team = new Team(
                ids.next(), name, description, null, open, List.of(), List.copyOf(members), Set.of(owner), List.of());
        sink.team(team);
        return team;
    }

    private void channel(Team team, String name, DemoPerson owner, List<Dialogue> dialogues, int count)
            throws SQLException {
        UUID id = ids.next();
        DemoConversation channel = DemoConversation.channel(id, Kind.CHANNEL, team.id(), name, owner, team.members());
        repertoire.perform(channel, dialogues, count);
        sink.conversation(repertoire.finish(channel));
    }
}
