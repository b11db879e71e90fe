package dk.torv.saved;

import dk.torv.kernel.Actor;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.messages.Place;
import dk.torv.people.PersonView;
import dk.torv.saved.SavedStore.Saved;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The messages somebody has saved and still sees, the latest first. */
@Singleton
public class ListSaved {
    private final SavedStore store;
    private final Messages messages;

    @Inject
    ListSaved(SavedStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** @param after the last of the page before */
    public record Query(Optional<UUID> after, int limit) {}

    /**
     * @param people everyone named in the messages
     * @param next what to pass as {@code after} for the next page; absent when this is the last
     */
    @Schema(name = "SavedMessages")
    public record PageView(
            @Schema(required = true) List<SavedView> items,
            @Schema(required = true) List<PersonView> people,
            UUID next) {}

    public PageView page(Actor actor, Query query) {
        List<Saved> found = store.page(actor.person(), query.after(), query.limit() + 1);
        boolean isMore = found.size() > query.limit();
        List<Saved> page = isMore ? found.subList(0, query.limit()) : found;
        Map<Place, MessageView> shown = messages
                .at(page.stream().map(Saved::place).toList())
                .stream()
                .collect(Collectors.toMap(one -> new Place(one.conversation(), one.seq()), Function.identity()));
        return new PageView(
                page.stream()
                        .map(one -> new SavedView(one.id(), shown.get(one.place())))
                        .toList(),
                messages.people(shown.values()),
                isMore ? page.getLast().id() : null);
    }

    public int count(Actor actor) {
        return store.count(actor.person());
    }
}
