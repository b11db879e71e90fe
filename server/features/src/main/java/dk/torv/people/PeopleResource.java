package dk.torv.people;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The directory. */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RunOnVirtualThread
public class PeopleResource {
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 50;
    private static final int MOST_IDS = 100;
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    FindPeople findPeople;

    @Inject
    ReadProfile readProfile;

    @Inject
    ReadAvatar readAvatar;

    @GET
    @Operation(operationId = "findPeople", summary = "Find people by words of their name, title or unit, or by id")
    public FindPeople.Result find(
            @QueryParam("q") String q,
            @QueryParam("ids") String ids,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("unit") String unit,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("below") String below,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50")) @QueryParam("limit")
                    String limit) {
        limits.search(current.actor());
        if (ids != null) {
            return findPeople.byIds(current.actor(), ids(ids));
        }
        return findPeople.find(
                current.actor(),
                new FindPeople.Query(
                        Optional.ofNullable(q).orElse(""),
                        Input.id("unit", unit),
                        Input.flag("below", below),
                        Input.id("after", after),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "person", summary = "One person")
    public PersonView one(@PathParam("id") UUID id) {
        return findPeople.require(current.actor(), id);
    }

    @GET
    @Path("/{id}/profile")
    @Operation(operationId = "profile", summary = "What one may know of a person, and their place in the organisation")
    public ProfileView profile(@PathParam("id") UUID id) {
        return readProfile.require(current.actor(), id);
    }

    /** A picture never changes under its name, so browsers keep it. */
    @GET
    @Path("/{id}/avatar/{hash}")
    @Produces({JPEG, PNG, MediaType.APPLICATION_JSON})
    @Operation(operationId = "avatar", summary = "A person's picture, 256 or 64 dots wide")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response picture(
            @PathParam("id") UUID id,
            @PathParam("hash") String hash,
            @Parameter(schema = @Schema(enumeration = {"small", "large"})) @QueryParam("size") String size) {
        byte[] picture = readAvatar.require(current.actor(), new ReadAvatar.Query(id, hash, isSmall(size)));
        return Response.ok(picture, isPng(picture) ? PNG : JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .build();
    }

    private static List<UUID> ids(String text) {
        String[] parts = text.split(",", MOST_IDS + 1);
        if (parts.length > MOST_IDS) {
            throw Refusal.invalid("ids", "too-many-ids").asException();
        }
        return Arrays.stream(parts)
                .map(part -> Input.id("ids", part))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first byte of every PNG file and of no JPEG. */
    private static boolean isPng(byte[] picture) {
        return picture[0] == (byte) 0x89;
    }

    private static boolean isSmall(String size) {
        if (size == null || size.equals("large")) {
            return false;
        }
        if (!size.equals("small")) {
            throw Refusal.invalid("size", "bad-choice").asException();
        }
        return true;
    }
}
