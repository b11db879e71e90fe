package dk.torv.overview;

import dk.torv.access.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * One conversation. A class of its own, because a request is given to the class with the longest path that fits: below
 * {@code /api} it would never be found beside the history's {@code /api/conversations/{c}}.
 */
@Path("/api/conversations/{c}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@RunOnVirtualThread
public class ConversationResource {
    @Inject
    CurrentActor current;

    @Inject
    ReadOverview overview;

    @GET
    @Operation(operationId = "conversation", summary = "One conversation as I see it")
    public ConversationView conversation(@PathParam("c") UUID conversation) {
        return overview.one(current.actor(), conversation);
    }
}
