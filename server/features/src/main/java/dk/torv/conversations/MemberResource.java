package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.conversations.AddMember.History;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coming into a group and leaving it. */
@Path("/api/chats/{c}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@RunOnVirtualThread
public class MemberResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    AddMember addMember;

    @Inject
    RemoveMember removeMember;

    /** @param history nothing, today or all */
    @Schema(name = "NewMember")
    public record NewMember(
            @Schema(required = true) UUID person,

            @Schema(
                    required = true,
                    enumeration = {"nothing", "today", "all"})
            String history) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addMember", summary = "Bring a person into a group")
    @APIResponse(responseCode = "204", description = "Added")
    public void add(@PathParam("c") UUID conversation, NewMember body) {
        limits.change(current.actor());
        NewMember member = Input.required("body", body);
        addMember.add(
                current.actor(),
                new AddMember.Command(
                        conversation, Input.required("person", member.person()), history(member.history())));
    }

    @DELETE
    @Path("/{p}")
    @Operation(operationId = "leaveGroup", summary = "Leave a group")
    public void leave(@PathParam("c") UUID conversation, @PathParam("p") UUID person) {
        limits.change(current.actor());
        removeMember.remove(current.actor(), new RemoveMember.Command(conversation, person));
    }

    static History history(String wire) {
        return Arrays.stream(History.values())
                .filter(history -> history.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("history", "bad-history").asException());
    }
}
