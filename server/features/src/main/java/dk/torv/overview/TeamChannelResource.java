package dk.torv.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.conversations.CreateChannel;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** A team's channels as one sees them. */
@Path("/api/teams/{t}/channels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
@RunOnVirtualThread
public class TeamChannelResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReadOverview overview;

    @Inject
    CreateChannel createChannel;

    /**
     * @param isPrivate whether it has members of its own; it stays what it was made
     * @param posting owners: only they begin something, everyone may reply
     * @param members of a private channel, besides its maker
     */
    @Schema(name = "NewChannel")
    public record NewChannel(
            @Schema(required = true, minLength = 1, maxLength = 100)
            String name,

            @Schema(maxLength = 500) String description,
            @JsonProperty("private") Boolean isPrivate,

            @Schema(enumeration = {"everyone", "owners"}) String posting,

            @Schema(maxItems = 249) List<UUID> members) {}

    @Schema(name = "ChannelList")
    public record ChannelList(@Schema(required = true) List<ConversationView> items) {}

    @GET
    @Operation(operationId = "listChannels", summary = "The channels of a team that I am in")
    public ChannelList list(@PathParam("t") UUID team) {
        return new ChannelList(overview.channels(current.actor(), team));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createChannel", summary = "Make a channel in a team")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ConversationView.class)))
    public Response create(@PathParam("t") UUID team, NewChannel body) {
        limits.change(current.actor());
        NewChannel given = Input.required("body", body);
        List<UUID> members = Optional.ofNullable(given.members()).orElse(List.of());
        members.forEach(member -> Input.required("members", member));
        UUID channel = createChannel.create(
                current.actor(),
                new CreateChannel.Command(
                        team,
                        given.name(),
                        given.description(),
                        Boolean.TRUE.equals(given.isPrivate()),
                        ConversationResource.ownersPost(given.posting()).orElse(false),
                        members));
        return Response.status(Response.Status.CREATED)
                .entity(overview.one(current.actor(), channel))
                .build();
    }
}
