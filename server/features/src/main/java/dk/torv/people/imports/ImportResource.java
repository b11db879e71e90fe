package dk.torv.people.imports;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.access.LongBody;
import dk.torv.access.Offices;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People and units by file. */
@Path("/api/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Import")
@RunOnVirtualThread
public class ImportResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 200;

    @Inject
    CurrentActor current;

    @Inject
    Offices offices;

    @Inject
    Limits limits;

    @Inject
    PlanImport planImport;

    @Inject
    ShowPlan showPlan;

    @Inject
    ListChanges listChanges;

    @Inject
    ApplyImport applyImport;

    /** @param word as the plan asks for it, when it does */
    @Schema(name = "ImportOrder")
    public record Order(String word) {}

    @POST
    @Consumes("text/csv")
    @LongBody(Upload.MOST_BYTES)
    @Operation(
            operationId = "planImport",
            summary = "Read a CSV file of people or units and say what it would change; a second file joins a plan")
    public PlanView plan(
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("plan") String plan,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING))) InputStream file) {
        Importer importer = Importer.of(offices, current.actor());
        limits.change(current.actor());
        return planImport.plan(importer, new PlanImport.Command(Input.required("file", file), Input.id("plan", plan)));
    }

    @GET
    @Path("/{plan}")
    @Operation(operationId = "importPlan", summary = "A plan again")
    public PlanView show(@PathParam("plan") UUID plan) {
        return showPlan.show(Importer.of(offices, current.actor()), plan);
    }

    @GET
    @Path("/{plan}/changes")
    @Operation(operationId = "importChanges", summary = "The changes of a plan, one kind at a time")
    public ListChanges.Result changes(
            @PathParam("plan") UUID plan,
            @Parameter(schema = @Schema(enumeration = {"unit", "person"})) @QueryParam("subject") String subject,
            @Parameter(schema = @Schema(enumeration = {"new", "changed", "moved", "leaving", "returning"}))
                    @QueryParam("kind")
                    String kind,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0")) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200")) @QueryParam("limit")
                    String limit) {
        return listChanges.list(
                Importer.of(offices, current.actor()),
                new ListChanges.Query(
                        plan,
                        Input.required("subject", subject),
                        Input.required("kind", kind),
                        (int) Math.min(Input.number("after", after).orElse(0L), Integer.MAX_VALUE),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{plan}/apply")
    @Operation(operationId = "applyImport", summary = "Carry a plan out, all of it or nothing")
    public ApplyImport.Result apply(@PathParam("plan") UUID plan, Order body) {
        Importer importer = Importer.of(offices, current.actor());
        limits.change(current.actor());
        return applyImport.apply(
                importer,
                new ApplyImport.Command(plan, Input.required("body", body).word()));
    }
}
