package dk.torv.notifications.push;

import java.util.UUID;

/**
 * That there is a message; nothing of what it says.
 *
 * @param seq its place
 * @param root id of the thread's first message; null in the timeline
 */
public record News(UUID conversation, UUID message, long seq, UUID root) {
    /** Where the client shows it. */
    String path() {
        return root == null
                ? "/c/%s/m/%s".formatted(conversation, message)
                : "/c/%s/t/%s/m/%s".formatted(conversation, root, message);
    }
}
