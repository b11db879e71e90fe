package dk.torv.messages;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stood in a message before one of its edits.
 *
 * @param writtenAt since when it stood there
 */
@Schema(name = "MessageVersion")
public record VersionView(
        @Schema(required = true) String markdown,
        @Schema(required = true) Instant writtenAt) {}
