package dk.torv.later;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message that waits to be sent.
 *
 * @param clientId under which it is posted
 * @param at what the author's clock shows when it is sent; absent while it only waits to be undone
 * @param problem why it could not be sent; it stays, with its text, until its author decides
 */
@Schema(name = "ScheduledMessage")
public record ScheduledView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID clientId,
        @Schema(required = true) UUID conversation,
        UUID replyTo,
        @Schema(required = true) String markdown,

        @Schema(implementation = String.class, examples = "2026-11-26T08:00:00")
        LocalDateTime at,

        String zone,
        @Schema(required = true) Instant dueAt,
        String problem) {}
