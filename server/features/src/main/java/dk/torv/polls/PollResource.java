package dk.torv.polls;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Voting in a poll, and ending it. */
@Path("/api/conversations/{c}/messages/{m}/poll")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Polls")
@RunOnVirtualThread
public class PollResource {
    private static final int MOST = 20;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    Vote vote;

    @Inject
    ClosePoll closePoll;

    @Inject
    ReadVotes readVotes;

    /** @param choices of the options, from 1; none takes the vote back */
    @Schema(name = "Votes")
    public record Choices(
            @Schema(required = true, maxItems = 20) List<Integer> choices) {}

    @GET
    @Operation(operationId = "myVote", summary = "What I have chosen in a poll")
    public ReadVotes.Mine mine(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        return readVotes.mine(current.actor(), conversation, message);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/votes")
    @Operation(operationId = "vote", summary = "Choose in a poll, in place of what I chose before")
    public void vote(@PathParam("c") UUID conversation, @PathParam("m") UUID message, Choices body) {
        limits.change(current.actor());
        List<Integer> choices =
                Input.required("choices", Input.required("body", body).choices());
        choices.forEach(choice -> Input.required("choices", choice));
        vote.vote(current.actor(), new Vote.Command(conversation, message, choices));
    }

    @PUT
    @Path("/closed")
    @Operation(operationId = "closePoll", summary = "End a poll: mine, or one in a channel that I own")
    public void close(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        limits.change(current.actor());
        closePoll.close(current.actor(), conversation, message);
    }

    @GET
    @Path("/voters")
    @Operation(operationId = "pollVoters", summary = "Who has chosen an answer, in a poll that is not anonymous")
    public ReadVotes.Voters voters(
            @PathParam("c") UUID conversation,
            @PathParam("m") UUID message,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20")) @QueryParam("choice")
                    String choice) {
        return readVotes.voters(
                current.actor(), new ReadVotes.Query(conversation, message, Input.limit(choice, 1, MOST)));
    }
}
