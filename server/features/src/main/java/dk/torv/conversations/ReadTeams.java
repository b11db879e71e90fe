package dk.torv.conversations;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.people.FoldedName;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives teams as a person sees them. What it costs follows neither the size of a team nor that of the organisation. */
@Singleton
public class ReadTeams {
    private static final int MOST_OWNERS = 20;

    private final TeamSeats seats;
    private final TeamListStore store;
    private final RuleStore rules;
    private final TagStore tags;
    private final People people;

    @Inject
    ReadTeams(TeamSeats seats, TeamListStore store, RuleStore rules, TagStore tags, People people) {
        this.seats = seats;
        this.store = store;
        this.rules = rules;
        this.tags = tags;
        this.people = people;
    }

    /**
     * @param q start of any word of the name, or empty
     * @param after the last team of the page before
     */
    public record Query(Optional<String> q, Optional<UUID> after, int limit) {}

    /** @param next what to pass as {@code after} for the next page, or null */
    @Schema(name = "TeamList")
    public record Found(@Schema(required = true) List<TeamView> items, UUID next) {}

    /** What one may do with a team. */
    @Schema(name = "TeamRights")
    public record May(
            @Schema(required = true) boolean edit,
            @Schema(required = true) boolean addMembers,
            @Schema(required = true) boolean makeChannels,
            @Schema(required = true) boolean join,
            @Schema(required = true) boolean leave,
            @Schema(required = true) boolean archive) {}

    /** @param owners the first twenty */
    @Schema(name = "TeamPage")
    public record Page(
            @Schema(required = true) TeamView team,
            @Schema(required = true) List<PersonView> owners,
            @Schema(required = true) List<RuleView> rules,
            @Schema(required = true) May may) {}

    /** The teams one is in, also those of which one only sees a private channel. */
    public List<TeamView> mine(Actor actor) {
        return tagged(actor, store.listMine(actor.person()));
    }

    /** One's own teams and, for employees, the public ones, in order of their names; for administrators also those nobody owns. */
    public Found find(Actor actor, Query query) {
        boolean afterUnseen = query.after()
                .filter(after -> seats.findSeat(actor.person(), after)
                        .filter(TeamSeat::sees)
                        .isEmpty())
                .isPresent();
        if (afterUnseen) {
            return new Found(List.of(), null); // where something invisible would stand must not show
        }
        String pattern = query.q().map(FoldedName::pattern).orElse("%");
        List<TeamView> found = store.page(actor, pattern, query.after().orElse(null), query.limit());
        boolean more = found.size() > query.limit();
        List<TeamView> page = more ? found.subList(0, query.limit()) : found;
        return new Found(page, more ? page.getLast().id() : null);
    }

    /** One team, for somebody who sees it. */
    public TeamView one(Actor actor, UUID team) {
        seats.requireSeat(actor, team);
        return view(actor, team);
    }

    public Page page(Actor actor, UUID team) {
        TeamSeat seat = seats.requireSeat(actor, team);
        boolean looks = seat.refusalToLook().isEmpty();
        return new Page(
                view(actor, team),
                looks ? people.named(store.listOwners(team, MOST_OWNERS)) : List.of(),
                looks ? rules.list(team) : List.of(),
                may(seat));
    }

    private TeamView view(Actor actor, UUID team) {
        TeamView found = store.find(actor.person(), team)
                .orElseThrow(() -> Refusal.notFound().asException());
        return tagged(actor, List.of(found)).getFirst();
    }

    /** Whoever only sees a team's name is told of no members, and of no tags. */
    private List<TeamView> tagged(Actor actor, List<TeamView> found) {
        Set<UUID> inside = found.stream()
                .filter(team -> team.members() > 0)
                .map(TeamView::id)
                .collect(Collectors.toSet());
        Map<UUID, List<TagView>> all = tags.list(actor.person(), inside);
        return found.stream().map(team -> team.withTags(all.get(team.id()))).toList();
    }

    private static May may(TeamSeat seat) {
        return new May(
                seat.refusalToEdit().isEmpty(),
                seat.refusalToAddMembers().isEmpty(),
                seat.refusalToMakeChannels().isEmpty(),
                seat.role().isEmpty() && seat.refusalToJoin().isEmpty(),
                seat.refusalToLeave().isEmpty(),
                seat.refusalToArchive().isEmpty());
    }
}
