package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far one has read. */
@Path("/api/conversations/{c}/read")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@RunOnVirtualThread
public class ReadResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    MarkRead markRead;

    /** @param seq place of the last message read */
    @Schema(name = "Mark")
    public record Mark(
            @Schema(required = true, minimum = "0") Long seq) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "markRead", summary = "Move my read mark forward; it never goes back")
    public void mark(@PathParam("c") UUID conversation, Mark body) {
        limits.change(current.actor());
        long seq = Input.required("seq", Input.required("body", body).seq());
        if (seq < 0) {
            throw Refusal.invalid("seq", "bad-number").asException();
        }
        markRead.mark(current.actor(), new MarkRead.Command(conversation, seq));
    }
}
