package dk.torv.activity;

import dk.torv.activity.ActivityStore.Doers;
import dk.torv.activity.ActivityStore.Item;
import dk.torv.activity.ActivityStore.Wanted;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.messages.Place;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What concerns somebody, the latest first, and how much of it they have not read. What is older than thirty days counts as read. */
@Singleton
public class ListActivity {
    static final Duration UNREAD_AT_MOST = Duration.ofDays(30);
    private static final int MOST_COUNTED = 100;

    private final ActivityStore store;
    private final Messages messages;
    private final People people;

    @Inject
    ListActivity(ActivityStore store, Messages messages, People people) {
        this.store = store;
        this.messages = messages;
        this.people = people;
    }

    /**
     * @param kind empty for all
     * @param unread only what has not been read
     * @param after the last of the page before
     */
    record Query(Optional<Kind> kind, boolean unread, Optional<ActivityKey> after, int limit) {}

    /**
     * @param people everyone named in the items
     * @param unread how much of all kinds has not been read, 0 to 100; 100 means more than 99
     * @param next what to pass as {@code after} for the next page; absent when this is the last
     */
    @Schema(name = "ActivityPage")
    public record PageView(
            @Schema(required = true) List<ActivityView> items,
            @Schema(required = true) List<PersonView> people,
            @Schema(required = true) int unread,
            String next) {}

    PageView page(Actor actor, Query query) {
        Set<Kind> kinds = query.kind().<Set<Kind>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Kind.class));
        List<Item> found = store.list(wanted(actor, kinds, query.unread(), query.after(), query.limit() + 1));
        boolean isMore = found.size() > query.limit();
        List<Item> page = isMore ? found.subList(0, query.limit()) : found;
        List<ActivityView> shown = shown(actor, page);
        Stream<UUID> named = Stream.concat(
                messages.namedIn(shown.stream().map(ActivityView::message).toList()),
                shown.stream().flatMap(one -> one.people().stream()));
        return new PageView(
                shown,
                people.named(named.distinct().toList()),
                count(actor),
                isMore ? page.getLast().key().text() : null);
    }

    /** How much has not been read, 0 to 100; 100 means more than 99. */
    public int count(Actor actor) {
        return store.list(wanted(actor, EnumSet.allOf(Kind.class), true, Optional.empty(), MOST_COUNTED))
                .size();
    }

    private List<ActivityView> shown(Actor actor, List<Item> page) {
        Map<Place, MessageView> at = messages
                .at(page.stream().map(Item::place).distinct().toList())
                .stream()
                .collect(Collectors.toMap(one -> new Place(one.conversation(), one.seq()), Function.identity()));
        Map<Kind, List<Item>> byKind =
                page.stream().collect(Collectors.groupingBy(item -> item.key().kind()));
        Map<Place, Doers> reactions = doers(actor, byKind.getOrDefault(Kind.REACTION, List.of()));
        Map<Place, Doers> replies = doers(actor, byKind.getOrDefault(Kind.REPLY, List.of()));
        return page.stream()
                .map(item -> {
                    MessageView message = at.get(item.place());
                    return message == null ? null : shown(item, message, reactions, replies);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<Place, Doers> doers(Actor actor, List<Item> items) {
        return store.doers(actor.person(), items.stream().map(Item::key).toList());
    }

    private static ActivityView shown(
            Item item, MessageView message, Map<Place, Doers> reactions, Map<Place, Doers> replies) {
        ActivityKey key = item.key();
        Place place = new Place(key.conversation(), key.seq());
        Doers author = new Doers(1, List.of(message.author()), List.of());
        Doers doers = switch (key.kind()) {
            case MENTION, REMINDER -> author;
            case REACTION -> reactions.getOrDefault(place, author);
            case REPLY -> replies.containsKey(place) && replies.get(place).number() > 0 ? replies.get(place) : author;
        };
        return new ActivityView(
                key.kind().wire(),
                key.conversation(),
                key.seq(),
                key.at(),
                item.unread(),
                message,
                doers.people(),
                doers.number(),
                doers.emojis().isEmpty() ? null : doers.emojis(),
                item.audience());
    }

    private static Wanted wanted(Actor actor, Set<Kind> kinds, boolean unread, Optional<ActivityKey> after, int limit) {
        return new Wanted(actor.person(), kinds, unread, after, Time.now().minus(UNREAD_AT_MOST), limit);
    }
}
