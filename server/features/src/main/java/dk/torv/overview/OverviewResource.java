package dk.torv.overview;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.conversations.OpenChat;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** What a client opens with, and new conversations as one sees them. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@RunOnVirtualThread
public class OverviewResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReadBootstrap bootstrap;

    @Inject
    ReadOverview overview;

    @Inject
    OpenChat openChat;

    /**
     * @param members those to talk with; nobody but oneself opens the self chat
     * @param name makes it a group
     */
    @Schema(name = "NewChat")
    public record NewChat(
            @Schema(required = true, maxItems = 250) List<UUID> members,
            @Schema(minLength = 1, maxLength = 100) String name) {}

    @GET
    @Path("/bootstrap")
    @Operation(operationId = "bootstrap", summary = "All that a client needs to open, in one answer")
    public BootstrapView bootstrap() {
        return bootstrap.everything(current.actor());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/chats")
    @Operation(operationId = "openChat", summary = "Open the chat with these people")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there",
            content = @Content(schema = @Schema(implementation = ConversationView.class)))
    public Response open(NewChat body) {
        limits.change(current.actor());
        NewChat given = Input.required("body", body);
        List<UUID> members = Input.required("members", given.members());
        members.forEach(member -> Input.required("members", member));
        OpenChat.Result result =
                openChat.open(current.actor(), new OpenChat.Command(members, Optional.ofNullable(given.name())));
        return Response.status(result.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(overview.one(current.actor(), result.conversation()))
                .build();
    }
}
