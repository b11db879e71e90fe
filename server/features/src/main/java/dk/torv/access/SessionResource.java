package dk.torv.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one is signed in, and signing out there. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RunOnVirtualThread
public class SessionResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ListSessions listSessions;

    @Inject
    EndSession endSession;

    @Inject
    SessionCookie cookie;

    @GET
    @Path("/sessions")
    @Operation(operationId = "listSessions", summary = "Where I am signed in")
    public ListSessions.Result list() {
        return listSessions.list(current.actor());
    }

    @DELETE
    @Path("/session")
    @Operation(operationId = "signOut", summary = "End this session")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response signOut() {
        endSession.end(current.actor(), current.actor().session());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.removing())
                .build();
    }

    @DELETE
    @Path("/sessions/{id}")
    @Operation(operationId = "endSession", summary = "End one of my sessions; its sockets close")
    public void end(@PathParam("id") UUID session) {
        limits.change(current.actor());
        endSession.end(current.actor(), session);
    }

    @DELETE
    @Path("/sessions")
    @Operation(operationId = "endOtherSessions", summary = "End all my sessions but this one; their sockets close")
    public void endOthers() {
        limits.change(current.actor());
        endSession.endOthers(current.actor());
    }
}
