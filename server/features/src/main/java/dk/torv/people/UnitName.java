package dk.torv.people;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit where only its name is needed, as on a path. */
@Schema(name = "UnitName")
public record UnitName(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name) {}
