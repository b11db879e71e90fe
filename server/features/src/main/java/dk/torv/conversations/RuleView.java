package dk.torv.conversations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule of a team.
 *
 * @param unit absent for every unit
 * @param title absent for every job title
 * @param people how many match it now
 */
@Schema(name = "TeamRule")
public record RuleView(
        @Schema(required = true) UUID id,
        RuleUnit unit,
        @Schema(required = true) boolean below,
        String title,
        @Schema(required = true) int people) {

    @Schema(name = "RuleUnit")
    public record RuleUnit(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name) {}
}
