package dk.torv.saved;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saving one message. */
@Path("/api/conversations/{c}/messages/{m}/saved")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Later")
@RunOnVirtualThread
public class SaveResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    SaveMessage saveMessage;

    @PUT
    @Operation(operationId = "saveMessage", summary = "Save a message to find it again")
    public void save(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        save(conversation, message, true);
    }

    @DELETE
    @Operation(operationId = "forgetSaved", summary = "No longer keep a message saved")
    public void forget(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        save(conversation, message, false);
    }

    private void save(UUID conversation, UUID message, boolean on) {
        limits.change(current.actor());
        saveMessage.save(current.actor(), new SaveMessage.Command(conversation, message, on));
    }
}
