package dk.torv.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links by which people choose a password. */
@Path("/api/people/{id}/password-link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RunOnVirtualThread
public class PasswordLinkResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    MakePasswordLink makePasswordLink;

    @POST
    @Operation(
            operationId = "makePasswordLink",
            summary = "Make a link by which this person chooses a password, once within seven days")
    @APIResponse(
            responseCode = "201",
            description = "The link, which is shown this once",
            content = @Content(schema = @Schema(implementation = MakePasswordLink.Link.class)))
    public Response make(@PathParam("id") UUID person) {
        limits.change(current.actor());
        return Response.status(Response.Status.CREATED)
                .entity(makePasswordLink.make(current.actor(), person))
                .build();
    }
}
