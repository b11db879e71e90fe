package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is in a conversation. */
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
    ListMembers listMembers;

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
}
