package dk.torv.activity;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What concerns me, wherever it happened. */
@Path("/api/activity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activity")
@RunOnVirtualThread
public class ActivityResource {
    private static final int USUAL_PAGE = 30;
    private static final int LONGEST_PAGE = 100;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ListActivity listActivity;

    @Inject
    MarkActivity markActivity;

    /** @param at as I was shown it: what has come to it since stays unread */
    @Schema(name = "ActivityRead")
    public record ActivityRead(
            @Schema(
                    required = true,
                    enumeration = {"mention", "reply", "reaction", "reminder"})
            String kind,

            @Schema(required = true) UUID conversation,
            @Schema(required = true, minimum = "0") Long seq,
            @Schema(required = true) Instant at) {}

    /** @param at of the latest that I was shown */
    @Schema(name = "ActivityReadAll")
    public record ActivityReadAll(@Schema(required = true) Instant at) {}

    /** @param unread 0 to 100; 100 means more than 99 */
    @Schema(name = "ActivityCount")
    public record ActivityCount(@Schema(required = true) int unread) {}

    @GET
    @Operation(
            operationId = "listActivity",
            summary =
                    "Mentions of me, replies in threads I follow, reactions to my messages and reminders, the latest first")
    public ListActivity.PageView list(
            @Parameter(schema = @Schema(enumeration = {"mention", "reply", "reaction", "reminder"})) @QueryParam("kind")
                    String kind,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("unread") String unread,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        return listActivity.page(
                current.actor(),
                new ListActivity.Query(
                        Optional.ofNullable(kind).map(given -> Kind.parse("kind", given)),
                        Input.flag("unread", unread),
                        Optional.ofNullable(after).map(given -> ActivityKey.parse("after", given)),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @GET
    @Path("/count")
    @Operation(operationId = "countActivity", summary = "How much of what concerns me I have not read")
    public ActivityCount count() {
        return new ActivityCount(listActivity.count(current.actor()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/read")
    @Operation(operationId = "readActivity", summary = "Mark one thing as read, as far as I was shown it")
    public void read(ActivityRead body) {
        limits.change(current.actor());
        ActivityRead given = Input.required("body", body);
        long seq = Input.required("seq", given.seq());
        if (seq < 0) {
            throw Refusal.invalid("seq", "bad-number").asException();
        }
        markActivity.read(
                current.actor(),
                new ActivityKey(
                        Kind.parse("kind", Input.required("kind", given.kind())),
                        Input.required("conversation", given.conversation()),
                        seq,
                        Input.required("at", given.at())));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/read-all")
    @Operation(operationId = "readAllActivity", summary = "Mark everything up to a moment as read")
    public void readAll(ActivityReadAll body) {
        limits.change(current.actor());
        markActivity.readAll(
                current.actor(),
                Input.required("at", Input.required("body", body).at()));
    }
}
