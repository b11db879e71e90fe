package dk.torv.messages;

import dk.torv.access.CurrentActor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.messages.ReadHistory.From;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading messages: a piece of the timeline, a thread, what has changed. */
@Path("/api/conversations/{c}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RunOnVirtualThread
public class HistoryResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 100;
    private static final int LONGEST_NUMBER = 18;

    @Inject
    CurrentActor current;

    @Inject
    ReadHistory readHistory;

    @Inject
    ReadThread readThread;

    @Inject
    ReadChanges readChanges;

    @Inject
    ReadPinned readPinned;

    @GET
    @Path("/messages")
    @Operation(operationId = "readHistory", summary = "A piece of the timeline; the newest when no place is given")
    public PageView history(
            @PathParam("c") UUID conversation,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            maximum = "999999999999999999"))
                    @QueryParam("before")
                    String before,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            maximum = "999999999999999999"))
                    @QueryParam("after")
                    String after,
            @QueryParam("around") String around,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        return readHistory.read(
                current.actor(),
                new ReadHistory.Query(
                        conversation, from(before, after, around), Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @GET
    @Path("/messages/{m}/replies")
    @Operation(operationId = "readThread", summary = "The replies of one thread, oldest first")
    public PageView replies(
            @PathParam("c") UUID conversation,
            @PathParam("m") UUID root,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            maximum = "999999999999999999"))
                    @QueryParam("after")
                    String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        return readThread.read(
                current.actor(),
                new ReadThread.Query(
                        conversation,
                        root,
                        Input.number("after", after).orElse(0L),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @GET
    @Path("/pinned")
    @Operation(operationId = "readPinned", summary = "What is pinned in a conversation, the latest first")
    public PageView pinned(@PathParam("c") UUID conversation) {
        return readPinned.read(current.actor(), conversation);
    }

    @GET
    @Path("/changes")
    @Operation(operationId = "readChanges", summary = "The present state of every message changed after a rev")
    public PageView changes(
            @PathParam("c") UUID conversation,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            maximum = "999999999999999999"))
                    @QueryParam("after")
                    String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        return readChanges.read(
                current.actor(),
                new ReadChanges.Query(
                        conversation,
                        Input.number("after", after).orElse(0L),
                        Input.limit(limit, LONGEST_PAGE, LONGEST_PAGE)));
    }

    private static From from(String before, String after, String around) {
        long given =
                Stream.of(before, after, around).filter(place -> place != null).count();
        if (given > 1) {
            throw Refusal.invalid("around", "one-place").asException();
        }
        if (before != null) {
            return new From.Before(Input.number("before", before).orElseThrow());
        }
        if (after != null) {
            return new From.After(Input.number("after", after).orElseThrow());
        }
        return around == null ? new From.Newest() : around(around);
    }

    private static From around(String place) {
        return place.length() <= LONGEST_NUMBER
                ? new From.Around(Input.number("around", place).orElseThrow())
                : new From.AroundMessage(Input.id("around", place).orElseThrow());
    }
}
