package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
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

/** The tags of a team. */
@Path("/api/teams/{t}/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
@RunOnVirtualThread
public class TagResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReadTags readTags;

    @Inject
    CreateTag createTag;

    @Inject
    EditTag editTag;

    @Inject
    DeleteTag deleteTag;

    /** @param members of the team */
    @Schema(name = "NewTag")
    public record NewTag(
            @Schema(required = true, minLength = 1, maxLength = 100)
            String name,

            @Schema(required = true, maxItems = 250) List<UUID> members) {}

    /**
     * What is absent stays as it is.
     *
     * @param members these and nobody else
     */
    @Schema(name = "TagEdit")
    public record TagEdit(
            @Schema(minLength = 1, maxLength = 100) String name,
            @Schema(maxItems = 250) List<UUID> members) {}

    @GET
    @Operation(operationId = "listTags", summary = "The tags of a team, in order of their names")
    public ReadTags.Found list(@PathParam("t") UUID team) {
        return readTags.list(current.actor(), team);
    }

    @GET
    @Path("/{tag}")
    @Operation(operationId = "tag", summary = "A tag and who is in it")
    public ReadTags.Page tag(@PathParam("t") UUID team, @PathParam("tag") UUID tag) {
        return readTags.page(current.actor(), team, tag);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTag", summary = "Make a tag")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = TagView.class)))
    public Response create(@PathParam("t") UUID team, NewTag body) {
        limits.change(current.actor());
        NewTag given = Input.required("body", body);
        TagView made = createTag.create(
                current.actor(),
                new CreateTag.Command(
                        team, Input.required("name", given.name()), ids(Input.required("members", given.members()))));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{tag}")
    @Operation(operationId = "editTag", summary = "Give a tag another name or other members")
    public TagView edit(@PathParam("t") UUID team, @PathParam("tag") UUID tag, TagEdit body) {
        limits.change(current.actor());
        TagEdit given = Input.required("body", body);
        return editTag.edit(
                current.actor(),
                new EditTag.Command(
                        team,
                        tag,
                        Optional.ofNullable(given.name()),
                        Optional.ofNullable(given.members()).map(TagResource::ids)));
    }

    @DELETE
    @Path("/{tag}")
    @Operation(operationId = "deleteTag", summary = "Take a tag away")
    public void delete(@PathParam("t") UUID team, @PathParam("tag") UUID tag) {
        limits.change(current.actor());
        deleteTag.delete(current.actor(), new DeleteTag.Command(team, tag));
    }

    private static List<UUID> ids(List<UUID> given) {
        given.forEach(id -> Input.required("members", id));
        return given;
    }
}
