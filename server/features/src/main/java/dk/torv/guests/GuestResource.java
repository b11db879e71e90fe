package dk.torv.guests;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Guests: one's own, and for administrators everybody's. */
@Path("/api/guests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guests")
@RunOnVirtualThread
public class GuestResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 100;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ListGuests listGuests;

    @Inject
    ChangeGuest changeGuest;

    /**
     * One of the two.
     *
     * @param days counted from now
     * @param ended true ends the guest's access at once
     */
    @Schema(name = "GuestChange")
    public record Change(
            @Schema(minimum = "1", maximum = "730") Integer days, Boolean ended) {}

    @GET
    @Operation(
            operationId = "listGuests",
            summary = "My guests, or with all everybody's; whose time ends first comes first")
    public ListGuests.Result list(
            @QueryParam("all") boolean all,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        return listGuests.list(
                current.actor(),
                new ListGuests.Query(all, Input.id("after", after), Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{p}")
    @Operation(operationId = "changeGuest", summary = "Let a guest stay longer, or end their access")
    @APIResponse(
            responseCode = "200",
            description = "They stay until then",
            content = @Content(schema = @Schema(implementation = GuestView.class)))
    @APIResponse(responseCode = "204", description = "Ended")
    public Response change(@PathParam("p") UUID person, Change body) {
        limits.change(current.actor());
        Change given = Input.required("body", body);
        if (Boolean.TRUE.equals(given.ended())) {
            changeGuest.end(current.actor(), person);
            return Response.noContent().build();
        }
        int days = Input.required("days", given.days());
        return Response.ok(changeGuest.prolong(current.actor(), person, days)).build();
    }
}
