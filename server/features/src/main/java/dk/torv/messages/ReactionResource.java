package dk.torv.messages;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reactions to messages. */
@Path("/api/conversations/{c}/messages/{m}/reactions/{emoji}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RunOnVirtualThread
public class ReactionResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReactToMessage reactToMessage;

    @PUT
    @Operation(operationId = "addReaction", summary = "React with an emoji")
    public void add(
            @PathParam("c") UUID conversation,
            @PathParam("m") UUID message,
            @Parameter(schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 64)) @PathParam("emoji")
                    String emoji) {
        react(conversation, message, emoji, true);
    }

    @DELETE
    @Operation(operationId = "removeReaction", summary = "Take my reaction back")
    public void remove(
            @PathParam("c") UUID conversation,
            @PathParam("m") UUID message,
            @Parameter(schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 64)) @PathParam("emoji")
                    String emoji) {
        react(conversation, message, emoji, false);
    }

    private void react(UUID conversation, UUID message, String emoji, boolean on) {
        limits.change(current.actor());
        reactToMessage.react(current.actor(), new ReactToMessage.Command(conversation, message, emoji, on));
    }
}
