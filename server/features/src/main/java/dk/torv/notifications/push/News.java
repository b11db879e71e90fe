package dk.torv.notifications.push;

import java.util.UUID;

/**
 * That there is a message; nothing of what it says.
 *
 * @param seq its place
 * @param rev the change with which it is told: its first, or that of a repetition; one device is told once of each
 */
public record News(UUID conversation, long seq, long rev) {}
