package dk.torv.insights;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.insights.KeepStory.BaselineView;
import dk.torv.insights.KeepStory.MarkView;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the organisation's use has grown, and what explains it. */
@Path("/api/insights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
@RunOnVirtualThread
public class StoryResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReadStory readStory;

    @Inject
    KeepStory keepStory;

    @Schema(name = "InsightBaselineChange")
    public record BaselineChange(
            @Schema(required = true, examples = "2020-02-03")
            String from,

            @Schema(required = true, examples = "2020-03-08")
            String until) {}

    @Schema(name = "NewInsightMark")
    public record NewMark(
            @Schema(required = true, examples = "2020-03-11")
            String day,

            @Schema(required = true, maxLength = 120) String text) {}

    @GET
    @Path("/story")
    @Operation(operationId = "insightStory", summary = "The working day now, beside the baseline's")
    public ReadStory.Story story(@QueryParam("from") String from, @QueryParam("until") String until) {
        limits.search(current.actor());
        if ((from == null) != (until == null)) {
            throw Refusal.invalid(from == null ? "from" : "until", "missing").asException();
        }
        return readStory.read(
                current.actor(), Optional.ofNullable(from).map(first -> Window.parse(Period.DAY.wire(), first, until)));
    }

    @PUT
    @Path("/baseline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setInsightBaseline", summary = "Say what growth is compared with")
    public BaselineView setBaseline(BaselineChange body) {
        limits.change(current.actor());
        BaselineChange given = Input.required("body", body);
        return keepStory.setBaseline(current.actor(), Window.parse(Period.DAY.wire(), given.from(), given.until()));
    }

    @DELETE
    @Path("/baseline")
    @Operation(operationId = "removeInsightBaseline", summary = "Compare growth with nothing")
    public void removeBaseline() {
        limits.change(current.actor());
        keepStory.removeBaseline(current.actor());
    }

    @POST
    @Path("/marks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addInsightMark", summary = "Mark a day that explains the curve")
    @APIResponse(
            responseCode = "201",
            description = "It is marked",
            content = @Content(schema = @Schema(implementation = MarkView.class)))
    public Response addMark(NewMark body) {
        limits.change(current.actor());
        NewMark given = Input.required("body", body);
        MarkView mark = keepStory.addMark(
                current.actor(), Window.requireDay("day", given.day()), Input.required("text", given.text()));
        return Response.status(Response.Status.CREATED).entity(mark).build();
    }

    @DELETE
    @Path("/marks/{id}")
    @Operation(operationId = "removeInsightMark", summary = "Take a mark away")
    public void removeMark(@PathParam("id") UUID id) {
        limits.change(current.actor());
        keepStory.removeMark(current.actor(), id);
    }
}
