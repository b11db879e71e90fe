package dk.torv.people;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit in a list.
 *
 * @param parent absent for the top
 * @param people who work in it and in the units below it
 * @param units the units right below it
 */
@Schema(name = "UnitLine")
public record UnitLine(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        UUID parent,
        @Schema(required = true) int people,
        @Schema(required = true) int units) {}
