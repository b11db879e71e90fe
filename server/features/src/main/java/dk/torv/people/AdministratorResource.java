package dk.torv.people;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who administers a unit. */
@Path("/api/units/{u}/administrators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RunOnVirtualThread
public class AdministratorResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    UnitAdministrators administrators;

    @GET
    @Operation(operationId = "administratorsOfUnit", summary = "Who administers this unit itself")
    public UnitAdministrators.OfUnit list(@PathParam("u") UUID unit) {
        return administrators.ofUnit(current.actor(), unit);
    }

    @PUT
    @Path("/{p}")
    @Operation(operationId = "appointAdministrator", summary = "Let a person administer a unit and all below it")
    public void appoint(@PathParam("u") UUID unit, @PathParam("p") UUID person) {
        limits.change(current.actor());
        administrators.appoint(current.actor(), unit, person);
    }

    @DELETE
    @Path("/{p}")
    @Operation(operationId = "dismissAdministrator", summary = "Take it from them")
    public void dismiss(@PathParam("u") UUID unit, @PathParam("p") UUID person) {
        limits.change(current.actor());
        administrators.dismiss(current.actor(), unit, person);
    }
}
