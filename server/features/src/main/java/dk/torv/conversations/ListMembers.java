package dk.torv.conversations;

import dk.torv.kernel.Actor;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists who is in a conversation, in Danish order of their names, a page at a time: never all of 45,000. */
@Singleton
public class ListMembers {
    private final Seats seats;
    private final MemberStore members;
    private final People people;

    @Inject
    ListMembers(Seats seats, MemberStore members, People people) {
        this.seats = seats;
        this.members = members;
        this.people = people;
    }

    /**
     * @param q start of any word of the name, or empty
     * @param after the last person of the page before
     */
    public record Query(UUID conversation, Optional<String> q, Optional<UUID> after, int limit) {}

    /** @param next what to pass as {@code after} for the next page, or null */
    @Schema(name = "MemberPage")
    public record Result(@Schema(required = true) List<PersonView> people, UUID next) {}

    public Result list(Actor actor, Query query) {
        Seat seat = seats.requireSeat(actor, query.conversation());
        Set<UUID> after = query.after().map(Set::of).orElse(Set.of());
        if (!people.visible(actor.person(), after).containsAll(after)) {
            return new Result(List.of(), null); // where somebody invisible would stand must not show
        }
        List<UUID> found = members.list(seat, query);
        boolean more = found.size() > query.limit();
        List<UUID> page = more ? found.subList(0, query.limit()) : found;
        return new Result(people.named(page), more ? page.getLast() : null);
    }
}
