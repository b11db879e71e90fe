package dk.torv.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A random history of an organisation and its teams, and beside it a model in plain Java: who is in a team is whoever was chosen
 * and whoever matches one of its rules now, recomputed from nothing each time.
 */
final class RandomTown {
    private static final int PEOPLE = 14;
    private static final int UNITS = 7;
    private static final List<String> TITLES = List.of("Pædagog", "Sygeplejerske", "Kørselsleder");

    private final Town town = new Town();
    private final Random random;
    private final Actor administrator = town.torv.person("Ada", Role.ADMINISTRATOR);
    private final List<Person> people = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final List<Team> teams = new ArrayList<>();

    private static final class Person {
        private final Actor actor;
        private UUID home;
        private String title;
        private boolean active = true;
        private boolean guest;

        Person(Actor actor) {
            this.actor = actor;
        }
    }

    private static final class Team {
        private final UUID id;
        private final UUID privateChannel;
        private final Set<UUID> chosen = new HashSet<>();
        private final Map<UUID, Rule> rules = new HashMap<>();
        private Set<UUID> before = Set.of();
        private long rows;
        private long accessVersion;

        Team(UUID id, UUID privateChannel) {
            this.id = id;
            this.privateChannel = privateChannel;
        }
    }

    RandomTown(Random random) {
        this.random = random;
        for (int n = 0; n < UNITS; n++) {
            UUID parent = n == 0 ? null : units.get(random.nextInt(n));
            UUID unit = town.unit(parent);
            units.add(unit);
            parents.put(unit, parent);
        }
        for (int n = 0; n < PEOPLE; n++) {
            people.add(new Person(town.torv.person("Person " + n)));
        }
        for (int n = 0; n < 3; n++) {
            UUID id = town.team(administrator, Visibility.PRIVATE);
            Team team = new Team(id, town.privateChannel(administrator, id, "Fortroligt"));
            team.chosen.add(administrator.person());
            teams.add(team);
        }
    }

    void step() {
        Person person = any(people);
        Team team = any(teams);
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                person.home = any(units);
                town.set("home", person.home, person.actor);
            }
            case 2 -> {
                person.title = any(TITLES);
                town.set(
                        "title",
                        random.nextBoolean() ? person.title : person.title.toUpperCase(Locale.ROOT),
                        person.actor);
            }
            case 3 -> {
                person.active = !person.active;
                town.set("active", person.active, person.actor);
            }
            case 4 -> {
                person.guest = !person.guest;
                town.set("role", person.guest ? "guest" : "member", person.actor);
            }
            case 5 -> moveUnit();
            case 6, 7 -> addRule(team);
            case 8 -> removeRule(team);
            case 9 -> choose(team, person);
            case 10 -> leave(team, person);
            default -> sitInChannel(team, person);
        }
    }

    private void moveUnit() {
        UUID unit = units.get(1 + random.nextInt(UNITS - 1));
        UUID parent = any(units);
        if (!above(parent).contains(unit)) {
            parents.put(unit, parent);
            town.torv.sql().run("UPDATE unit SET parent = ? WHERE id = ?", parent, unit);
            town.torv.get(FollowRules.class).ofEverybody();
        }
    }

    private void addRule(Team team) {
        Optional<UUID> unit = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(units));
        Optional<String> title = random.nextInt(3) == 0 ? Optional.of(any(TITLES)) : Optional.empty();
        Rule rule = new Rule(unit, random.nextBoolean(), title);
        boolean there = team.rules.containsValue(rule);
        var refusal = town.torv.refused(
                () -> team.rules.put(town.rule(administrator, team.id, rule).id(), rule));
        assertThat(refusal.isPresent()).isEqualTo(there);
    }

    private void removeRule(Team team) {
        if (!team.rules.isEmpty()) {
            UUID rule = any(new ArrayList<>(team.rules.keySet()));
            town.torv.get(RemoveRule.class).remove(administrator, new RemoveRule.Command(team.id, rule));
            team.rules.remove(rule);
        }
    }

    private void choose(Team team, Person person) {
        if (person.active) {
            town.add(administrator, team.id, person.actor);
            team.chosen.add(person.actor.person());
        }
    }

    private void leave(Team team, Person person) {
        boolean matches = matching(team).contains(person.actor.person());
        boolean inside = team.chosen.contains(person.actor.person()) || matches;
        var refusal = town.torv.refused(() -> town.remove(administrator, team.id, person.actor));
        assertThat(refusal.isPresent()).isEqualTo(matches || !inside);
        if (refusal.isEmpty()) {
            team.chosen.remove(person.actor.person());
        }
    }

    private void sitInChannel(Team team, Person person) {
        town.torv.refused(() -> town.torv.add(administrator, team.privateChannel, person.actor, AddMember.History.ALL));
    }

    void compare(String when) {
        for (Team team : teams) {
            Set<UUID> ruled = matching(team);
            Set<UUID> all = new HashSet<>(team.chosen);
            all.addAll(ruled);
            assertThat(town.members(team.id)).as(when).containsExactlyInAnyOrderElementsOf(all);
            assertThat(people("SELECT person FROM team_member WHERE ruled AND team = ?", team.id))
                    .as(when)
                    .isEqualTo(ruled);
            assertThat(people("SELECT person FROM team_member WHERE chosen AND team = ?", team.id))
                    .as(when)
                    .isEqualTo(team.chosen);
            assertThat(town.torv.sql().number("SELECT members FROM team WHERE id = ?", team.id))
                    .as(when)
                    .isEqualTo(all.size());
            compareChannel(team, all, when);
            compareFeed(team, all, when);
        }
    }

    /** But for those who came as guests, one sits in a private channel only as long as one is in the team. */
    private void compareChannel(Team team, Set<UUID> all, String when) {
        Set<UUID> sitting = people("SELECT person FROM member WHERE conversation = ?", team.privateChannel);
        assertThat(town.torv
                        .sql()
                        .number("SELECT members FROM conversation_head WHERE conversation = ?", team.privateChannel))
                .as(when)
                .isEqualTo(sitting.size());
        assertThat(all)
                .as(when)
                .containsAll(people(
                        "SELECT person FROM member WHERE role <> 'guest' AND conversation = ?", team.privateChannel));
    }

    /** Whoever came or went since the last comparison is named in the feed, and the access version has moved. */
    private void compareFeed(Team team, Set<UUID> all, String when) {
        Set<UUID> moved = new HashSet<>(all);
        team.before.forEach(person -> {
            if (!moved.remove(person)) {
                moved.add(person);
            }
        });
        List<UUID> named = town.torv
                .sql()
                .list(
                        UUID.class,
                        "SELECT subject FROM change WHERE team = ? ORDER BY number OFFSET ?",
                        team.id,
                        team.rows);
        assertThat(named).as(when).containsAll(moved);
        long version = town.torv.sql().number("SELECT access_version FROM team WHERE id = ?", team.id);
        assertThat(moved.isEmpty() || version > team.accessVersion).as(when).isTrue();
        team.before = all;
        team.rows += named.size();
        team.accessVersion = version;
    }

    private Set<UUID> matching(Team team) {
        Set<UUID> matching = new HashSet<>();
        for (Person person : people) {
            boolean matches = team.rules.values().stream().anyMatch(rule -> matches(rule, person));
            if (matches && person.active && !person.guest) {
                matching.add(person.actor.person());
            }
        }
        if (team.rules.values().stream().anyMatch(Rule::isForEverybody)) {
            matching.add(administrator.person());
        }
        return matching;
    }

    private boolean matches(Rule rule, Person person) {
        boolean unit = rule.unit().isEmpty()
                || rule.unit().get().equals(person.home)
                || (rule.below() && above(person.home).contains(rule.unit().get()));
        return unit && (rule.title().isEmpty() || rule.title().get().equals(person.title));
    }

    /** A unit and all above it. */
    private Set<UUID> above(UUID unit) {
        Set<UUID> above = new HashSet<>();
        for (UUID at = unit; at != null; at = parents.get(at)) {
            above.add(at);
        }
        return above;
    }

    private Set<UUID> people(String sql, UUID of) {
        return new HashSet<>(town.torv.sql().list(UUID.class, sql, of));
    }

    private <T> T any(Collection<T> from) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }
}
