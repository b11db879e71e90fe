package dk.torv.guests;

import dk.torv.access.Open;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the link of an invitation opens, before one is anybody here. The secret comes in the body, so that no log gets it. */
@Path("/api/guest-invitation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guests")
@RunOnVirtualThread
public class GuestInvitationResource {
    @Inject
    ReadInvitation readInvitation;

    @Inject
    AcceptInvitation acceptInvitation;

    @Schema(name = "InvitationSecret")
    public record Secret(@Schema(required = true) String secret) {}

    @Schema(name = "Acceptance")
    public record Acceptance(
            @Schema(required = true) String secret,

            @Schema(required = true, minLength = 1, maxLength = 100)
            String name,

            @Schema(required = true, minLength = 10, maxLength = 256)
            String password) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Open
    @Operation(operationId = "readInvitation", summary = "Who invites me, and to what")
    public ReadInvitation.Result read(Secret body) {
        return readInvitation.read(
                Input.required("secret", Input.required("body", body).secret()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/accept")
    @Open
    @Operation(operationId = "acceptInvitation", summary = "Become a guest; sign in with the login of the answer")
    public AcceptInvitation.Result accept(Acceptance body) {
        Acceptance given = Input.required("body", body);
        return acceptInvitation.accept(
                new AcceptInvitation.Command(Input.required("secret", given.secret()), given.name(), given.password()));
    }
}
