package dk.torv.messages;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One message's pin, and what stood in it before. */
@Path("/api/conversations/{c}/messages/{m}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RunOnVirtualThread
public class PinResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    PinMessage pinMessage;

    @Inject
    ReadVersions readVersions;

    /** The latest first, without what stands there now. */
    @Schema(name = "MessageVersions")
    public record Versions(@Schema(required = true) List<VersionView> items) {}

    @PUT
    @Path("/pin")
    @Operation(operationId = "pinMessage", summary = "Pin a message for everybody in the conversation")
    public void pin(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        pin(conversation, message, true);
    }

    @DELETE
    @Path("/pin")
    @Operation(operationId = "unpinMessage", summary = "Take a message's pin out")
    public void unpin(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        pin(conversation, message, false);
    }

    @GET
    @Path("/versions")
    @Operation(
            operationId = "readVersions",
            summary = "What stood in a message before its edits, if the policy lets me")
    public Versions versions(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        return new Versions(readVersions.read(current.actor(), new ReadVersions.Query(conversation, message)));
    }

    private void pin(UUID conversation, UUID message, boolean on) {
        limits.change(current.actor());
        pinMessage.pin(current.actor(), new PinMessage.Command(conversation, message, on));
    }
}
