package dk.torv.messages;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.conversations.Level;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Threads as one person follows them. A thread is named by the place of its first message. */
@Path("/api/conversations/{c}/threads/{seq}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RunOnVirtualThread
public class ThreadResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    MarkThreadRead markRead;

    @Inject
    FollowThread followThread;

    @Inject
    ChooseThreadLevel chooseLevel;

    /** @param seq place of the last reply read */
    @Schema(name = "ReplyMark")
    public record ReplyMark(
            @Schema(required = true, minimum = "0") Long seq) {}

    /** @param level default: as in my settings */
    @Schema(name = "ThreadLevel")
    public record ThreadLevel(
            @Schema(
                    required = true,
                    enumeration = {"all", "mentions", "none", "default"})
            String level) {}

    @Schema(name = "Following")
    public record Following(@Schema(required = true) Boolean follows) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/read")
    @Operation(
            operationId = "markThreadRead",
            summary = "Move my mark in a thread that I follow forward; it never goes back")
    public void mark(@PathParam("c") UUID conversation, @PathParam("seq") long thread, ReplyMark body) {
        limits.change(current.actor());
        long seq = Input.required("seq", Input.required("body", body).seq());
        if (seq < 0) {
            throw Refusal.invalid("seq", "bad-number").asException();
        }
        markRead.mark(current.actor(), new MarkThreadRead.Command(conversation, thread, seq));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/follow")
    @Operation(operationId = "followThread", summary = "Follow a thread, or stop following it")
    public void follow(@PathParam("c") UUID conversation, @PathParam("seq") long thread, Following body) {
        limits.change(current.actor());
        boolean follows = Input.required("follows", Input.required("body", body).follows());
        followThread.follow(current.actor(), new FollowThread.Command(conversation, thread, follows));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/level")
    @Operation(
            operationId = "chooseThreadLevel",
            summary = "Say of which replies I want to be told in a thread that I follow")
    public void choose(@PathParam("c") UUID conversation, @PathParam("seq") long thread, ThreadLevel body) {
        limits.change(current.actor());
        String level = Input.required("level", Input.required("body", body).level());
        chooseLevel.choose(
                current.actor(),
                new ChooseThreadLevel.Command(
                        conversation,
                        thread,
                        level.equals("default") ? Optional.empty() : Optional.of(Level.parse("level", level))));
    }
}
