package dk.torv.conversations;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is in a conversation, and coming into and out of groups and private channels. */
@Path("/api/conversations/{c}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@RunOnVirtualThread
public class MemberListResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 100;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ListMembers listMembers;

    @Inject
    AddMember addMember;

    @Inject
    RemoveMember removeMember;

    @GET
    @Operation(operationId = "listMembers", summary = "Who is in a conversation, in order of their names")
    public ListMembers.Result list(
            @PathParam("c") UUID conversation,
            @QueryParam("q") String q,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        return listMembers.list(
                current.actor(),
                new ListMembers.Query(
                        conversation,
                        Optional.ofNullable(q),
                        Input.id("after", after),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addToConversation", summary = "Bring a person into a group or a private channel")
    @APIResponse(responseCode = "204", description = "Added")
    public void add(@PathParam("c") UUID conversation, MemberResource.NewMember body) {
        limits.change(current.actor());
        MemberResource.NewMember member = Input.required("body", body);
        addMember.add(
                current.actor(),
                new AddMember.Command(
                        conversation,
                        Input.required("person", member.person()),
                        MemberResource.history(member.history())));
    }

    @DELETE
    @Path("/{p}")
    @Operation(
            operationId = "removeFromConversation",
            summary = "Leave a group or a private channel, or put somebody out of a channel I own")
    public void remove(@PathParam("c") UUID conversation, @PathParam("p") UUID person) {
        limits.change(current.actor());
        removeMember.remove(current.actor(), new RemoveMember.Command(conversation, person));
    }
}
