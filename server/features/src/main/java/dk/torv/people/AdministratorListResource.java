package dk.torv.people;

import dk.torv.access.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who administers which unit, as far as one looks after them. */
@Path("/api/administrators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RunOnVirtualThread
public class AdministratorListResource {
    @Inject
    CurrentActor current;

    @Inject
    UnitAdministrators administrators;

    @GET
    @Operation(operationId = "listAdministrators", summary = "Who administers which of the units I look after")
    public UnitAdministrators.All list() {
        return administrators.list(current.actor());
    }
}
