package dk.torv.people;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.access.LongBody;
import dk.torv.access.Open;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's name, colour and logo: seen by everybody who opens Torv, changed by administrators. */
@Path("/api/look")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look")
@RunOnVirtualThread
public class LookResource {
    private static final String PNG = "image/png";

    /** More than is allowed, so that the refusal says how much is. */
    private static final int LONGEST_READ = 5 << 20;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    Organisation organisation;

    @Inject
    ChangeLook changeLook;

    /** @param colour as {@code #rrggbb}; absent for Torv's own */
    @Schema(name = "NewColour")
    public record NewColour(
            @Schema(pattern = "^#[0-9a-fA-F]{6}$") String colour) {}

    @GET
    @Open
    @Operation(operationId = "look", summary = "What the organisation is called and how it looks")
    public Look look() {
        return organisation.look();
    }

    /** An image never changes under its name, so browsers keep it. */
    @GET
    @Open
    @Path("/logo/{logo}")
    @Produces({PNG, MediaType.APPLICATION_JSON})
    @Operation(operationId = "logo", summary = "The logo, at most 320 dots wide and 96 tall")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response logo(@PathParam("logo") String logo) {
        return Response.ok(organisation.requireLogo(logo), PNG)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    @PUT
    @Path("/colour")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setColour", summary = "Give the organisation its own colour, or Torv's again")
    public Look colour(NewColour body) {
        limits.change(current.actor());
        NewColour given = Input.required("body", body);
        return changeLook.colour(current.actor(), Optional.ofNullable(given.colour()));
    }

    @PUT
    @Path("/logo")
    @LongBody(LONGEST_READ)
    @Consumes(MediaType.WILDCARD) // what it is says the file itself
    @Operation(operationId = "setLogo", summary = "Give the organisation a logo")
    public Look setLogo(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] body) {
        limits.change(current.actor());
        return changeLook.logo(current.actor(), Input.required("body", body));
    }

    @DELETE
    @Path("/logo")
    @Operation(operationId = "removeLogo", summary = "Take the logo away")
    public void removeLogo() {
        limits.change(current.actor());
        changeLook.removeLogo(current.actor());
    }
}
