package dk.torv.people;

import dk.torv.access.CurrentActor;
import dk.torv.access.LongBody;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own picture. */
@Path("/api/me/avatar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@RunOnVirtualThread
public class AvatarResource {
    private static final int MOST_BYTES = 5 << 20;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    SetAvatar setAvatar;

    @PUT
    @LongBody(MOST_BYTES)
    @Consumes(MediaType.WILDCARD) // what it is says the file itself
    @Operation(operationId = "setAvatar", summary = "Give myself a picture")
    public SetAvatar.Result set(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] body) {
        limits.change(current.actor());
        return setAvatar.set(new SetAvatar.Command(current.actor().person(), Input.required("body", body)));
    }

    @DELETE
    @Operation(operationId = "removeAvatar", summary = "Take my picture away")
    public void remove() {
        limits.change(current.actor());
        setAvatar.remove(current.actor().person());
    }
}
