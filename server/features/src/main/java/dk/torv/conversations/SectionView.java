package dk.torv.conversations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading in a person's own list of conversations. */
@Schema(name = "Section")
public record SectionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name) {}
