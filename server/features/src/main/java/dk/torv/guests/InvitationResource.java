package dk.torv.guests;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Inviting guests, and the invitations that wait. */
@Path("/api/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guests")
@RunOnVirtualThread
public class InvitationResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    InviteGuest inviteGuest;

    /**
     * @param conversations groups, private channels, or a standard channel for the whole of its team
     * @param days how long the guest may stay
     */
    @Schema(name = "NewInvitation")
    public record NewInvitation(
            @Schema(required = true, minLength = 1, maxLength = 100)
            String name,

            @Schema(required = true, maxLength = 100) String email,
            @Schema(maxLength = 100) String company,

            @Schema(required = true, minItems = 1, maxItems = 20)
            List<UUID> conversations,

            @Schema(required = true, minimum = "1", maximum = "730")
            Integer days) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "inviteGuest", summary = "Invite a guest; the answer alone holds the link")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response invite(NewInvitation body) {
        limits.change(current.actor());
        NewInvitation given = Input.required("body", body);
        List<UUID> conversations = Input.required("conversations", given.conversations());
        conversations.forEach(conversation -> Input.required("conversations", conversation));
        InvitationView invitation = inviteGuest.invite(
                current.actor(),
                new InviteGuest.Command(
                        given.name(),
                        given.email(),
                        Optional.ofNullable(given.company()),
                        conversations,
                        Input.required("days", given.days())));
        return Response.status(Response.Status.CREATED).entity(invitation).build();
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "My invitations that nobody has used yet")
    public InviteGuest.All mine() {
        return inviteGuest.mine(current.actor());
    }

    @DELETE
    @Path("/{i}")
    @Operation(operationId = "withdrawInvitation", summary = "Withdraw an invitation; its link stops working")
    public void withdraw(@PathParam("i") UUID invitation) {
        limits.change(current.actor());
        inviteGuest.withdraw(current.actor(), invitation);
    }
}
