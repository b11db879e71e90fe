package dk.torv.conversations;

import java.util.UUID;

/** The event {@code conversation} of the wire: it names what to ask for again and carries nothing else. */
final class ConversationEvent {
    private ConversationEvent() {}

    /** The conversation is new or looks different now. */
    static String changed(UUID conversation) {
        return "{\"type\":\"conversation\",\"conversation\":\"" + conversation + "\"}";
    }

    /** The conversation is no longer the receiver's. */
    static String gone(UUID conversation) {
        return "{\"type\":\"conversation\",\"conversation\":\"" + conversation + "\",\"gone\":true}";
    }
}
