package dk.torv.conversations;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives the tags of a team to whoever may look into it, and says of a text's tags whether they are a team's. */
@Singleton
public class ReadTags {
    private final TeamSeats seats;
    private final TagStore store;
    private final People people;

    @Inject
    ReadTags(TeamSeats seats, TagStore store, People people) {
        this.seats = seats;
        this.store = store;
        this.people = people;
    }

    /** All of them: a team has at most {@value CreateTag#MOST_TAGS}. */
    @Schema(name = "TagList")
    public record Found(@Schema(required = true) List<TagView> items) {}

    /** @param people everyone in it, in order of their names */
    @Schema(name = "TagPage")
    public record Page(
            @Schema(required = true) TagView tag,
            @Schema(required = true) List<PersonView> people) {}

    public Found list(Actor actor, UUID team) {
        TeamSeats.refuse(seats.requireSeat(actor, team).refusalToLook());
        return new Found(store.list(actor.person(), Set.of(team)).getOrDefault(team, List.of()));
    }

    public Page page(Actor actor, UUID team, UUID tag) {
        TeamSeats.refuse(seats.requireSeat(actor, team).refusalToLook());
        TagView view = store.find(actor.person(), team, tag)
                .orElseThrow(() -> Refusal.notFound().asException());
        return new Page(view, people.named(store.listPeople(team, tag, EditTag.MOST_MEMBERS)));
    }

    /** Whether all of them are this team's. */
    public boolean areIn(UUID team, Set<UUID> tags) {
        return store.countAmong(team, tags) == tags.size();
    }
}
