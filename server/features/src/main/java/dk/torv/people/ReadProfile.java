package dk.torv.people;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.people.ProfileStore.Away;
import dk.torv.people.ProfileStore.Details;
import dk.torv.people.ProfileStore.Reports;
import dk.torv.people.ProfileView.AbsenceView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows one person with their place in the organisation. Whom the actor does not see stays unnamed in it. */
@Singleton
public class ReadProfile {
    private static final int MOST_REPORTS = 50;

    private final ProfileStore store;
    private final UnitStore units;
    private final People people;
    private final QuietTimes quiet;

    @Inject
    ReadProfile(ProfileStore store, UnitStore units, People people, QuietTimes quiet) {
        this.store = store;
        this.units = units;
        this.people = people;
        this.quiet = quiet;
    }

    public ProfileView require(Actor actor, UUID id) {
        if (people.visible(actor.person(), List.of(id)).isEmpty()) {
            throw Refusal.notFound().asException();
        }
        Details details = store.find(id).orElseThrow(() -> Refusal.notFound().asException());
        UUID manager = store.findManager(id).orElse(null);
        Reports reports = store.listReports(id, MOST_REPORTS);
        Away away = details.away();
        Map<UUID, PersonView> seen = seen(
                actor,
                Stream.concat(
                        Stream.of(id, manager, away.standsIn(), details.sponsor())
                                .filter(Objects::nonNull),
                        reports.first().stream()));
        List<PersonView> reporting =
                reports.first().stream().map(seen::get).filter(Objects::nonNull).toList();
        return new ProfileView(
                seen.get(id),
                details.email(),
                details.phone(),
                details.mobile(),
                details.about(),
                path(actor, details.home()),
                manager == null ? null : seen.get(manager),
                reporting,
                actor.isGuest() ? reporting.size() : reports.count(),
                absence(away, seen),
                details.sponsor() == null ? null : seen.get(details.sponsor()),
                details.expires(),
                details.undisturbedUntil(),
                quiet.until(id).orElse(null));
    }

    private Map<UUID, PersonView> seen(Actor actor, Stream<UUID> ids) {
        return people.named(people.visible(actor.person(), ids.distinct().toList())).stream()
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    private List<UnitName> path(Actor actor, UUID home) {
        List<UnitName> path = home == null ? List.of() : units.listPath(home);
        return actor.isGuest() && !path.isEmpty() ? List.of(path.getLast()) : path;
    }

    private static AbsenceView absence(Away away, Map<UUID, PersonView> seen) {
        LocalDate today = Time.today();
        if (away.until() == null || away.until().isBefore(today)) {
            return null;
        }
        boolean begun = away.from() == null || !away.from().isAfter(today);
        return new AbsenceView(
                begun ? null : away.from(),
                away.until(),
                away.note(),
                away.standsIn() == null ? null : seen.get(away.standsIn()));
    }
}
