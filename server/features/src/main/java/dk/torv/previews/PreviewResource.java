package dk.torv.previews;

import dk.torv.access.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the pages are that a message links to. */
@Path("/api/conversations/{c}/messages/{m}/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RunOnVirtualThread
public class PreviewResource {
    @Inject
    CurrentActor current;

    @Inject
    ReadPreviews readPreviews;

    @GET
    @Operation(
            operationId = "previewsOfLinks",
            summary =
                    "Title and description of the first three pages a message links to; none while the setting is off")
    public ReadPreviews.Answer read(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        return readPreviews.read(current.actor(), new ReadPreviews.Query(conversation, message));
    }
}
