package dk.torv.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.conversations.ChooseForMyself;
import dk.torv.conversations.ChooseForMyself.Sorting;
import dk.torv.conversations.ChooseForMyself.Telling;
import dk.torv.conversations.EditConversation;
import dk.torv.conversations.Level;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/**
 * One conversation. A class of its own, because a request is given to the class with the longest path that fits: below
 * {@code /api} it would never be found beside the history's {@code /api/conversations/{c}}.
 */
@Path("/api/conversations/{c}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@RunOnVirtualThread
public class ConversationResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReadOverview overview;

    @Inject
    EditConversation editConversation;

    @Inject
    ChooseForMyself chooseForMyself;

    /** What is absent stays as it is; an empty description goes. */
    @Schema(name = "ConversationEdit")
    public record Edit(
            @Schema(minLength = 1, maxLength = 100) String name,
            @Schema(maxLength = 500) String description,

            @Schema(enumeration = {"everyone", "owners"}) String posting,

            Boolean archived) {}

    /**
     * What is absent stays as it is.
     *
     * @param hidden out of my list; a chat comes back with its next message
     * @param section one of mine, or null for none
     * @param level of what I want to be told here; default: as in my settings
     */
    @Schema(name = "Choice")
    public record Choice(
            Boolean favourite,
            Boolean muted,
            Boolean hidden,

            @Schema(implementation = UUID.class, nullable = true)
            JsonNode section,

            @Schema(enumeration = {"all", "mentions", "none", "default"})
            String level) {}

    @GET
    @Operation(operationId = "conversation", summary = "One conversation as I see it")
    public ConversationView conversation(@PathParam("c") UUID conversation) {
        return overview.one(current.actor(), conversation);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editConversation",
            summary = "Rename a group; rename, describe, archive or restore a channel, or say who posts there")
    public ConversationView edit(@PathParam("c") UUID conversation, Edit body) {
        limits.change(current.actor());
        Edit given = Input.required("body", body);
        editConversation.edit(
                current.actor(),
                new EditConversation.Command(
                        conversation,
                        Optional.ofNullable(given.name()),
                        Optional.ofNullable(given.description()),
                        ownersPost(given.posting()),
                        Optional.ofNullable(given.archived())));
        return overview.one(current.actor(), conversation);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/choice")
    @Operation(
            operationId = "chooseForMyself",
            summary =
                    "Keep a conversation as a favourite, mute, hide or sort it, or say of what I want to be told there")
    public void choose(@PathParam("c") UUID conversation, Choice body) {
        limits.change(current.actor());
        Choice given = Input.required("body", body);
        chooseForMyself.choose(
                current.actor(),
                new ChooseForMyself.Command(
                        conversation,
                        Optional.ofNullable(given.favourite()),
                        Optional.ofNullable(given.muted()),
                        Optional.ofNullable(given.hidden()),
                        Optional.ofNullable(given.section()).map(ConversationResource::sorting),
                        Optional.ofNullable(given.level()).map(ConversationResource::telling)));
    }

    static Optional<Boolean> ownersPost(String posting) {
        return Optional.ofNullable(posting).map(who -> switch (who) {
            case "owners" -> true;
            case "everyone" -> false;
            default -> throw Refusal.invalid("posting", "bad-choice").asException();
        });
    }

    private static Telling telling(String level) {
        return new Telling(level.equals("default") ? Optional.empty() : Optional.of(Level.parse("level", level)));
    }

    private static Sorting sorting(JsonNode section) {
        if (section.isNull()) {
            return new Sorting(Optional.empty());
        }
        return new Sorting(Optional.of(Ids.parse(section.isTextual() ? section.asText() : null)
                .orElseThrow(() -> Refusal.invalid("section", "bad-id").asException())));
    }
}
