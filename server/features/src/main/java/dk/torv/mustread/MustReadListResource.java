package dk.torv.mustread;

import dk.torv.access.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What I am asked to read. */
@Path("/api/must-reads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Must-reads")
@RunOnVirtualThread
public class MustReadListResource {
    @Inject
    CurrentActor current;

    @Inject
    ListMustReads listMustReads;

    @GET
    @Operation(operationId = "listMustReads", summary = "What I am asked to read and have not, the next deadline first")
    public ListMustReads.Result list() {
        return listMustReads.of(current.actor());
    }
}
