package dk.torv.privacy;

import dk.torv.access.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is stored about people. */
@Path("/api/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@RunOnVirtualThread
public class PrivacyResource {
    @Inject
    CurrentActor current;

    @Inject
    ReadPrivacy readPrivacy;

    @Schema(name = "Privacy")
    public record View(@Schema(required = true) List<ReadPrivacy.GroupView> items) {}

    @GET
    @Operation(operationId = "privacy", summary = "What is stored about people, why, for how long, and who sees it")
    public View privacy() {
        current.actor();
        return new View(readPrivacy.read());
    }
}
