package dk.torv.overview;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team as one of its members sees it.
 *
 * @param role owner, member or guest
 * @param channels ids of its channels' conversations
 */
@Schema(name = "Team")
public record TeamView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String role,
        @Schema(required = true) int members,
        @Schema(required = true) List<UUID> channels) {}
