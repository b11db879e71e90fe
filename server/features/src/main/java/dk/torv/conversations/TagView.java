package dk.torv.conversations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name for some of a team's members, by which they are mentioned together.
 *
 * @param members how many of them are in the team
 * @param mine whether I am one of them
 */
@Schema(name = "Tag")
public record TagView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) int members,
        @Schema(required = true) boolean mine) {}
