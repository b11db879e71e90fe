package dk.torv.activity;

import dk.torv.activity.FollowedThreadStore.Followed;
import dk.torv.kernel.Actor;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.messages.Place;
import dk.torv.messages.ThreadMark;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The threads that somebody follows and still sees: those with something unread first, then the latest. */
@Singleton
class ListThreads {
    private final FollowedThreadStore store;
    private final Messages messages;

    @Inject
    ListThreads(FollowedThreadStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /**
     * @param unread only those with something unread
     * @param after the last of the page before
     */
    record Query(boolean unread, Optional<ThreadKey> after, int limit) {}

    /**
     * A thread that I follow.
     *
     * @param root its first message; empty when that is deleted
     * @param last the latest reply
     */
    @Schema(name = "FollowedThread")
    public record ThreadView(
            @Schema(required = true) MessageView root,
            @Schema(required = true) MessageView last,
            @Schema(required = true) ThreadMark mark) {}

    /**
     * @param people everyone named in the messages
     * @param next what to pass as {@code after} for the next page; absent when this is the last
     */
    @Schema(name = "FollowedThreads")
    public record PageView(
            @Schema(required = true) List<ThreadView> items,
            @Schema(required = true) List<PersonView> people,
            String next) {}

    PageView page(Actor actor, Query query) {
        List<Followed> found = store.page(actor.person(), query.unread(), query.after(), query.limit() + 1);
        boolean isMore = found.size() > query.limit();
        List<Followed> page = isMore ? found.subList(0, query.limit()) : found;
        Map<Place, MessageView> shown =
                messages
                        .at(page.stream()
                                .flatMap(one -> Stream.of(one.place(), one.latest()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(
                                Collectors.toMap(one -> new Place(one.conversation(), one.seq()), Function.identity()));
        return new PageView(
                page.stream()
                        .filter(one -> shown.containsKey(one.place()) && shown.containsKey(one.latest()))
                        .map(one -> new ThreadView(shown.get(one.place()), shown.get(one.latest()), one.mark()))
                        .toList(),
                messages.people(shown.values()),
                isMore ? page.getLast().key().text() : null);
    }
}
