package dk.torv.urgent;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Acknowledging urgent messages. */
@Path("/api/conversations/{c}/messages/{m}/urgent")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RunOnVirtualThread
public class UrgentResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    AcknowledgeUrgent acknowledgeUrgent;

    @PUT
    @Path("/seen")
    @Operation(operationId = "acknowledgeUrgent", summary = "Say that I have seen an urgent message")
    public void acknowledge(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        limits.change(current.actor());
        acknowledgeUrgent.acknowledge(current.actor(), conversation, message);
    }
}
