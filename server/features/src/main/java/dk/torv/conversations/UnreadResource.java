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

/** What one wants to read again. */
@Path("/api/conversations/{c}/unread")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@RunOnVirtualThread
public class UnreadResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    MarkUnread markUnread;

    /** @param seq place of the first message that is to be unread */
    @Schema(name = "Unread")
    public record Unread(
            @Schema(required = true, minimum = "1") Long seq) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "markUnread", summary = "Put my read mark back: this message and what follows are unread")
    public void mark(@PathParam("c") UUID conversation, Unread body) {
        limits.change(current.actor());
        long seq = Input.required("seq", Input.required("body", body).seq());
        if (seq < 1) {
            throw Refusal.invalid("seq", "bad-number").asException();
        }
        markUnread.mark(current.actor(), new MarkUnread.Command(conversation, seq));
    }
}
