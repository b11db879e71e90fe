package dk.torv.access;

import dk.torv.access.Policy.Banner;
import dk.torv.access.Policy.EditHistory;
import dk.torv.access.Policy.TeamMakers;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and changes what the organisation has decided; for administrators. The audit log says what was and what is. */
@Singleton
public class ChangePolicy {
    private static final Set<String> LEVELS = Set.of("info", "warning", "urgent");
    private static final int LONGEST_STAY = 730;
    private static final int SMALLEST_GROUP = 5;
    private static final int LARGEST_GROUP = 1_000;
    private static final int MOST_MINUTES = 1_000_000;

    private final Database database;
    private final Offices offices;
    private final PolicyStore store;
    private final Policies policies;
    private final Audit audit;

    @Inject
    ChangePolicy(Database database, Offices offices, PolicyStore store, Policies policies, Audit audit) {
        this.database = database;
        this.offices = offices;
        this.store = store;
        this.policies = policies;
        this.audit = audit;
    }

    /** A time limit that is given: so many minutes, or with none always. */
    public record Limit(Optional<Integer> minutes) {}

    /**
     * What is not given stays.
     *
     * @param banner an empty text takes it away
     */
    public record Command(
            Optional<String> createTeams,
            Optional<Limit> editing,
            Optional<Limit> deleting,
            Optional<String> editHistory,
            Optional<Boolean> guests,
            Optional<Integer> guestDays,
            Optional<Integer> insightsGroup,
            Optional<Boolean> insightsForEveryone,
            Optional<BannerView> banner) {}

    public PolicyView read(Actor actor) {
        requireAllowed(actor);
        return PolicyView.of(store.read());
    }

    public PolicyView change(Actor actor, Command command) {
        requireAllowed(actor);
        return database.inTransaction(() -> {
            Policy before = store.lock();
            Policy after = changed(before, command);
            store.write(after, Time.now());
            Map<String, Object> differences = differences(before, after);
            if (!differences.isEmpty()) {
                audit.record(actor.person(), "policy.change", null, differences);
            }
            database.afterCommit(policies::refresh);
            return PolicyView.of(after);
        });
    }

    private void requireAllowed(Actor actor) {
        offices.of(actor).refusalToChangePolicy().ifPresent(refusal -> {
            throw refusal.asException();
        });
    }

    private static Policy changed(Policy before, Command command) {
        int days = command.guestDays().orElse(before.guestDays());
        if (days < 1 || days > LONGEST_STAY) {
            throw Refusal.invalid("guestDays", "bad-number").asException();
        }
        int group = command.insightsGroup().orElse(before.insightsGroup());
        if (group < SMALLEST_GROUP || group > LARGEST_GROUP) {
            throw Refusal.invalid("insightsGroup", "bad-number").asException();
        }
        TeamMakers makers = command.createTeams()
                .map(given -> TeamMakers.find(given)
                        .orElseThrow(() ->
                                Refusal.invalid("createTeams", "bad-choice").asException()))
                .orElse(before.createTeams());
        return new Policy(
                makers,
                command.editing().map(limit -> duration("editMinutes", limit)).orElse(before.editing()),
                command.deleting()
                        .map(limit -> duration("deleteMinutes", limit))
                        .orElse(before.deleting()),
                command.editHistory()
                        .map(given -> EditHistory.find(given)
                                .orElseThrow(() -> Refusal.invalid("editHistory", "bad-choice")
                                        .asException()))
                        .orElse(before.editHistory()),
                command.guests().orElse(before.guests()),
                days,
                group,
                command.insightsForEveryone().orElse(before.insightsForEveryone()),
                command.banner().map(ChangePolicy::banner).orElse(before.banner()));
    }

    private static Optional<Duration> duration(String field, Limit limit) {
        if (limit.minutes()
                .filter(minutes -> minutes < 0 || minutes > MOST_MINUTES)
                .isPresent()) {
            throw Refusal.invalid(field, "bad-number").asException();
        }
        return limit.minutes().map(Duration::ofMinutes);
    }

    private static Optional<Banner> banner(BannerView given) {
        String text = Input.required("banner", given.text());
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (!LEVELS.contains(Input.required("banner", given.level()))) {
            throw Refusal.invalid("banner", "bad-choice").asException();
        }
        return Optional.of(new Banner(BannerText.of(text), given.level(), Optional.ofNullable(given.until())));
    }

    /** Old and new of what differs. What the banner says is somebody's words and stays out of the log. */
    private static Map<String, Object> differences(Policy before, Policy after) {
        Map<String, Object> differences = new LinkedHashMap<>();
        Map<String, String> old = facts(before);
        facts(after).forEach((name, now) -> {
            if (!now.equals(old.get(name))) {
                differences.put(name, Map.of("from", old.get(name), "to", now));
            }
        });
        if (differences.isEmpty() && !before.banner().equals(after.banner())) {
            differences.put("banner", "reworded");
        }
        return differences;
    }

    private static Map<String, String> facts(Policy policy) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("createTeams", policy.createTeams().wire());
        facts.put("editMinutes", minutes(policy.editing()));
        facts.put("deleteMinutes", minutes(policy.deleting()));
        facts.put("editHistory", policy.editHistory().wire());
        facts.put("guests", String.valueOf(policy.guests()));
        facts.put("guestDays", String.valueOf(policy.guestDays()));
        facts.put("insightsGroup", String.valueOf(policy.insightsGroup()));
        facts.put("insightsForEveryone", String.valueOf(policy.insightsForEveryone()));
        facts.put(
                "banner",
                policy.banner()
                        .map(banner -> banner.level()
                                + banner.until().map(end -> " until " + end).orElse(""))
                        .orElse("none"));
        return facts;
    }

    private static String minutes(Optional<Duration> limit) {
        return limit.map(duration -> String.valueOf(duration.toMinutes())).orElse("always");
    }
}
