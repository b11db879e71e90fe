package dk.torv.later;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.messages.PostMessage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My messages that wait to be sent. */
@Path("/api/scheduled")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Later")
@RunOnVirtualThread
public class ScheduledResource {
    private static final String ZONE_USUALLY = "Europe/Copenhagen";

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ScheduleMessage scheduleMessage;

    @Inject
    EditScheduled editScheduled;

    @Inject
    ListScheduled listScheduled;

    /**
     * @param clientId made by the client, once for each message a person means to send
     * @param at what my clock shows when it is to be sent; absent to wait five seconds, in which it can be taken back
     * @param zone whose clock; that of the organisation when absent
     */
    @Schema(name = "NewScheduledMessage")
    public record NewScheduled(
            @Schema(required = true) UUID clientId,
            @Schema(required = true) UUID conversation,
            UUID replyTo,

            @Schema(required = true, minLength = 1, maxLength = 28_672)
            String markdown,

            @Schema(examples = "2026-11-26T08:00") String at,
            @Schema(examples = "Europe/Copenhagen") String zone) {}

    @Schema(name = "ScheduledMessageEdit")
    public record ScheduledEdit(
            @Schema(minLength = 1, maxLength = 28_672) String markdown,
            @Schema(examples = "2026-11-26T08:00") String at,
            @Schema(examples = "Europe/Copenhagen") String zone) {}

    @Schema(name = "ScheduledMessageList")
    public record ScheduledList(@Schema(required = true) List<ScheduledView> items) {}

    @GET
    @Operation(operationId = "listScheduled", summary = "My messages that wait to be sent, the next first; at most 100")
    public ScheduledList list() {
        return new ScheduledList(listScheduled.of(current.actor()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "scheduleMessage", summary = "Send a message at a moment to come, or in five seconds")
    @APIResponse(
            responseCode = "201",
            description = "It waits",
            content = @Content(schema = @Schema(implementation = ScheduledView.class)))
    @APIResponse(
            responseCode = "200",
            description = "An earlier try with this clientId had succeeded",
            content = @Content(schema = @Schema(implementation = ScheduledView.class)))
    public Response schedule(NewScheduled body) {
        limits.post(current.actor());
        NewScheduled given = Input.required("body", body);
        PostMessage.Command message = new PostMessage.Command(
                Input.required("conversation", given.conversation()),
                Input.required("clientId", given.clientId()),
                Input.required("markdown", given.markdown()),
                Optional.ofNullable(given.replyTo()));
        ScheduleMessage.Result result = scheduleMessage.schedule(
                current.actor(), new ScheduleMessage.Command(message, moment(given.at(), given.zone())));
        Response.Status status =
                result instanceof ScheduleMessage.Result.Created ? Response.Status.CREATED : Response.Status.OK;
        return Response.status(status).entity(result.scheduled()).build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Operation(operationId = "editScheduled", summary = "Change the text or the moment of a message that waits")
    public ScheduledView edit(@PathParam("id") UUID id, ScheduledEdit body) {
        limits.change(current.actor());
        ScheduledEdit given = Input.required("body", body);
        return editScheduled.edit(
                current.actor(),
                new EditScheduled.Command(id, Optional.ofNullable(given.markdown()), moment(given.at(), given.zone())));
    }

    @POST
    @Path("/{id}/now")
    @Operation(operationId = "sendScheduledNow", summary = "Send a message that waits, within a second")
    @APIResponse(responseCode = "204", description = "It is on its way")
    public void sendNow(@PathParam("id") UUID id) {
        limits.post(current.actor());
        editScheduled.sendNow(current.actor(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelScheduled", summary = "Take back a message that waits")
    public void cancel(@PathParam("id") UUID id) {
        limits.change(current.actor());
        editScheduled.cancel(current.actor(), id);
    }

    private static Optional<LocalMoment> moment(String at, String zone) {
        if (at == null && zone != null) {
            throw Refusal.invalid("at", "missing").asException();
        }
        return Optional.ofNullable(at).map(time -> LocalMoment.parse(time, zone == null ? ZONE_USUALLY : zone));
    }
}
