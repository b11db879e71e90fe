package dk.torv.previews;

import dk.torv.access.Limits;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import dk.torv.messages.FindMessage;
import dk.torv.messages.FindMessage.Written;
import dk.torv.previews.PreviewStore.Known;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shows what the pages that a message links to say about themselves. Whoever reads it first has them fetched, at most three; what
 * they said is kept for thirty days, that they said nothing for six hours. While the setting is off there are none.
 */
@Singleton
public class ReadPreviews {
    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FAILURE_KEPT = Duration.ofHours(6);

    private final LinkPreviews setting;
    private final FindMessage findMessage;
    private final LinksOfText links;
    private final PreviewStore store;
    private final Fetches fetches;
    private final Limits limits;
    private final Database database;

    @Inject
    ReadPreviews(
            LinkPreviews setting,
            FindMessage findMessage,
            LinksOfText links,
            PreviewStore store,
            Fetches fetches,
            Limits limits,
            Database database) {
        this.setting = setting;
        this.findMessage = findMessage;
        this.links = links;
        this.store = store;
        this.fetches = fetches;
        this.limits = limits;
        this.database = database;
    }

    public record Query(UUID conversation, UUID message) {}

    /** @param items in the order of the links, without those that have nothing to show */
    @Schema(name = "LinkPreviews")
    public record Answer(@Schema(required = true) List<PreviewView> items) {}

    public Answer read(Actor actor, Query query) {
        Written message = findMessage.requireWritten(actor, query.conversation(), query.message());
        List<WebAddress> addresses = setting.isOn() ? links.in(message.markdown()) : List.of();
        if (addresses.isEmpty()) {
            return new Answer(List.of());
        }
        Map<String, Optional<Page>> known = known(message);
        List<WebAddress> unknown = addresses.stream()
                .filter(address -> !known.containsKey(address.toString()))
                .toList();
        if (!unknown.isEmpty()) {
            limits.fetch(actor);
            known.putAll(fetched(message, unknown));
        }
        return new Answer(addresses.stream()
                .flatMap(address -> shown(address, known.getOrDefault(address.toString(), Optional.empty())))
                .toList());
    }

    private Map<String, Optional<Page>> known(Written message) {
        Instant now = Time.now();
        Map<String, Optional<Page>> known = new HashMap<>();
        store.list(message.place(), now.minus(KEPT), now.minus(FAILURE_KEPT))
                .forEach(one -> known.put(one.address(), one.page()));
        return known;
    }

    /** Fetches without a transaction: a page may take seconds. */
    private Map<String, Optional<Page>> fetched(Written message, List<WebAddress> addresses) {
        Map<String, Optional<Page>> fetched = new HashMap<>();
        fetches.pages(addresses).forEach((address, page) -> fetched.put(address.toString(), page));
        database.transact(() -> {
            store.lock(message.place().conversation());
            Instant now = Time.now();
            fetched.forEach((address, page) -> store.keep(message, new Known(address, page), now));
        });
        return fetched;
    }

    private static Stream<PreviewView> shown(WebAddress address, Optional<Page> page) {
        return page.stream()
                .map(one -> new PreviewView(address.toString(), one.host(), one.title(), one.description()));
    }
}
