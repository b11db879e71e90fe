package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a rule would do. */
@Path("/api/rules/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
@RunOnVirtualThread
public class RulePreviewResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    PreviewRule previewRule;

    @GET
    @Operation(operationId = "previewRule", summary = "How many people a rule would bring into a team")
    public PreviewRule.Result preview(
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("unit") String unit,
            @QueryParam("below") boolean below,
            @QueryParam("title") String title) {
        limits.search(current.actor());
        return previewRule.preview(
                current.actor(), new Rule(Input.id("unit", unit), below, Optional.ofNullable(title)));
    }
}
