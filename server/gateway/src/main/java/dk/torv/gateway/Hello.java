package dk.torv.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.gateway.Changes.Position;
import dk.torv.gateway.FeedTail.Missed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
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

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record HelloEvent(
            String type,
            int protocol,
            String build,
            String cursor,
            UUID epoch,
            Map<UUID, Long> changed,
            Set<UUID> access,
            Set<UUID> teams,
            Boolean reset) {}

    private record CursorEvent(String type, String cursor) {}

    /** @param cursor and {@code epoch} what the client has kept, or null when it is new */
    Payload to(UUID person, String cursor, String epoch, Set<UUID> topics) {
        String newest = tail.newest().text();
        UUID present = changes.epoch();
        Optional<Missed> missed = Optional.ofNullable(cursor)
                .filter(given -> present.toString().equals(epoch))
                .flatMap(Position::parse)
                .flatMap(place -> tail.missedSince(place, person, topics));
        boolean reset = cursor != null && missed.isEmpty();
        return payload(new HelloEvent(
                "hello",
                Protocol.VERSION,
                protocol.build(),
                newest,
                present,
                missed.map(Missed::changed).orElse(null),
                missed.map(Missed::access).orElse(null),
                missed.map(Missed::teams).orElse(null),
                reset ? Boolean.TRUE : null));
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
