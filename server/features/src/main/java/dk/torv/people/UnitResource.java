package dk.torv.people;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's tree. */
@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RunOnVirtualThread
public class UnitResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 200;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReadUnits readUnits;

    @GET
    @Operation(operationId = "listUnits", summary = "The units below one, at the top, or with these words in the name")
    public ReadUnits.Result list(
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("parent") String parent,
            @QueryParam("q") String q,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200")) @QueryParam("limit")
                    String limit) {
        limits.search(current.actor());
        return readUnits.list(
                current.actor(),
                new ReadUnits.Query(
                        Input.id("parent", parent),
                        Optional.ofNullable(q).orElse(""),
                        Input.id("after", after),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "unit", summary = "One unit: who leads it, what it belongs to and what belongs to it")
    public UnitView one(@PathParam("id") UUID id) {
        limits.search(current.actor());
        return readUnits.require(current.actor(), id);
    }
}
