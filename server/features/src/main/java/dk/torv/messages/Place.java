package dk.torv.messages;

import java.util.UUID;

/** Where a message stands, whoever may see it. */
public record Place(UUID conversation, long seq) {}
