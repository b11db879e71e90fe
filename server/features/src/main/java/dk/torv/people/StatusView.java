package dk.torv.people;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody says of themselves for a while.
 *
 * @param emoji one, or absent
 * @param text one line, or absent; one of the two is there
 * @param until when it goes by itself; absent: when it is taken back
 */
@Schema(name = "Status")
public record StatusView(
        @Schema(maxLength = 64) String emoji,
        @Schema(maxLength = SetStatus.LONGEST_TEXT) String text,
        Instant until) {}
