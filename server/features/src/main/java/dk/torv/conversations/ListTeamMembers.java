package dk.torv.conversations;

import dk.torv.conversations.Seat.TeamRole;
import dk.torv.conversations.TeamMemberStore.Line;
import dk.torv.kernel.Actor;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists who is in a team and why, in Danish order of their names, a page at a time: never all of 45,000. */
@Singleton
public class ListTeamMembers {
    private final TeamSeats seats;
    private final TeamMemberStore members;
    private final People people;

    @Inject
    ListTeamMembers(TeamSeats seats, TeamMemberStore members, People people) {
        this.seats = seats;
        this.members = members;
        this.people = people;
    }

    /**
     * @param q start of any word of the name, or empty
     * @param role only those with this role
     * @param after the last person of the page before
     */
    public record Query(UUID team, Optional<String> q, Optional<TeamRole> role, Optional<UUID> after, int limit) {}

    /**
     * @param role owner, member or guest
     * @param chosen by hand: invited, joined, or an owner
     * @param ruled matches one of the team's rules
     */
    @Schema(name = "TeamMember")
    public record MemberView(
            @Schema(required = true) PersonView person,

            @Schema(
                    required = true,
                    enumeration = {"owner", "member", "guest"})
            String role,

            @Schema(required = true) boolean chosen,
            @Schema(required = true) boolean ruled) {}

    /** @param next what to pass as {@code after} for the next page, or null */
    @Schema(name = "TeamMemberList")
    public record Result(@Schema(required = true) List<MemberView> items, UUID next) {}

    public Result list(Actor actor, Query query) {
        TeamSeats.refuse(seats.requireSeat(actor, query.team()).refusalToLook());
        Set<UUID> after = query.after().map(Set::of).orElse(Set.of());
        if (!people.visible(actor.person(), after).containsAll(after)) {
            return new Result(List.of(), null); // where somebody invisible would stand must not show
        }
        List<Line> found = members.page(query);
        boolean more = found.size() > query.limit();
        List<Line> page = more ? found.subList(0, query.limit()) : found;
        Map<UUID, PersonView> named = people
                .named(page.stream().map(Line::person).toList())
                .stream()
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
        return new Result(
                page.stream()
                        .map(line -> new MemberView(named.get(line.person()), line.role(), line.chosen(), line.ruled()))
                        .toList(),
                more ? page.getLast().person() : null);
    }
}
