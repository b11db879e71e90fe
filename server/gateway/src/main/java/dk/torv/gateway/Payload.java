package dk.torv.gateway;

import java.nio.charset.StandardCharsets;

/** One event, encoded once for all its receivers; {@code ephemeral} ones are the first to go when a reader is slow. */
record Payload(byte[] bytes, boolean ephemeral) {
    static Payload lasting(String json) {
        return new Payload(json.getBytes(StandardCharsets.UTF_8), false);
    }

    static Payload ephemeral(String json) {
        return new Payload(json.getBytes(StandardCharsets.UTF_8), true);
    }
}
