package dk.torv.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.gateway.Changes.Position;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes the first event of every connection: where the feed is, and what a returning client may have missed. */
@Singleton
class Hello {
    private final FeedTail tail;
    private final Changes changes;
    private final Protocol protocol;
    private final ObjectMapper json;

    @Inject
    Hello(FeedTail tail, Changes changes, Protocol protocol, ObjectMapper json) {
        this.tail = tail;
        this.changes = changes;
        this.protocol = protocol;
        this.json = json;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record HelloEvent(
            String type,
            int protocol,
            String build,
            String cursor,
            UUID epoch,
            Map<UUID, Long> changed,
            Boolean reset) {}

    private record CursorEvent(String type, String cursor) {}

    /** @param cursor and {@code epoch} what the client has kept, or null when it is new */
    Payload to(String cursor, String epoch, Set<UUID> topics) {
        String newest = tail.newest().text();
        UUID present = changes.epoch();
        Map<UUID, Long> changed = null;
        boolean reset = false;
        if (cursor != null) {
            changed = present.toString().equals(epoch)
                    ? Position.parse(cursor)
                            .flatMap(place -> tail.changedAfter(place, topics))
                            .orElse(null)
                    : null;
            reset = changed == null;
        }
        return payload(new HelloEvent(
                "hello", Protocol.VERSION, protocol.build(), newest, present, changed, reset ? Boolean.TRUE : null));
    }

    /** A newer place to resume from. */
    Payload cursor() {
        return payload(new CursorEvent("cursor", tail.newest().text()));
    }

    private Payload payload(Object event) {
        try {
            return Payload.lasting(json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
