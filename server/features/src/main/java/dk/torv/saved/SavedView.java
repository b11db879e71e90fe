package dk.torv.saved;

import dk.torv.messages.MessageView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message that I have saved. */
@Schema(name = "SavedMessage")
public record SavedView(
        @Schema(required = true) UUID id,
        @Schema(required = true) MessageView message) {}
