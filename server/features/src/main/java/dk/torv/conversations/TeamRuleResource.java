package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom a team takes in by itself. */
@Path("/api/teams/{t}/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
@RunOnVirtualThread
public class TeamRuleResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    AddRule addRule;

    @Inject
    RemoveRule removeRule;

    /**
     * @param unit absent for every unit
     * @param below the units below it too
     * @param title absent for every job title; without a unit and a title it is everybody but guests
     */
    @Schema(name = "NewTeamRule")
    public record NewRule(
            UUID unit,
            @Schema(required = true) Boolean below,
            @Schema(minLength = 1, maxLength = 100) String title) {
        Rule rule() {
            return new Rule(Optional.ofNullable(unit), Input.required("below", below), Optional.ofNullable(title));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addTeamRule", summary = "Add a unit, a job title or everybody to a team")
    @APIResponse(
            responseCode = "201",
            description = "Added, and followed",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Response add(@PathParam("t") UUID team, NewRule body) {
        limits.change(current.actor());
        RuleView rule = addRule.add(
                current.actor(),
                new AddRule.Command(team, Input.required("body", body).rule()));
        return Response.status(Response.Status.CREATED).entity(rule).build();
    }

    @DELETE
    @Path("/{r}")
    @Operation(
            operationId = "removeTeamRule",
            summary = "Take a rule away, and with it those who are in by nothing else")
    public void remove(@PathParam("t") UUID team, @PathParam("r") UUID rule) {
        limits.change(current.actor());
        removeRule.remove(current.actor(), new RemoveRule.Command(team, rule));
    }
}
