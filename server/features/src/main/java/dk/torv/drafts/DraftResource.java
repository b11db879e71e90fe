package dk.torv.drafts;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What I have begun to write. */
@Path("/api/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Later")
@RunOnVirtualThread
public class DraftResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    SaveDraft saveDraft;

    @Inject
    ListDrafts listDrafts;

    /**
     * @param thread the first message of the thread it answers in
     * @param markdown empty when nothing is left
     * @param changes the version it was made to; absent when there was none
     */
    @Schema(name = "DraftText")
    public record DraftText(
            UUID thread,

            @Schema(required = true, maxLength = 28_672) String markdown,

            UUID changes) {}

    /** @param version absent when there is no draft any more */
    @Schema(name = "DraftVersion")
    public record DraftVersion(UUID version) {}

    @Schema(name = "DraftList")
    public record DraftList(@Schema(required = true) List<DraftView> items) {}

    @GET
    @Operation(operationId = "listDrafts", summary = "My drafts, the latest first; at most 200")
    public DraftList list() {
        return new DraftList(listDrafts.of(current.actor()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{c}")
    @Operation(
            operationId = "saveDraft",
            summary = "Keep what I have begun to write; 409 when it was changed elsewhere")
    public DraftVersion save(@PathParam("c") UUID conversation, DraftText body) {
        limits.change(current.actor());
        DraftText given = Input.required("body", body);
        return new DraftVersion(saveDraft
                .save(
                        current.actor(),
                        new SaveDraft.Command(
                                conversation,
                                Optional.ofNullable(given.thread()),
                                Input.required("markdown", given.markdown()),
                                Optional.ofNullable(given.changes())))
                .orElse(null));
    }
}
