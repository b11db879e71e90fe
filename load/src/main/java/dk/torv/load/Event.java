package dk.torv.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the drill needs of an event.
 *
 * @param after nothing lies between it and {@code rev}
 * @param clientId and {@code seq} of the message, null and 0 when there is none
 * @param changed of a hello that answers a cursor
 */
record Event(
        String type,
        UUID conversation,
        long rev,
        long after,
        UUID clientId,
        long seq,
        String cursor,
        String epoch,
        Map<UUID, Long> changed,
        boolean reset) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Event parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            JsonNode message = json.path("message");
            long rev = json.path("rev").asLong();
            Map<UUID, Long> changed = new HashMap<>();
            json.path("changed")
                    .properties()
                    .forEach(entry -> changed.put(
                            UUID.fromString(entry.getKey()), entry.getValue().asLong()));
            return new Event(
                    json.path("type").asText(),
                    id(json.path("conversation")),
                    rev,
                    json.path("after").asLong(rev - 1),
                    id(message.path("clientId")),
                    message.path("seq").asLong(),
                    json.path("cursor").asText(null),
                    json.path("epoch").asText(null),
                    changed,
                    json.path("reset").asBoolean());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + line, e);
        }
    }

    static UUID id(JsonNode node) {
        return node.isTextual() ? UUID.fromString(node.asText()) : null;
    }

    /**
     * Parses lines on one thread and remembers the latest: an announcement is the same text for everyone, and the generator
     * must not cost what the server does not.
     */
    static final class Parser {
        private static final int REMEMBERED = 64;

        private final Map<String, Event> latest = new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Event> eldest) {
                return size() > REMEMBERED;
            }
        };

        Event parse(String line) {
            return latest.computeIfAbsent(line, Event::parse);
        }
    }
}
