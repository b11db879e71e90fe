package dk.torv.activity;

import dk.torv.access.CurrentActor;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All the threads that I follow. */
@Path("/api/threads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activity")
@RunOnVirtualThread
public class ThreadsResource {
    private static final int USUAL_PAGE = 30;
    private static final int LONGEST_PAGE = 100;

    @Inject
    CurrentActor current;

    @Inject
    ListThreads listThreads;

    @GET
    @Operation(
            operationId = "listThreads",
            summary = "Threads I follow, wherever they are: those with something unread first, then the latest")
    public ListThreads.PageView list(
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("unread") String unread,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        return listThreads.page(
                current.actor(),
                new ListThreads.Query(
                        Input.flag("unread", unread),
                        Optional.ofNullable(after).map(given -> ThreadKey.parse("after", given)),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }
}
