package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.database.Database;
import dk.torv.kernel.Time;
import dk.torv.people.PeopleListener;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Brings the members of teams to what their rules say, inside the transaction in which a rule, people or the tree of units have
 * changed. A fixed number of statements, whether for one person or for 45,000. Teams whose last owner went are given to their heirs.
 */
@Singleton
public class FollowRules implements PeopleListener {
    private static final Collection<UUID> EVERYBODY = null;

    private final Database database;
    private final FollowStore store;
    private final TeamMemberStore members;
    private final TeamAccess access;
    private final Audit audit;

    @Inject
    FollowRules(Database database, FollowStore store, TeamMemberStore members, TeamAccess access, Audit audit) {
        this.database = database;
        this.store = store;
        this.members = members;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public void changed(Collection<UUID> people) {
        ofPeople(people);
    }

    /** After these people's unit, title, role or activity has changed. */
    public void ofPeople(Collection<UUID> people) {
        if (!people.isEmpty()) {
            database.transact(() -> {
                store.followAlone();
                Set<UUID> teams = store.lockConcerned(people);
                follow(teams, people);
            });
        }
    }

    /** Before a rule is written, and before its team is locked: who follows rules does so alone. */
    void begin() {
        store.followAlone();
    }

    /** After a rule of the team has come or gone. */
    public void ofTeam(UUID team) {
        database.transact(() -> {
            store.followAlone();
            follow(Set.of(team), EVERYBODY);
        });
    }

    /** After units have moved in the tree. */
    public void ofEverybody() {
        database.transact(() -> {
            store.followAlone();
            follow(store.lockFollowing(), EVERYBODY);
        });
    }

    private void follow(Set<UUID> teams, Collection<UUID> people) {
        if (teams.isEmpty()) {
            return;
        }
        Instant now = Time.now();
        List<TeamMember> came = new ArrayList<>(store.add(teams, people, now));
        store.mark(teams, people);
        List<TeamMember> went = store.remove(teams, people);
        List<TeamMember> heirs = members.appointHeirs(teams, Optional.empty(), now);
        heirs.forEach(heir -> audit.record(null, "team.inherit", heir.team(), Map.of("person", heir.person())));
        heirs.stream().filter(heir -> !came.contains(heir)).forEach(came::add);
        access.changed(came, went);
    }
}
