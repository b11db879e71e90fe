package dk.torv.saved;

import dk.torv.access.CurrentActor;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages I have saved. */
@Path("/api/saved")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Later")
@RunOnVirtualThread
public class SavedResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 200;

    @Inject
    CurrentActor current;

    @Inject
    ListSaved listSaved;

    @GET
    @Operation(operationId = "listSaved", summary = "Messages I have saved and still see, the latest first")
    public ListSaved.PageView list(
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200")) @QueryParam("limit")
                    String limit) {
        return listSaved.page(
                current.actor(),
                new ListSaved.Query(Input.id("after", after), Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }
}
