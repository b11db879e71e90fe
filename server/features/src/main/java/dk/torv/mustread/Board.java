package dk.torv.mustread;

import dk.torv.conversations.Kind;
import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.FindMessage;
import dk.torv.messages.Place;
import dk.torv.mustread.MustReadStore.Post;
import dk.torv.mustread.MustReadStore.Unit;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who may see how a post was answered: its author and the channel's owners everything, whoever leads a unit that unit and what is
 * below it, nobody else anything.
 */
@Singleton
class Board {
    private final Seats seats;
    private final FindMessage findMessage;
    private final MustReadStore store;

    @Inject
    Board(Seats seats, FindMessage findMessage, MustReadStore store) {
        this.seats = seats;
        this.findMessage = findMessage;
        this.store = store;
    }

    /**
     * What one sees of it.
     *
     * @param units with nothing counted
     * @param everything also people without a unit
     * @param roots where one begins to look
     * @param visible the units of which one sees the people
     */
    record Sight(Place place, Post post, List<Unit> units, boolean everything, List<Unit> roots, Set<UUID> visible) {
        Units counted(Map<UUID, MustReadStore.Count> counts) {
            return new Units(units, counts);
        }
    }

    Sight require(Actor actor, UUID conversation, UUID message) {
        Place place = findMessage.requirePlace(actor, conversation, message);
        Seat seat = seats.requireSeat(actor, conversation);
        Post post = store.find(place).orElseThrow(() -> Refusal.notFound().asException());
        List<Unit> all = store.listUnits();
        Units units = new Units(all, Map.of());
        if (seesEverything(actor, seat, post)) {
            return new Sight(place, post, all, true, units.top(), units.all());
        }
        Set<UUID> visible = new HashSet<>();
        all.stream()
                .filter(unit -> actor.person().equals(unit.manager()))
                .forEach(unit -> visible.addAll(units.withAllBelow(unit.id())));
        if (visible.isEmpty()) {
            throw Refusal.forbidden("no-board").asException();
        }
        List<Unit> roots = all.stream()
                .filter(unit -> visible.contains(unit.id()) && !visible.contains(unit.parent()))
                .toList();
        return new Sight(place, post, all, false, roots, visible);
    }

    /** The same without reading the tree. */
    static boolean seesEverything(Actor actor, Seat seat, Post post) {
        return actor.person().equals(post.author()) || (seat.kind() == Kind.CHANNEL && seat.isOwner());
    }
}
