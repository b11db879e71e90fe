package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
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

/** The headings in my own list. */
@Path("/api/sections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My list")
@RunOnVirtualThread
public class SectionResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    Sections sections;

    @Schema(name = "NewSection")
    public record NewSection(
            @Schema(required = true, minLength = 1, maxLength = 100)
            String name) {}

    /** @param position from 0, in the order in which they then stand */
    @Schema(name = "SectionEdit")
    public record SectionEdit(
            @Schema(minLength = 1, maxLength = 100) String name,
            @Schema(minimum = "0") Integer position) {}

    @Schema(name = "SectionList")
    public record SectionList(@Schema(required = true) List<SectionView> items) {}

    @GET
    @Operation(operationId = "listSections", summary = "My sections in their order")
    public SectionList list() {
        return new SectionList(sections.of(current.actor()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addSection", summary = "Make a section, after those there are")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = SectionView.class)))
    public Response add(NewSection body) {
        limits.change(current.actor());
        SectionView section =
                sections.add(current.actor(), Input.required("body", body).name());
        return Response.status(Response.Status.CREATED).entity(section).build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{s}")
    @Operation(
            operationId = "editSection",
            summary = "Rename a section or move it; gives all of them as they then stand")
    public SectionList edit(@PathParam("s") UUID section, SectionEdit body) {
        limits.change(current.actor());
        SectionEdit given = Input.required("body", body);
        if (given.position() != null && given.position() < 0) {
            throw Refusal.invalid("position", "bad-number").asException();
        }
        return new SectionList(sections.edit(
                current.actor(),
                new Sections.Edit(section, Optional.ofNullable(given.name()), Optional.ofNullable(given.position()))));
    }

    @DELETE
    @Path("/{s}")
    @Operation(operationId = "removeSection", summary = "Remove a section; what stood under it stands under none")
    public void remove(@PathParam("s") UUID section) {
        limits.change(current.actor());
        sections.remove(current.actor(), section);
    }
}
