package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTexts.Unit;
import dk.torv.kernel.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The teams of the demo with their channels: one of everybody, and one of each unit that has people. */
final class DemoTeams {
    private final RandomGenerator random;
    private final Repertoire repertoire;
    private final Set<DemoPerson> signIns;

    DemoTeams(RandomGenerator random, Repertoire repertoire, Set<DemoPerson> signIns) {
        this.random = random;
        this.repertoire = repertoire;
        this.signIns = signIns;
    }

    /** @param members person → role in the team */
    record Team(UUID id, String name, Map<UUID, String> members, List<DemoConversation> channels) {}

    List<Team> make(List<DemoPerson> people) {
        List<Team> teams = new ArrayList<>();
        teams.add(everybody(people.stream().filter(person -> !person.isGuest()).toList(), people.getFirst()));
        for (Unit unit : DemoPeople.units()) {
            List<DemoPerson> members =
                    people.stream().filter(person -> person.unit().equals(unit)).toList();
            teams.add(unit(unit, members));
        }
        return teams;
    }

    private Team everybody(List<DemoPerson> staff, DemoPerson owner) {
        UUID id = Ids.next();
        DemoConversation news = new DemoConversation("channel", id, "Nyheder", staff);
        repertoire.perform(news, repertoire.of("alle", "Nyheder"), Integer.MAX_VALUE);
        DemoConversation help = new DemoConversation("channel", id, "Spørg IT", staff);
        repertoire.perform(help, repertoire.of("alle", "Spørg IT"), Integer.MAX_VALUE);
        return new Team(id, "Hele kommunen", roles(staff, owner), List.of(news, help));
    }

    private Team unit(Unit unit, List<DemoPerson> members) {
        UUID id = Ids.next();
        DemoPerson owner =
                members.stream().filter(DemoPerson::leads).findFirst().orElseThrow();
        boolean shown = members.stream().anyMatch(signIns::contains);
        List<DemoConversation> channels = new ArrayList<>();
        for (String name : unit.channels()) {
            List<Dialogue> dialogues = new ArrayList<>(repertoire.of(unit.kind(), name));
            DemoConversation channel = new DemoConversation("channel", id, name, members);
            repertoire.perform(channel, dialogues, shown ? 14 : 5 + random.nextInt(5));
            if (name.equals("Generelt")) {
                repertoire.perform(channel, repertoire.of("alle", name), 2 + random.nextInt(3));
            }
            channels.add(channel);
        }
        return new Team(id, unit.name(), roles(members, owner), channels);
    }

    private static Map<UUID, String> roles(List<DemoPerson> members, DemoPerson owner) {
        Map<UUID, String> roles = new LinkedHashMap<>();
        for (DemoPerson member : members) {
            String role = member.equals(owner) ? "owner" : "member";
            roles.put(member.id(), member.isGuest() ? "guest" : role);
        }
        return roles;
    }
}
