package dk.torv.guests;

import dk.torv.access.Offices;
import dk.torv.guests.GuestStore.Guest;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists guests: one's own, or for administrators everybody's. Whose time ends first comes first. */
@Singleton
public class ListGuests {
    /** From so long before the end on a sponsor is reminded. */
    static final Duration SOON = Duration.ofDays(7);

    private final Offices offices;
    private final GuestStore store;
    private final People people;

    @Inject
    ListGuests(Offices offices, GuestStore store, People people) {
        this.offices = offices;
        this.store = store;
        this.people = people;
    }

    /** @param everybodys not only one's own */
    public record Query(boolean everybodys, Optional<UUID> after, int limit) {}

    /** @param next what to pass as {@code after} for the next page, or absent */
    @Schema(name = "GuestPage")
    public record Result(@Schema(required = true) List<GuestView> items, UUID next) {}

    public Result list(Actor actor, Query query) {
        if (query.everybodys()) {
            offices.of(actor).refusalToSeeEveryGuest().ifPresent(refusal -> {
                throw refusal.asException();
            });
        }
        List<Guest> found = store.page(
                query.everybodys() ? null : actor.person(), query.after().orElse(null), query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<Guest> page = more ? found.subList(0, query.limit()) : found;
        return new Result(shown(page), more ? page.getLast().person() : null);
    }

    /** How many of one's own guests have their end in sight. */
    public int countEnding(Actor actor) {
        return store.countEnding(actor.person(), Time.now().plus(SOON));
    }

    List<GuestView> shown(List<Guest> guests) {
        Map<UUID, PersonView> named =
                people
                        .named(guests.stream()
                                .flatMap(guest -> Stream.of(guest.person(), guest.sponsor()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PersonView::id, Function.identity()));
        return guests.stream()
                .map(guest -> new GuestView(
                        named.get(guest.person()), guest.company(), named.get(guest.sponsor()), guest.expiresAt()))
                .toList();
    }
}
