package dk.torv.notifications;

import dk.torv.conversations.Level;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may see a message.
 *
 * @param muted whether they have silenced the conversation
 * @param level what they have chosen for the conversation
 * @param follows whether they follow the thread the message is in
 * @param threadLevel what they have chosen for that thread
 * @param disturbable false while they have said not to be disturbed
 * @param active whether they are at one of their devices now
 */
record Reader(
        UUID person,
        boolean muted,
        Optional<Level> level,
        boolean follows,
        Optional<Level> threadLevel,
        boolean disturbable,
        boolean active) {}
