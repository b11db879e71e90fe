package dk.torv.conversations;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.TeamAccessStore.Channel;
import dk.torv.conversations.TeamAccessStore.Left;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What follows when people come into teams or leave them, in the transaction and after it: members are counted anew, seats held
 * are outdated, who is out is out of the private channels too, and the feed and the sockets are told. A few people are named one
 * by one; of many the word is only that everybody is to be asked about.
 */
@Singleton
class TeamAccess {
    private static final int MOST_NAMED = 100;

    private final Database database;
    private final TeamAccessStore store;
    private final Bus bus;

    @Inject
    TeamAccess(Database database, TeamAccessStore store, Bus bus) {
        this.database = database;
        this.store = store;
        this.bus = bus;
    }

    /** The rows of the teams concerned are locked and already say who is in them. */
    void changed(Collection<TeamMember> came, Collection<TeamMember> went) {
        Map<UUID, Set<UUID>> coming = byTeam(came);
        Map<UUID, Set<UUID>> going = byTeam(went);
        Set<UUID> teams = new TreeSet<>(coming.keySet());
        teams.addAll(going.keySet());
        if (teams.isEmpty()) {
            return;
        }
        List<Channel> channels = store.settle(teams);
        if (!went.isEmpty()) {
            leave(went);
        }
        List<TeamMember> noted = new ArrayList<>();
        for (UUID team : teams) {
            Set<UUID> in = coming.getOrDefault(team, Set.of());
            Set<UUID> out = going.getOrDefault(team, Set.of());
            if (in.size() + out.size() > MOST_NAMED) {
                noted.add(new TeamMember(team, null));
                database.afterCommit(() -> bus.publish(new Event.TeamChanged(team, Set.of(), false)));
            } else {
                in.forEach(person -> noted.add(new TeamMember(team, person)));
                out.forEach(person -> noted.add(new TeamMember(team, person)));
                database.afterCommit(() -> tell(team, in, out, channels));
            }
        }
        store.note(noted);
    }

    /** Something about the team is another for these people, or for everybody in it when none are named. */
    void looksDifferent(UUID team, Set<UUID> people) {
        store.note(
                people.isEmpty()
                        ? List.of(new TeamMember(team, null))
                        : people.stream()
                                .map(person -> new TeamMember(team, person))
                                .toList());
        database.afterCommit(() -> bus.publish(new Event.TeamChanged(team, people, false)));
    }

    /** Nobody writes in the team's channels with a seat from before. */
    void outdateSeats(UUID team) {
        store.settle(Set.of(team));
    }

    private void leave(Collection<TeamMember> went) {
        List<Left> left = store.leaveChannels(went);
        store.passChannelsOn(left.stream().map(Left::conversation).collect(Collectors.toSet()));
        store.forgetMarks(went);
        database.afterCommit(() -> left.forEach(one -> {
            bus.publish(new Event.AccessChanged(one.person(), one.conversation()));
            bus.publish(new Event.ToPeople(Set.of(one.person()), ConversationEvent.gone(one.conversation()), false));
        }));
    }

    private void tell(UUID team, Set<UUID> in, Set<UUID> out, List<Channel> channels) {
        if (!in.isEmpty()) {
            bus.publish(new Event.TeamChanged(team, in, false));
        }
        if (!out.isEmpty()) {
            bus.publish(new Event.TeamChanged(team, out, true));
            channels.stream()
                    .filter(channel -> channel.team().equals(team) && !channel.isPrivate())
                    .forEach(channel -> bus.publish(
                            new Event.ToPeople(out, ConversationEvent.gone(channel.conversation()), false)));
        }
    }

    private static Map<UUID, Set<UUID>> byTeam(Collection<TeamMember> members) {
        return members.stream()
                .collect(Collectors.groupingBy(
                        TeamMember::team,
                        Collectors.mapping(TeamMember::person, Collectors.toCollection(HashSet::new))));
    }
}
