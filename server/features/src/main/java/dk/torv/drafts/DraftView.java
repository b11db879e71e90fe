package dk.torv.drafts;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody has begun to write.
 *
 * @param thread the first message of the thread it answers in, if it does
 * @param version another with every change; a change says which one it was made to
 */
@Schema(name = "Draft")
public record DraftView(
        @Schema(required = true) UUID conversation,
        UUID thread,
        @Schema(required = true) String markdown,
        @Schema(required = true) UUID version,
        @Schema(required = true) Instant changedAt) {}
