package dk.torv.messages;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writing, changing and deleting messages. */
@Path("/api/conversations/{c}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RunOnVirtualThread
public class MessageResource {
    private static final String ZONE = "Europe/Copenhagen";

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    PostMessage postMessage;

    @Inject
    EditMessage editMessage;

    @Inject
    DeleteMessage deleteMessage;

    /**
     * @param clientId made by the client, once for each message a person means to send
     * @param replyTo the thread's first message
     * @param poll answers to choose from: the text is the question
     * @param urgent whether those in the chat are told again until they acknowledge it; in chats of up to 50
     * @param mustRead by when everybody in the channel is to have read it; for its owners
     */
    @Schema(name = "NewMessage")
    public record NewMessage(
            @Schema(required = true) UUID clientId,

            @Schema(required = true, minLength = 1, maxLength = 28_672)
            String markdown,

            UUID replyTo,
            Deadline mustRead,
            NewPoll poll,
            Boolean urgent) {
        Optional<Ask> ask() {
            List<Ask> asks = Stream.of(
                            Optional.ofNullable(mustRead).map(Deadline::ask),
                            Optional.ofNullable(poll).map(NewPoll::ask),
                            Optional.<Ask>of(new Ask.Urgent()).filter(any -> Boolean.TRUE.equals(urgent)))
                    .flatMap(Optional::stream)
                    .toList();
            if (asks.size() > 1) {
                throw Refusal.invalid("poll", "one-question").asException();
            }
            return asks.stream().findFirst();
        }
    }

    /**
     * @param closes when it ends by itself; without it its author ends it
     */
    @Schema(name = "NewPoll")
    public record NewPoll(
            @Schema(required = true, minItems = 2, maxItems = 20)
            List<String> options,

            Boolean anonymous,
            Boolean several,
            Deadline closes) {
        Ask ask() {
            return new Ask.Voting(
                    Input.required("options", options),
                    Boolean.TRUE.equals(anonymous),
                    Boolean.TRUE.equals(several),
                    Optional.ofNullable(closes).map(Deadline::moment));
        }
    }

    /**
     * @param at what the clock shows then: {@code 2026-11-26T12:00}
     * @param zone the organisation's when it is absent
     */
    @Schema(name = "Deadline")
    public record Deadline(@Schema(required = true) String at, String zone) {
        Ask ask() {
            return new Ask.Reading(moment());
        }

        private LocalMoment moment() {
            LocalMoment moment = LocalMoment.parse(Input.required("at", at), zone == null ? ZONE : zone);
            LocalMoment.requireInReach(moment.instant());
            return moment;
        }
    }

    @Schema(name = "MessageText")
    public record Text(
            @Schema(required = true, minLength = 1, maxLength = 28_672)
            String markdown) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "postMessage", summary = "Post a message or a reply")
    @APIResponse(
            responseCode = "201",
            description = "Posted",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(
            responseCode = "200",
            description = "An earlier try with this clientId had succeeded: its message",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response post(@PathParam("c") UUID conversation, NewMessage body) {
        limits.post(current.actor());
        NewMessage given = Input.required("body", body);
        PostMessage.Result result = postMessage.post(
                current.actor(),
                new PostMessage.Command(
                        conversation,
                        Input.required("clientId", given.clientId()),
                        Input.required("markdown", given.markdown()),
                        Optional.ofNullable(given.replyTo()),
                        given.ask()));
        Response.Status status =
                result instanceof PostMessage.Result.Created ? Response.Status.CREATED : Response.Status.OK;
        return Response.status(status).entity(result.message()).build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{m}")
    @Operation(operationId = "editMessage", summary = "Replace the text of my message")
    public MessageView edit(@PathParam("c") UUID conversation, @PathParam("m") UUID message, Text body) {
        limits.change(current.actor());
        String markdown =
                Input.required("markdown", Input.required("body", body).markdown());
        return editMessage.edit(current.actor(), new EditMessage.Command(conversation, message, markdown));
    }

    @DELETE
    @Path("/{m}")
    @Operation(operationId = "deleteMessage", summary = "Delete my message, or in a channel of my team anybody's")
    public void delete(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        limits.change(current.actor());
        deleteMessage.delete(current.actor(), new DeleteMessage.Command(conversation, message));
    }
}
