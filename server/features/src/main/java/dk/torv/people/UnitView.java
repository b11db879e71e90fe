package dk.torv.people;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit of the organisation.
 *
 * @param path from the top down to the unit itself
 * @param people who work in this very unit
 * @param below who work in the units below it
 * @param units those right below it, at most 200
 */
@Schema(name = "Unit")
public record UnitView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) List<UnitName> path,
        PersonView manager,
        @Schema(required = true) int people,
        @Schema(required = true) int below,
        @Schema(required = true) List<UnitLine> units) {}
